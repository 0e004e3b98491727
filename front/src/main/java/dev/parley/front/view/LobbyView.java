package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.HIDE_ADDRESS;
import static dev.parley.front.view.words.CallWords.SETTINGS;
import static dev.parley.front.view.words.EntryWords.ABOUT_TO_JOIN;
import static dev.parley.front.view.words.EntryWords.CAMERA;
import static dev.parley.front.view.words.EntryWords.CAMERA_IS_OFF;
import static dev.parley.front.view.words.EntryWords.CONNECTION_CHECK;
import static dev.parley.front.view.words.EntryWords.GUESSABLE;
import static dev.parley.front.view.words.EntryWords.JOIN;
import static dev.parley.front.view.words.EntryWords.JOINING;
import static dev.parley.front.view.words.EntryWords.JOIN_ANYWAY;
import static dev.parley.front.view.words.EntryWords.MICROPHONE;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_LEVEL;
import static dev.parley.front.view.words.EntryWords.OFFLINE;
import static dev.parley.front.view.words.EntryWords.STARTING_CAMERA;
import static dev.parley.front.view.words.EntryWords.TRY_AGAIN;
import static dev.parley.front.view.words.EntryWords.YOUR_NAME;
import static dev.parley.front.view.words.EntryWords.YOUR_NAME_HINT;
import static dev.parley.front.view.words.EntryWords.YOUR_PREVIEW;
import static dev.parley.front.view.words.SoundWords.HEAR_NOTHING;

import dev.parley.front.app.Model;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.Problem;
import dev.parley.front.app.Room;
import dev.parley.front.app.RoomNameStrength;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.media.Source;
import dev.parley.protocol.Limits;

/** See and hear oneself before going in. */
final class LobbyView {

  private LobbyView() {}

  static Html view(Model.Lobby lobby) {
    return div(
        "screen lobby",
        Header.view(lobby.shared(), settingsButton()),
        element("main", Attribute.classes("lobby-main"), preview(lobby), card(lobby)),
        when(
            lobby.settings(),
            SettingsView.dialog(
                lobby.shared(), HIDE_ADDRESS, Html.nothing(), new UiMsg.OpenedSettings(false))));
  }

  private static Html settingsButton() {
    return element(
        "button",
        Attribute.classes("icon-button"),
        Attribute.of("type", "button"),
        Attribute.label(SETTINGS),
        Attribute.of("title", SETTINGS),
        new Attribute.OnClick(new UiMsg.OpenedSettings(true)),
        icon("settings"));
  }

  /** Always there, so that a screen reader watches it. */
  private static Html silence(Model.Lobby lobby) {
    return div(
        "silence",
        Attribute.of("role", "status"),
        when(lobby.hearing().silent(), Banner.hint(HEAR_NOTHING)));
  }

  private static Html preview(Model.Lobby lobby) {
    LocalMedia media = lobby.shared().media();
    boolean picture = media.camera().sending();
    return div(
        "preview",
        element(
            "video",
            Attribute.classes(picture ? "mirrored" : "mirrored hidden"),
            Attribute.label(YOUR_PREVIEW),
            Attribute.flag("autoplay", true),
            Attribute.flag("playsinline", true),
            Attribute.flag("muted", true),
            new Attribute.Plays(lobby.shared().environment().self(), Feed.Own.CAMERA, "", 0)),
        when(!picture, withoutPicture(lobby)),
        div(
            "preview-controls",
            Form.toggle(
                MICROPHONE,
                media.microphone().expected(),
                "mic",
                "mic-off",
                new UiMsg.ToggledMicrophone()),
            level(media.microphone().sending() ? lobby.hearing().level() : 0),
            Form.toggle(
                CAMERA,
                media.camera().expected(),
                "video",
                "video-off",
                new UiMsg.ToggledCamera())));
  }

  private static Html withoutPicture(Model.Lobby lobby) {
    String name = PersonName.clean(lobby.shared().settings().displayName());
    boolean asking = lobby.shared().media().camera().capture() instanceof Capture.Asking;
    return div(
        "preview-blank",
        div("avatar avatar-large", text(PersonName.initials(name))),
        element("p", text(asking ? STARTING_CAMERA : CAMERA_IS_OFF)));
  }

  /** How loud the own microphone is, 0 to 1. */
  static Html level(double level) {
    int percent = (int) Math.min(100, Math.round(Math.sqrt(level) * 160));
    return div(
        "level",
        Attribute.of("role", "meter"),
        Attribute.label(MICROPHONE_LEVEL),
        Attribute.of("aria-valuemin", "0"),
        Attribute.of("aria-valuemax", "100"),
        Attribute.of("aria-valuenow", Integer.toString(percent)),
        element("span", Attribute.of("style", "width:" + percent + "%")));
  }

  private static Html card(Model.Lobby lobby) {
    Problem problem = lobby.problem();
    return element(
        "form",
        Attribute.classes("card lobby-card"),
        new Attribute.OnSubmit(new UiMsg.PressedJoin()),
        heading(lobby),
        problem == null ? Html.nothing() : Banner.problem(Banner.words(problem)),
        Form.textField(
            YOUR_NAME,
            lobby.shared().settings().displayName(),
            Limits.MAX_NAME_LENGTH,
            "name",
            YOUR_NAME_HINT,
            UiMsg.TypedDisplayName::new),
        SettingsView.devices(lobby.shared()),
        when(lobby.shared().offline(), Banner.hint(OFFLINE)),
        silence(lobby),
        trouble(lobby.shared().media()),
        joinButton(lobby),
        Form.checkLink("hint", text(CONNECTION_CHECK)));
  }

  private static Html heading(Model.Lobby lobby) {
    Room room = lobby.room();
    String name = room == null ? lobby.typedName() : room.name();
    return div(
        "lobby-heading",
        element("p", Attribute.classes("eyebrow"), text(ABOUT_TO_JOIN)),
        element("h1", Attribute.classes("room-name"), Attribute.of("dir", "auto"), text(name)),
        when(RoomNameStrength.guessable(name), Banner.hint(GUESSABLE)));
  }

  private static Html joinButton(Model.Lobby lobby) {
    boolean waiting = lobby.joinPressed() && lobby.room() == null;
    return element(
        "button",
        Attribute.classes("button primary wide"),
        Attribute.of("type", "submit"),
        Attribute.flag("disabled", waiting || lobby.problem() == Problem.ROOM_NAME_EMPTY),
        text(waiting ? JOINING : JOIN));
  }

  /** What does not work with the devices, and what still does. */
  static Html trouble(LocalMedia media) {
    Html microphone = trouble(DeviceKind.MICROPHONE, media.microphone());
    Html camera = trouble(DeviceKind.CAMERA, media.camera());
    boolean any =
        media.microphone().capture() instanceof Capture.Failed
            || media.camera().capture() instanceof Capture.Failed;
    return when(
        any,
        div(
            "trouble",
            microphone,
            camera,
            element("p", Attribute.classes("hint"), text(JOIN_ANYWAY)),
            element(
                "button",
                Attribute.classes("button small"),
                Attribute.of("type", "button"),
                new Attribute.OnClick(new UiMsg.RetriedCapture()),
                icon("rotate-cw"),
                text(TRY_AGAIN))));
  }

  private static Html trouble(DeviceKind device, Source source) {
    return source.capture() instanceof Capture.Failed(var problem)
        ? Banner.problem(Banner.words(device, problem))
        : Html.nothing();
  }
}
