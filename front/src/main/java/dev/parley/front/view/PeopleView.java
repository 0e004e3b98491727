package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is here. */
final class PeopleView {

  private PeopleView() {}

  static Html view(InCall call) {
    List<Html> people = new ArrayList<>();
    String own = PersonName.clean(call.shared().settings().displayName());
    people.add(
        person(
            call.self().value(),
            own.isEmpty() ? "You" : own + " (you)",
            PersonName.initials(own),
            call.shared().media().microphone().sending(),
            call.shared().media().camera().sending(),
            null));
    for (Participant participant : call.participants()) {
      String name = TileView.nameOf(participant);
      String state = LinkWords.of(Trouble.of(call, participant), name);
      String path = LinkWords.of(participant);
      people.add(
          person(
              participant.id().value(),
              name,
              PersonName.initials(participant.name() == null ? "" : name),
              participant.media().microphone(),
              participant.media().camera(),
              state == null ? path : state));
    }
    return element(
        "aside",
        new Attribute.Key("people"),
        Attribute.classes("panel people"),
        Attribute.label("People"),
        ChatView.panelHeader("People", CallUi.Panel.PEOPLE),
        element("ul", Attribute.classes("people-list"), Html.all(people)),
        div(
            "panel-footer",
            element(
                "button",
                Attribute.classes("button wide"),
                Attribute.of("type", "button"),
                new Attribute.OnClick(new UiMsg.OpenedDialog(CallUi.Dialog.INVITE)),
                icon("user-plus"),
                text("Invite someone"))));
  }

  private static Html person(
      String key,
      String name,
      String initials,
      boolean microphone,
      boolean camera,
      @Nullable String state) {
    return element(
        "li",
        new Attribute.Key(key),
        div("avatar avatar-small", Attribute.of("aria-hidden", "true"), text(initials)),
        div(
            "person-words",
            element("span", Attribute.classes("name"), text(name)),
            state == null
                ? Html.nothing()
                : element("span", Attribute.classes("hint"), text(state))),
        status(microphone, "mic", "mic-off", "Microphone on", "Microphone off"),
        status(camera, "video", "video-off", "Camera on", "Camera off"));
  }

  private static Html status(boolean on, String iconOn, String iconOff, String yes, String no) {
    return element(
        "span",
        Attribute.classes(on ? "status" : "status status-off"),
        Attribute.of("role", "img"),
        Attribute.label(on ? yes : no),
        icon(on ? iconOn : iconOff));
  }
}
