package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.chat.Markup;
import java.util.ArrayList;
import java.util.List;

/** What someone wrote, with the look that they gave it. Never markup of theirs. */
final class MarkupView {

  /** Begins what someone says that they do (XEP-0245). */
  private static final String ACTION = "/me ";

  private MarkupView() {}

  static Html view(ChatEntry entry) {
    boolean action = entry.text().startsWith(ACTION);
    String words = action ? entry.text().substring(ACTION.length()) : entry.text();
    List<Html> blocks = new ArrayList<>();
    for (Markup.Block block : Markup.blocks(words)) {
      List<Html> spans = new ArrayList<>();
      if (action && blocks.isEmpty()) {
        spans.add(element("strong", text(TileView.nameOf(entry.name()))));
        spans.add(text(" "));
      }
      for (Markup.Span span : block.spans()) {
        spans.add(span(span));
      }
      String tag =
          switch (block.kind()) {
            case QUOTE -> "blockquote";
            case CODE -> "pre";
            case TEXT, LINK -> "p";
          };
      blocks.add(element(tag, Attribute.of("dir", "auto"), Html.all(spans)));
    }
    return div(action ? "bubble action" : "bubble", Html.all(blocks));
  }

  private static Html span(Markup.Span span) {
    Html plain =
        switch (span.kind()) {
          case TEXT, QUOTE -> text(span.text());
          case CODE -> element("code", text(span.text()));
          case LINK -> link(span.text());
        };
    Html slanted = span.italic() ? element("em", plain) : plain;
    return span.bold() ? element("strong", slanted) : slanted;
  }

  /** Nothing is fetched before someone presses it, and then nobody learns where it stood. */
  private static Html link(String url) {
    return element(
        "a",
        Attribute.of("href", url),
        Attribute.of("target", "_blank"),
        Attribute.of("rel", "noopener noreferrer nofollow"),
        text(url));
  }
}
