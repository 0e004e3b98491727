package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.CALL_CONTROLS;
import static dev.parley.front.view.words.CallWords.CHAT;
import static dev.parley.front.view.words.CallWords.INVITE;
import static dev.parley.front.view.words.CallWords.LEAVE;
import static dev.parley.front.view.words.CallWords.MORE;
import static dev.parley.front.view.words.CallWords.MORE_THAN;
import static dev.parley.front.view.words.CallWords.PEOPLE;
import static dev.parley.front.view.words.CallWords.SHARE_SCREEN;
import static dev.parley.front.view.words.CallWords.STOP_SHARING;
import static dev.parley.front.view.words.CallWords.UNREAD;
import static dev.parley.front.view.words.EntryWords.CAMERA;
import static dev.parley.front.view.words.EntryWords.JOINING;
import static dev.parley.front.view.words.EntryWords.MICROPHONE;
import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.StateWords.RECONNECTING_TO_SERVER;
import static dev.parley.front.view.words.StateWords.SERVER_AWAY;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Signaling;
import dev.parley.front.app.Subject;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.StageWords;
import dev.parley.front.view.words.TalkWords;

/** The call: stage, toolbar, and what is open beside or above them. */
final class CallView {

  private CallView() {}

  static Html view(InCall call) {
    CallUi.Panel panel = call.ui().panel();
    return div(
        panel == CallUi.Panel.NONE ? "screen call" : "screen call with-panel",
        Attribute.of("id", Subject.CALL_ELEMENT),
        element(
            "main",
            Attribute.classes("call-main"),
            topBar(call),
            div("callouts", DoorView.callouts(call), SafetyView.view(call)),
            StageView.view(call),
            NoticesView.view(call),
            toolbar(call)),
        when(panel != CallUi.Panel.NONE, scrim(panel)),
        switch (panel) {
          case NONE -> Html.nothing();
          case CHAT -> ChatView.view(call);
          case PEOPLE -> PeopleView.view(call);
        },
        DialogView.view(call));
  }

  /** What is left of the call beside a sheet on a phone; the keyboard has Escape. */
  private static Html scrim(CallUi.Panel panel) {
    return div(
        "scrim",
        new Attribute.Key("scrim"),
        Attribute.of("aria-hidden", "true"),
        new Attribute.OnClick(new UiMsg.ToggledPanel(panel)));
  }

  private static Html topBar(InCall call) {
    return div(
        "call-top",
        Header.logo(),
        element(
            "h1",
            Attribute.classes("call-room"),
            Attribute.of("dir", "auto"),
            text(call.room().name())),
        DoorView.badge(call),
        saving(call.shared().settings().saving()),
        signalingState(call),
        when(call.shared().environment().support().fullScreen(), fullScreen(call)));
  }

  private static Html fullScreen(InCall call) {
    boolean on = call.ui().fullScreen();
    return element(
        "button",
        Attribute.classes("icon-button call-full"),
        Attribute.of("type", "button"),
        Attribute.label(StageWords.FULL_SCREEN),
        Attribute.of("title", on ? StageWords.LEAVE_FULL_SCREEN : StageWords.FULL_SCREEN),
        Attribute.pressed(on),
        new Attribute.OnClick(new UiMsg.ToggledFullScreen(null)),
        icon(on ? "minimize" : "maximize"));
  }

  /** Whoever sees nobody, or nobody well, must see that this is their own choice. */
  private static Html saving(Saving saving) {
    return switch (saving) {
      case NONE -> Html.nothing();
      case DATA -> element("p", Attribute.classes("hint"), text(CallWords.DATA_SAVER));
      case PICTURES -> element("p", Attribute.classes("hint"), text(CallWords.AUDIO_ONLY));
    };
  }

  /** A server that stops and is back at once, or another socket to it, is nobody's concern. */
  private static Html signalingState(InCall call) {
    return switch (call.signaling()) {
      case Signaling.Joined _ -> Html.nothing();
      case Signaling.Connecting(var attempt, _, _, _) when attempt > 0 ->
          badge(RECONNECTING_TO_SERVER);
      case Signaling.Connecting _ -> call.seat() == null ? badge(JOINING) : Html.nothing();
      case Signaling.Waiting(var attempt, _) when attempt == Signaling.UNTRIED -> Html.nothing();
      case Signaling.Waiting _ -> badge(SERVER_AWAY);
    };
  }

  private static Html badge(Phrase words) {
    return element(
        "p",
        Attribute.classes("badge"),
        Attribute.of("role", "status"),
        icon("loader"),
        element("span", text(words)));
  }

