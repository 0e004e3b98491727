package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.EntryWords.FACE_TO_FACE;
import static dev.parley.front.view.words.EntryWords.INSECURE;
import static dev.parley.front.view.words.EntryWords.JOIN;
import static dev.parley.front.view.words.EntryWords.JOINING_MAKES_ROOM;
import static dev.parley.front.view.words.EntryWords.LEAD;
import static dev.parley.front.view.words.EntryWords.NEW_ROOM;
import static dev.parley.front.view.words.EntryWords.NOBODY_BETWEEN;
import static dev.parley.front.view.words.EntryWords.NO_WEBRTC;
import static dev.parley.front.view.words.EntryWords.OFFLINE;
import static dev.parley.front.view.words.EntryWords.ROOM_NAME;
import static dev.parley.front.view.words.EntryWords.ROOM_NAME_EXAMPLE;
import static dev.parley.front.view.words.EntryWords.SEALED;
import static dev.parley.front.view.words.EntryWords.SEALED_WORDS;
import static dev.parley.front.view.words.EntryWords.STRAIGHT;
import static dev.parley.front.view.words.EntryWords.STRAIGHT_WORDS;
import static dev.parley.front.view.words.EntryWords.YOURS;
import static dev.parley.front.view.words.EntryWords.YOURS_WORDS;
import static dev.parley.front.view.words.EntryWords.YOUR_NAME;
import static dev.parley.front.view.words.EntryWords.YOUR_NAME_HINT;

import dev.parley.front.app.Environment;
import dev.parley.front.app.Model;
import dev.parley.front.app.UiMsg;
import dev.parley.front.view.words.Phrase;
import dev.parley.protocol.Limits;
import dev.parley.sealing.RoomName;

/** Where one lands. */
final class HomeView {

  private HomeView() {}

  static Html view(Model.Home home) {
    return div(
        "screen home",
        Header.view(home.shared()),
        element("main", Attribute.classes("home-main"), introduction(), card(home)),
        element("footer", promises()));
  }

  private static Html introduction() {
    return div(
        "home-words",
        element("h1", text(FACE_TO_FACE), text(" "), element("br"), text(NOBODY_BETWEEN)),
        element("p", Attribute.classes("lead"), text(LEAD)));
  }

  private static Html card(Model.Home home) {
    boolean callable = home.shared().environment().callable();
    return element(
        "form",
        Attribute.classes("card home-card"),
        new Attribute.OnSubmit(new UiMsg.PressedJoin()),
        when(!callable, unsupported(home.shared().environment())),
        when(home.shared().offline(), Banner.hint(OFFLINE)),
        Form.textField(
            ROOM_NAME,
            home.roomName(),
            RoomName.MAX_LENGTH,
            "off",
            ROOM_NAME_EXAMPLE,
            UiMsg.TypedRoomName::new),
        Form.textField(
            YOUR_NAME,
            home.shared().settings().displayName(),
            Limits.MAX_NAME_LENGTH,
            "name",
            YOUR_NAME_HINT,
            UiMsg.TypedDisplayName::new),
        div(
            "card-actions",
            element(
                "button",
                Attribute.classes("button primary"),
                Attribute.of("type", "submit"),
                Attribute.flag("disabled", !callable || home.roomName().isBlank()),
                text(JOIN)),
            element(
                "button",
                Attribute.classes(home.roomName().isBlank() ? "button primary" : "button"),
                Attribute.of("type", "button"),
                Attribute.flag("disabled", !callable),
                new Attribute.OnClick(new UiMsg.PressedNewRoom()),
                icon("sparkles"),
                text(NEW_ROOM))),
        element("p", Attribute.classes("hint"), text(JOINING_MAKES_ROOM)));
  }

  private static Html unsupported(Environment environment) {
    return Banner.problem(environment.support().encryption() ? NO_WEBRTC : INSECURE);
  }

  private static Html promises() {
    return element(
        "ul",
        Attribute.classes("promises"),
        promise("lock", SEALED, SEALED_WORDS),
        promise("waypoints", STRAIGHT, STRAIGHT_WORDS),
        promise("server", YOURS, YOURS_WORDS));
  }

  private static Html promise(String icon, Phrase title, Phrase words) {
    return element(
        "li",
        icon(icon),
        div("promise-words", element("strong", text(title)), element("span", text(words))));
  }
}
