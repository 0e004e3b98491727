package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.Model;
import dev.parley.front.app.UiMsg;

/** After a call. */
final class EndedView {

  private EndedView() {}

  static Html view(Model.Ended ended) {
    return div(
        "screen ended",
        Header.view(ended.shared().settings().theme()),
        element(
            "main",
            Attribute.classes("ended-main"),
            div(
                "card ended-card",
                element("h1", text("You left the call")),
                element(
                    "p",
                    Attribute.classes("lead"),
                    text("The others can go on without you. Your camera and microphone are off.")),
                div(
                    "card-actions",
                    element(
                        "button",
                        Attribute.classes("button primary"),
                        Attribute.of("type", "button"),
                        new Attribute.TakesFocus(),
                        new Attribute.OnClick(new UiMsg.PressedRejoin()),
                        icon("rotate-cw"),
                        text("Rejoin")),
                    element(
                        "button",
                        Attribute.classes("button"),
                        Attribute.of("type", "button"),
                        new Attribute.OnClick(new UiMsg.PressedHome()),
                        text("Back to start"))))));
  }
}
