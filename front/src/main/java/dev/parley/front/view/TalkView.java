package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Talk;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/** What people show besides lines of chat. */
final class TalkView {

  private TalkView() {}

  /** What lies on someone's tile. Reactions are told among the notices. */
  static Html onTile(InCall call, PeerId peer) {
    List<Html> parts = new ArrayList<>();
    for (Talk.Reaction reaction : call.talk().reactions()) {
      if (reaction.from().equals(peer)) {
        parts.add(
            element(
                "span",
                new Attribute.Key("reaction" + reaction.id()),
                Attribute.classes("reaction reaction-" + reaction.id() % 4),
                Attribute.of("aria-hidden", "true"),
                text(reaction.emoji())));
      }
    }
    return Html.all(parts);
  }
}
