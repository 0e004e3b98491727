package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.Msg;
import dev.parley.front.view.words.Phrase;
import java.util.List;

/** Boxes above the stage that ask for an answer and keep nobody from talking. */
final class Callout {

  private Callout() {}

  /** A box that stays for as long as what it says is true. */
  static Html box(String key, String icon, Phrase title, Html... content) {
    return element(
        "section",
        new Attribute.Key(key),
        Attribute.classes("callout"),
        Attribute.label(title),
        div("callout-header", icon(icon), element("h2", text(title))),
        Html.all(List.of(content)));
  }

  /** A box that can be closed. */
  static Html box(
      String key, String icon, Phrase title, Phrase close, Msg closed, Html... content) {
    return element(
        "section",
        new Attribute.Key(key),
        Attribute.classes("callout"),
        Attribute.label(title),
        div(
            "callout-header",
            icon(icon),
            element("h2", text(title)),
            element(
                "button",
                Attribute.classes("icon-button"),
                Attribute.of("type", "button"),
                Attribute.label(close),
                new Attribute.OnClick(closed),
                icon("x"))),
        Html.all(List.of(content)));
  }

  static Html hint(Phrase words) {
    return element("p", Attribute.classes("hint"), text(words));
  }

  static Html actions(Html... buttons) {
    return div("callout-actions", Html.all(List.of(buttons)));
  }

  /** What most people will want. */
  static Html primary(Phrase label, Msg msg) {
    return button("button small primary", label, msg);
  }

  static Html button(Phrase label, Msg msg) {
    return button("button small", label, msg);
  }

  private static Html button(String classes, Phrase label, Msg msg) {
    return element(
        "button",
        Attribute.classes(classes),
        Attribute.of("type", "button"),
        new Attribute.OnClick(msg),
        text(label));
  }
}