  private static Html toolbar(InCall call) {
    CallUi ui = call.ui();
    int offers = ui.panel() == CallUi.Panel.CHAT ? 0 : call.files().waiting();
    int unread = call.chat().unread() + offers;
    return div(
        "toolbar",
        Attribute.of("role", "toolbar"),
        Attribute.label(CALL_CONTROLS),
        microphone(call),
        camera(call),
        when(
            call.shared().environment().support().screen(),
            div("toolbar-share", shareButton(call))),
        div(
            "toolbar-more",
            handButton(call.talk().hand() != 0),
            menuButton(TalkWords.REACT, "smile-plus", CallUi.Dialog.REACTIONS, ui)),
        element("span", Attribute.classes("toolbar-gap")),
        panelButton(
            CHAT, "message-square", ui.panel() == CallUi.Panel.CHAT, CallUi.Panel.CHAT, unread),
        div(
            "toolbar-more",
            panelButton(PEOPLE, "users", ui.panel() == CallUi.Panel.PEOPLE, CallUi.Panel.PEOPLE, 0),
            button(INVITE, "user-plus", new UiMsg.OpenedDialog(CallUi.Dialog.INVITE))),
        menuButton(MORE, "ellipsis", CallUi.Dialog.MORE, ui),
        element("span", Attribute.classes("toolbar-gap")),
        leave());
  }

  static Html microphone(InCall call) {
    return Form.toggle(
        MICROPHONE,
        call.shared().media().microphone().expected(),
        "mic",
        "mic-off",
        new UiMsg.ToggledMicrophone());
  }

  static Html camera(InCall call) {
    return Form.toggle(
        CAMERA,
        call.shared().media().camera().expected(),
        "video",
        "video-off",
        new UiMsg.ToggledCamera());
  }

  static Html leave() {
    return element(
        "button",
        Attribute.classes("control control-leave"),
        Attribute.of("type", "button"),
        Attribute.label(LEAVE),
        Attribute.of("title", LEAVE),
        new Attribute.OnClick(new UiMsg.PressedLeave()),
        icon("phone-off"));
  }

  private static Html shareButton(InCall call) {
    boolean shared = call.shared().media().sharedScreen() != null;
    return element(
        "button",
        Attribute.classes(shared ? "control control-panel open" : "control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(SHARE_SCREEN),
        Attribute.of("title", shared ? STOP_SHARING : SHARE_SCREEN),
        Attribute.pressed(shared),
        new Attribute.OnClick(new UiMsg.ToggledScreen()),
        icon("screen-share"));
  }

  private static Html handButton(boolean up) {
    return element(
        "button",
        Attribute.classes(up ? "control control-panel open" : "control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(TalkWords.RAISE_HAND),
        Attribute.of("title", up ? TalkWords.LOWER_HAND : TalkWords.RAISE_HAND),
        Attribute.pressed(up),
        new Attribute.OnClick(new UiMsg.ToggledHand()),
        icon("hand"));
  }

  private static Html panelButton(
      Phrase label, String icon, boolean open, CallUi.Panel panel, int count) {
    return element(
        "button",
        Attribute.classes(open ? "control control-panel open" : "control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(label),
        Attribute.of("title", label),
        Attribute.pressed(open),
        new Attribute.OnClick(new UiMsg.ToggledPanel(panel)),
        icon(icon),
        when(
            count > 0,
            element(
                "span",
                Attribute.classes("count"),
                Attribute.label(UNREAD.of(amount(count))),
                Attribute.of("role", "img"),
                text(count > 99 ? MORE_THAN.of(amount(99)) : amount(count)))));
  }

  private static Html button(Phrase label, String icon, Msg msg) {
    return element(
        "button",
        Attribute.classes("control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(label),
        Attribute.of("title", label),
        new Attribute.OnClick(msg),
        icon(icon));
  }

  private static Html menuButton(Phrase label, String icon, CallUi.Dialog dialog, CallUi ui) {
    boolean open = ui.dialog() == dialog;
    return element(
        "button",
        Attribute.classes("control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(label),
        Attribute.of("title", label),
        Attribute.of("aria-haspopup", dialog == CallUi.Dialog.MORE ? "menu" : "dialog"),
        Attribute.of("aria-expanded", open ? "true" : "false"),
        new Attribute.OnClick(new UiMsg.OpenedDialog(open ? CallUi.Dialog.NONE : dialog)),
        icon(icon));
  }
}
