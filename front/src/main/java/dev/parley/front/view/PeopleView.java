package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.CAMERA_OFF;
import static dev.parley.front.view.words.CallWords.CAMERA_ON;
import static dev.parley.front.view.words.CallWords.INVITE_SOMEONE;
import static dev.parley.front.view.words.CallWords.MICROPHONE_OFF;
import static dev.parley.front.view.words.CallWords.MICROPHONE_ON;
import static dev.parley.front.view.words.CallWords.NAME_AND_YOU;
import static dev.parley.front.view.words.CallWords.PEOPLE;
import static dev.parley.front.view.words.CallWords.SILENCE;
import static dev.parley.front.view.words.CallWords.VOLUME_OF;
import static dev.parley.front.view.words.CallWords.YOU;
import static dev.parley.front.view.words.SafetyWords.VERIFY;
import static dev.parley.front.view.words.Said.verbatim;
import static dev.parley.front.view.words.StateWords.CONNECTION_TO;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Participant;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.Volume;
import dev.parley.front.app.mesh.Mesh;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is here. */
final class PeopleView {

  private static final Status MICROPHONE =
      new Status("mic", "mic-off", MICROPHONE_ON, MICROPHONE_OFF);
  private static final Status CAMERA = new Status("video", "video-off", CAMERA_ON, CAMERA_OFF);

  private PeopleView() {}

  /** What is shown of a device. */
  private record Status(String iconOn, String iconOff, Phrase on, Phrase off) {}

  static Html view(InCall call) {
    List<Html> people = new ArrayList<>();
    String own = PersonName.clean(call.shared().settings().displayName());
    people.add(
        person(
            call.self().value(),
            own.isEmpty() ? YOU : NAME_AND_YOU.of(verbatim(own)),
            PersonName.initials(own),
            null,
            null,
            TalkView.hand(call, call.self(), "status hand"),
            status(call.shared().media().microphone().sending(), MICROPHONE),
            status(call.shared().media().camera().sending(), CAMERA)));
    for (Participant participant : call.participants()) {
      Said name = TileView.nameOf(participant);
      Phrase state = LinkWords.of(Trouble.of(call, participant), name);
      Phrase path = LinkWords.of(participant);
      Mesh.Watched watched = call.mesh().watched(participant.id());
      people.add(
          person(
              participant.id().value(),
              name,
              TileView.initials(participant),
              state == null ? path : state,
              DeviceView.words(participant.bond().device(), name),
              TalkView.hand(call, participant.id(), "status hand"),
              status(participant.media().microphone(), MICROPHONE),
              status(participant.media().camera(), CAMERA),
              DoorView.remove(participant.id(), name),
              details(participant, name, watched != null),
              volume(participant.id(), name, participant.media().volume()),
              watched == null ? Html.nothing() : DetailsView.view(participant, watched)));
    }
    return element(
        "aside",
        new Attribute.Key("people"),
        Attribute.classes("panel people"),
        Attribute.label(PEOPLE),
        ChatView.panelHeader(PEOPLE, CallUi.Panel.PEOPLE),
        element("ul", Attribute.classes("people-list"), Html.all(people), DoorView.people(call)),
        div(
            "panel-footer",
            when(
                !call.participants().isEmpty(),
                footerButton("shield-check", VERIFY, new UiMsg.PressedVerify())),
            footerButton(
                "user-plus", INVITE_SOMEONE, new UiMsg.OpenedDialog(CallUi.Dialog.INVITE))));
  }

  private static Html footerButton(String icon, Phrase label, Msg msg) {
    return element(
        "button",
        Attribute.classes("button wide"),
        Attribute.of("type", "button"),
        new Attribute.OnClick(msg),
        icon(icon),
        text(label));
  }

  private static Html person(
      String key,
      Said name,
      String initials,
      @Nullable Phrase state,
      @Nullable Phrase device,
      Html... more) {
    return element(
        "li",
        new Attribute.Key(key),
        div("avatar avatar-small", Attribute.of("aria-hidden", "true"), text(initials)),
        div(
            "person-words",
            element("span", Attribute.classes("name"), Attribute.of("dir", "auto"), text(name)),
            hint(state),
            hint(device)),
        Html.all(List.of(more)));
  }

  private static Html hint(@Nullable Phrase words) {
    return words == null ? Html.nothing() : element("span", Attribute.classes("hint"), text(words));
  }

  private static Html details(Participant participant, Said name, boolean open) {
    return element(
        "button",
        Attribute.classes("icon-button"),
        Attribute.of("type", "button"),
        Attribute.label(CONNECTION_TO.of(name)),
        Attribute.of("title", CONNECTION_TO.of(name)),
        Attribute.of("aria-expanded", open ? "true" : "false"),
        new Attribute.OnClick(new UiMsg.ToggledDetails(participant.id())),
        icon("activity"));
  }

  private static Html status(boolean on, Status status) {
    return element(
        "span",
        Attribute.classes(on ? "status" : "status status-off"),
        Attribute.of("role", "img"),
        Attribute.label(on ? status.on() : status.off()),
        icon(on ? status.iconOn() : status.iconOff()));
  }

  /** How loud they are here, which is nobody else's business. */
  private static Html volume(PeerId peer, Said name, Volume volume) {
    boolean silent = volume.played() == 0;
    return div(
        "volume",
        element(
            "button",
            Attribute.classes("icon-button"),
            Attribute.of("type", "button"),
            Attribute.label(SILENCE.of(name)),
            Attribute.of("aria-pressed", silent ? "true" : "false"),
            new Attribute.OnClick(new UiMsg.ToggledSilenced(peer)),
            icon(silent ? "volume-x" : "volume-2")),
        element(
            "input",
            Attribute.of("type", "range"),
            Attribute.of("min", "0"),
            Attribute.of("max", "100"),
            Attribute.of("step", "5"),
            Attribute.of("value", Integer.toString(volume.played())),
            Attribute.label(VOLUME_OF.of(name)),
            new Attribute.OnInput(text -> new UiMsg.ChangedVolume(peer, Integer.parseInt(text)))));
  }
}
