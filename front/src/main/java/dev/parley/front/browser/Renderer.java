package dev.parley.front.browser;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Model;
import dev.parley.front.app.Theme;
import dev.parley.front.browser.jso.preact.Preact;
import dev.parley.front.view.Attribute;
import dev.parley.front.view.FloatingView;
import dev.parley.front.view.Html;
import dev.parley.front.view.PageView;
import dev.parley.front.view.words.Translation;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Brings {@link Html} on the screen with Preact, which keeps elements that stay the same. */
final class Renderer {
  private final HTMLDocument document = Window.current().getDocument();
  private final HTMLElement root = document.getElementById("app");
  private final Behaviours behaviours;
  private final JSObject drawnByVersion = Preact.drawnByVersion();
  private final Translator translator;
  private IdentityHashMap<Object, Memoized> memoized = new IdentityHashMap<>();
  private int lastVersion;
  private final FloatingWindow floating;
  private Translation spoken;

  Renderer(Dispatch dispatch, Streams streams, Translator translator, FloatingWindow floating) {
    this.translator = translator;
    this.floating = floating;
    spoken = translator.current();
    behaviours = new Behaviours(dispatch, streams, translator);
  }

  void render(Model model) {
    HTMLElement html = document.getDocumentElement();
    speak(html);
    html.setAttribute("data-screen", PageView.screen(model));
    Theme theme = PageView.theme(model);
    html.setAttribute("data-theme", theme.word());
    document.setTitle(spoken.say(PageView.title(model)));
    IdentityHashMap<Object, Memoized> before = memoized;
    memoized = new IdentityHashMap<>();
    Preact.render(node(PageView.view(model), before), root);
    HTMLElement small = floating.root();
    if (small != null && model instanceof InCall call) {
      Preact.render(node(FloatingView.view(call), before), small);
      small.getOwnerDocument().getDocumentElement().setAttribute("data-theme", theme.word());
    }
  }

  private void speak(HTMLElement html) {
    spoken = translator.current();
    html.setAttribute("lang", spoken.language().tag());
    html.setAttribute("dir", spoken.language().rightToLeft() ? "rtl" : "ltr");
  }

  /**
   * What was drawn in the last rendering. Not its node: Preact's nodes know the tree that they were
   * first part of, and would keep all of it.
   */
  private record Memoized(Object also, Translation in, int key, int version) {}

  private JSObject node(Html html, IdentityHashMap<Object, Memoized> before) {
    return switch (html) {
      case Html.Element(var tag, var attributes, var children) ->
          Preact.h(tag, properties(attributes), nodes(children, before));
      case Html.Text(var said) -> JSString.valueOf(spoken.say(said));
      case Html.Nothing() -> JSString.valueOf("");
      case Html.Fragment(var children) -> nodes(children, before);
      case Html.Memo memo -> node(memo, before);
    };
  }

  private JSObject node(Html.Memo memo, IdentityHashMap<Object, Memoized> before) {
    Memoized now = drawn(memo, before.get(memo.shown()));
    memoized.put(memo.shown(), now);
    return Preact.h(
        drawnByVersion, now.key(), now.version(), () -> node(memo.html().get(), before));
  }

  private Memoized drawn(Html.Memo memo, @Nullable Memoized then) {
    if (then != null && then.also().equals(memo.also()) && then.in().equals(spoken)) {
      return then;
    }
    lastVersion++;
    int key = then == null ? lastVersion : then.key();
    return new Memoized(memo.also(), spoken, key, lastVersion);
  }

  private JSArray<JSObject> nodes(List<Html> children, IdentityHashMap<Object, Memoized> before) {
    JSArray<JSObject> nodes = new JSArray<>();
    for (Html child : children) {
      nodes.push(node(child, before));
    }
    return nodes;
  }

  private JSObject properties(List<Attribute> attributes) {
    Properties properties = new Properties(JSObjects.create());
    for (Attribute attribute : attributes) {
      behaviours.apply(attribute, properties);
    }
    return properties.finish();
  }
}
