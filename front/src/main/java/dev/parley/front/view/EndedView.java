package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.EntryWords.BACK_TO_START;
import static dev.parley.front.view.words.EntryWords.REJOIN;
import static dev.parley.front.view.words.EntryWords.YOU_LEFT;
import static dev.parley.front.view.words.EntryWords.YOU_LEFT_WORDS;

import dev.parley.front.app.Model;
import dev.parley.front.app.UiMsg;

/** After a call. */
final class EndedView {

  private EndedView() {}

  static Html view(Model.Ended ended) {
    return div(
        "screen ended",
        Header.view(ended.shared()),
        element(
            "main",
            Attribute.classes("ended-main"),
            div(
                "card ended-card",
                element("h1", text(YOU_LEFT)),
                element("p", Attribute.classes("lead"), text(YOU_LEFT_WORDS)),
                div(
                    "card-actions",
                    element(
                        "button",
                        Attribute.classes("button primary"),
                        Attribute.of("type", "button"),
                        new Attribute.TakesFocus(),
                        new Attribute.OnClick(new UiMsg.PressedRejoin()),
                        icon("rotate-cw"),
                        text(REJOIN)),
                    element(
                        "button",
                        Attribute.classes("button"),
                        Attribute.of("type", "button"),
                        new Attribute.OnClick(new UiMsg.PressedHome()),
                        text(BACK_TO_START))))));
  }
}
