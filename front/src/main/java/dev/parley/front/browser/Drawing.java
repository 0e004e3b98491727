package dev.parley.front.browser;

import dev.parley.front.app.Theme;
import dev.parley.front.browser.jso.preact.Preact;
import dev.parley.front.view.Attribute;
import dev.parley.front.view.Html;
import dev.parley.front.view.words.Said;
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
final class Drawing {
  private final HTMLDocument document = Window.current().getDocument();
  private final HTMLElement root = document.getElementById("app");
  private final JSObject drawnByVersion = Preact.drawnByVersion();
  private final Behaviours behaviours;
  private final Translator translator;
  private IdentityHashMap<Object, Memoized> before = new IdentityHashMap<>();
  private IdentityHashMap<Object, Memoized> memoized = new IdentityHashMap<>();
  private int lastVersion;
  private Translation spoken;
  private boolean rehearsing;

  Drawing(Behaviours behaviours, Translator translator) {
    this.behaviours = behaviours;
    this.translator = translator;
    spoken = translator.current();
  }

  /** Draws a page in the language of the moment; what else is drawn follows. */
  void page(String screen, Theme theme, Said title, Html body) {
    before = memoized;
    memoized = new IdentityHashMap<>();
    spoken = translator.current();
    HTMLElement html = document.getDocumentElement();
    set(html, "lang", spoken.language().tag());
    set(html, "dir", spoken.language().rightToLeft() ? "rtl" : "ltr");
    set(html, "data-screen", screen);
    set(html, "data-theme", theme.word());
    String said = spoken.say(title);
    if (!said.equals(document.getTitle())) {
      document.setTitle(said);
    }
    draw(body, root);
  }

  /** Setting what is set already makes browsers look for the style of everything again. */
  private static void set(HTMLElement html, String attribute, String value) {
    if (!value.equals(html.getAttribute(attribute))) {
      html.setAttribute(attribute, value);
    }
  }

  void draw(Html html, HTMLElement into) {
    Preact.render(node(html), into);
  }

  /**
   * What was drawn in the last rendering. Not its node: Preact's nodes know the tree that they were
   * first part of, and would keep all of it.
   */
  private record Memoized(Object also, Translation in, int key, int version) {}

  /** Draws into an element that is part of no page; nothing plays, is measured or gets focus. */
  void rehearse(List<Html> bodies) {
    HTMLElement nowhere = document.createElement("div");
    rehearsing = true;
    try {
      for (Html body : bodies) {
        draw(body, nowhere);
      }
    } finally {
      rehearsing = false;
    }
  }

  private JSObject node(Html html) {
    return switch (html) {
      case Html.Element(var tag, var attributes, var children) ->
          Preact.h(tag, properties(attributes), nodes(children));
      case Html.Text(var said) -> JSString.valueOf(spoken.say(said));
      case Html.Nothing() -> JSString.valueOf("");
      case Html.Fragment(var children) -> nodes(children);
      case Html.Memo memo -> rehearsing ? node(memo.html().get()) : node(memo);
    };
  }

  private JSObject node(Html.Memo memo) {
    Memoized now = drawn(memo, before.get(memo.shown()));
    memoized.put(memo.shown(), now);
    return Preact.h(drawnByVersion, now.key(), now.version(), () -> node(memo.html().get()));
  }

  private Memoized drawn(Html.Memo memo, @Nullable Memoized then) {
    if (then != null && then.also().equals(memo.also()) && then.in().equals(spoken)) {
      return then;
    }
    lastVersion++;
    int key = then == null ? lastVersion : then.key();
    return new Memoized(memo.also(), spoken, key, lastVersion);
  }

  private JSArray<JSObject> nodes(List<Html> children) {
    JSArray<JSObject> nodes = new JSArray<>();
    for (Html child : children) {
      nodes.push(node(child));
    }
    return nodes;
  }

  private JSObject properties(List<Attribute> attributes) {
    Properties properties = new Properties(JSObjects.create());
    for (Attribute attribute : attributes) {
      behaviours.apply(attribute, properties);
    }
    return rehearsing ? properties.still() : properties.finish();
  }
}
