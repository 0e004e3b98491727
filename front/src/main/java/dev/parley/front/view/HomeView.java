package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;

import dev.parley.front.app.Environment;
import dev.parley.front.app.Model;
import dev.parley.front.app.UiMsg;
import dev.parley.protocol.Limits;
import dev.parley.sealing.RoomName;

/** Where one lands. */
final class HomeView {

  private HomeView() {}

  static Html view(Model.Home home) {
    return div(
        "screen home",
        Header.view(home.shared().settings().theme()),
        element("main", Attribute.classes("home-main"), introduction(), card(home)),
        element("footer", promises()));
  }

  private static Html introduction() {
    return div(
        "home-words",
        element("h1", text("Talk face to face. "), element("br"), text("Nobody in between.")),
        element(
            "p",
            Attribute.classes("lead"),
            text(
                "Video, voice and chat that travel straight from you to the people you talk to."
                    + " No account, nothing to install.")));
  }

  private static Html card(Model.Home home) {
    boolean callable = home.shared().environment().callable();
    return element(
        "form",
        Attribute.classes("card home-card"),
        new Attribute.OnSubmit(new UiMsg.PressedJoin()),
        when(!callable, unsupported(home.shared().environment())),
        Form.textField(
            "Room name",
            home.roomName(),
            RoomName.MAX_LENGTH,
            "off",
            "amber falcon quiet river",
            UiMsg.TypedRoomName::new),
        Form.textField(
            "Your name",
            home.shared().settings().displayName(),
            Limits.MAX_NAME_LENGTH,
            "name",
            "How others will see you",
            UiMsg.TypedDisplayName::new),
        div(
            "card-actions",
            element(
                "button",
                Attribute.classes("button primary"),
                Attribute.of("type", "submit"),
                Attribute.flag("disabled", !callable || home.roomName().isBlank()),
                text("Join")),
            element(
                "button",
                Attribute.classes(home.roomName().isBlank() ? "button primary" : "button"),
                Attribute.of("type", "button"),
                Attribute.flag("disabled", !callable),
                new Attribute.OnClick(new UiMsg.PressedNewRoom()),
                icon("sparkles"),
                text("New room"))),
        element(
            "p",
            Attribute.classes("hint"),
            text(
                "Joining makes the room. Whoever knows its name can come in,"
                    + " so a new room gets one that nobody can guess.")));
  }

  private static Html unsupported(Environment environment) {
    String words =
        environment.support().encryption()
            ? "This browser cannot make calls: it has no WebRTC."
                + " A current Firefox, Chrome, Edge or Safari can."
            : "This page was opened over an insecure connection, so the browser gives it neither"
                + " encryption nor camera. Open it with https://, or on this computer as localhost.";
    return Banner.problem(words);
  }

  private static Html promises() {
    return element(
        "ul",
        Attribute.classes("promises"),
        promise("lock", "Sealed end to end", "The server introduces you and cannot listen."),
        promise("waypoints", "Straight to each other", "No media server in the middle."),
        promise("server", "Yours to host", "One command, on any machine with Java."));
  }

  private static Html promise(String icon, String title, String words) {
    return element(
        "li",
        icon(icon),
        div("promise-words", element("strong", text(title)), element("span", text(words))));
  }
}
