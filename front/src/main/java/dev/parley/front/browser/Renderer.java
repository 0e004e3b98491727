package dev.parley.front.browser;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Model;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Theme;
import dev.parley.front.view.FloatingView;
import dev.parley.front.view.Html;
import dev.parley.front.view.PageView;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Brings the model on the screen, and into the small window if there is one. */
final class Renderer {
  private final Drawing drawing;
  private final FloatingWindow floating;

  Renderer(Dispatch dispatch, Streams streams, Translator translator, FloatingWindow floating) {
    this.floating = floating;
    // The views of calls name no other messages.
    drawing =
        new Drawing(
            new Behaviours(msg -> dispatch.accept((Msg) msg), streams::of, translator), translator);
  }

  /** Draws what there would be to see, one after the other, where nobody sees it. */
  void rehearse(List<Model> models) {
    List<Html> bodies = new ArrayList<>();
    for (Model model : models) {
      bodies.add(PageView.view(model));
    }
    drawing.rehearse(bodies);
  }

  void render(Model model) {
    Theme theme = PageView.theme(model);
    drawing.page(PageView.screen(model), theme, PageView.title(model), PageView.view(model));
    HTMLElement small = floating.root();
    if (small != null && model instanceof InCall call) {
      drawing.draw(FloatingView.view(call), small);
      small.getOwnerDocument().getDocumentElement().setAttribute("data-theme", theme.word());
    }
  }
}
