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
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;

/** The call: stage, toolbar, and what is open beside or above them. */
final class CallView {

  private CallView() {}

  static Html view(InCall call) {
    CallUi.Panel panel = call.ui().panel();
    return div(
        panel == CallUi.Panel.NONE ? "screen call" : "screen call with-panel",
        element(
            "main",
            Attribute.classes("call-main"),
            topBar(call),
            div("callouts", SafetyView.view(call)),
            StageView.view(call),
            NoticesView.view(call),
            toolbar(call)),
        switch (panel) {
          case NONE -> Html.nothing();
          case CHAT -> ChatView.view(call);
          case PEOPLE -> PeopleView.view(call);
        },
        DialogView.view(call));
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
        saving(call.shared().settings().saving()),
        signalingState(call));
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
      case Signaling.Connecting(var attempt, _) when attempt > 0 -> badge(RECONNECTING_TO_SERVER);
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
        Form.toggle(
            MICROPHONE,
            call.shared().media().microphone().expected(),
            "mic",
            "mic-off",
            new UiMsg.ToggledMicrophone()),
        Form.toggle(
            CAMERA,
            call.shared().media().camera().expected(),
            "video",
            "video-off",
            new UiMsg.ToggledCamera()),
        when(call.shared().environment().support().screen(), shareButton(call)),
        element("span", Attribute.classes("toolbar-gap")),
        panelButton(
            CHAT, "message-square", ui.panel() == CallUi.Panel.CHAT, CallUi.Panel.CHAT, unread),
        panelButton(PEOPLE, "users", ui.panel() == CallUi.Panel.PEOPLE, CallUi.Panel.PEOPLE, 0),
        button(INVITE, "user-plus", new UiMsg.OpenedDialog(CallUi.Dialog.INVITE)),
        menuButton(ui.dialog() == CallUi.Dialog.MORE),
        element("span", Attribute.classes("toolbar-gap")),
        element(
            "button",
            Attribute.classes("control control-leave"),
            Attribute.of("type", "button"),
            Attribute.label(LEAVE),
            Attribute.of("title", LEAVE),
            new Attribute.OnClick(new UiMsg.PressedLeave()),
            icon("phone-off")));
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

  private static Html menuButton(boolean open) {
    return element(
        "button",
        Attribute.classes("control control-panel"),
        Attribute.of("type", "button"),
        Attribute.label(MORE),
        Attribute.of("title", MORE),
        Attribute.of("aria-haspopup", "menu"),
        Attribute.of("aria-expanded", open ? "true" : "false"),
        new Attribute.OnClick(
            new UiMsg.OpenedDialog(open ? CallUi.Dialog.NONE : CallUi.Dialog.MORE)),
        icon("ellipsis"));
  }
}
