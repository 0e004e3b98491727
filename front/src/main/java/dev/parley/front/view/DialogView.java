package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.CLOSE_TOPMOST;
import static dev.parley.front.view.words.CallWords.COPY_LINK;
import static dev.parley.front.view.words.CallWords.HIDE_ADDRESS;
import static dev.parley.front.view.words.CallWords.HIDE_ADDRESS_WITHOUT_RELAY;
import static dev.parley.front.view.words.CallWords.HOLD_TO_TALK;
import static dev.parley.front.view.words.CallWords.INVITE;
import static dev.parley.front.view.words.CallWords.INVITE_LINK;
import static dev.parley.front.view.words.CallWords.INVITE_SOMEONE;
import static dev.parley.front.view.words.CallWords.INVITE_WORDS;
import static dev.parley.front.view.words.CallWords.KEY_ESCAPE;
import static dev.parley.front.view.words.CallWords.KEY_SPACE;
import static dev.parley.front.view.words.CallWords.SEE_PEOPLE;
import static dev.parley.front.view.words.CallWords.SHARE;
import static dev.parley.front.view.words.CallWords.SWITCH_CAMERA;
import static dev.parley.front.view.words.CallWords.SWITCH_CHAT;
import static dev.parley.front.view.words.CallWords.SWITCH_MICROPHONE;
import static dev.parley.front.view.words.CallWords.SWITCH_SCREEN;
import static dev.parley.front.view.words.CallWords.THIS_LIST;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Environment;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Shortcut;
import dev.parley.front.app.StagePlan;
import dev.parley.front.app.Subject;
import dev.parley.front.app.UiMsg;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StageWords;
import dev.parley.front.view.words.TalkWords;
import java.util.ArrayList;
import java.util.List;

/** What lies above the call. */
final class DialogView {
  static final Msg CLOSE = new UiMsg.OpenedDialog(CallUi.Dialog.NONE);

  private DialogView() {}

  static Html view(InCall call) {
    return switch (call.ui().dialog()) {
      case NONE -> Html.nothing();
      case MORE -> MenuView.more(call);
      case TILE -> tileMenu(call);
      case EMOJI -> EmojiView.view(TalkWords.EMOJI, "emoji-dialog");
      case REACTIONS -> EmojiView.view(TalkWords.REACT, "");
      case INVITE -> dialog("invite", INVITE, CLOSE, invite(call));
      case SETTINGS ->
          SettingsView.dialog(call.shared(), hideAddress(call), DeviceView.settings(), CLOSE);
      case SHORTCUTS ->
          dialog(
              "shortcuts",
              CallWords.SHORTCUTS,
              CLOSE,
              shortcuts(call.shared().environment().support()));
    };
  }

  /** Whose tile is gone has no menu. */
  private static Html tileMenu(InCall call) {
    Subject menu = call.ui().attention().menu();
    return menu == null || !StagePlan.isHere(call, menu)
        ? Html.nothing()
        : MenuView.ofTile(call, menu);
  }

  private static Phrase hideAddress(InCall call) {
    return call.hasRelay() ? HIDE_ADDRESS : HIDE_ADDRESS_WITHOUT_RELAY;
  }

  /** A dialog with a title and a way out. */
  static Html dialog(String key, Phrase title, Msg close, Html content) {
    return element(
        "dialog",
        new Attribute.Key(key),
        Attribute.classes("dialog"),
        Attribute.label(title),
        new Attribute.Modal(close),
        div(
            "panel-header",
            element("h2", text(title)),
            element(
                "button",
                Attribute.classes("icon-button"),
                Attribute.of("type", "button"),
                Attribute.label(CallWords.CLOSE),
                new Attribute.OnClick(close),
                icon("x"))),
        content);
  }

  private static Html invite(InCall call) {
    return div(
        "dialog-body",
        element("p", text(INVITE_WORDS)),
        inviteLink(call),
        when(
            call.shared().environment().support().share(),
            element(
                "button",
                Attribute.classes("button wide"),
                Attribute.of("type", "button"),
                new Attribute.OnClick(new UiMsg.PressedShareLink()),
                icon("share-2"),
                text(SHARE))));
  }

  /** The link, and a button that copies it. */
  static Html inviteLink(InCall call) {
    return div(
        "invite-link",
        element(
            "input",
            Attribute.label(INVITE_LINK),
            Attribute.of("type", "text"),
            Attribute.flag("readonly", true),
            Attribute.of("dir", "ltr"),
            Attribute.of("value", call.inviteLink())),
        element(
            "button",
            Attribute.classes("button primary"),
            Attribute.of("type", "button"),
            new Attribute.OnClick(new UiMsg.PressedCopyLink()),
            icon("copy"),
            text(COPY_LINK)));
  }

  private static Html shortcuts(Environment.Support support) {
    List<Html> rows = new ArrayList<>();
    for (Shortcut shortcut : Shortcut.values()) {
      boolean possible =
          switch (shortcut) {
            case SCREEN -> support.screen();
            case FULL_SCREEN -> support.fullScreen();
            case MICROPHONE, CAMERA, HAND, CHAT, PEOPLE, INVITE, SHORTCUTS -> true;
          };
      if (possible) {
        rows.add(shortcut(verbatim(shortcut.key()), words(shortcut)));
      }
    }
    rows.add(shortcut(KEY_SPACE, HOLD_TO_TALK));
    rows.add(shortcut(KEY_ESCAPE, CLOSE_TOPMOST));
    return element("dl", Attribute.classes("dialog-body shortcuts"), Html.all(rows));
  }

  private static Html shortcut(Said key, Phrase words) {
    return div("shortcut", element("dt", element("kbd", text(key))), element("dd", text(words)));
  }

  static Phrase words(Shortcut shortcut) {
    return switch (shortcut) {
      case MICROPHONE -> SWITCH_MICROPHONE;
      case CAMERA -> SWITCH_CAMERA;
      case SCREEN -> SWITCH_SCREEN;
      case HAND -> TalkWords.SWITCH_HAND;
      case CHAT -> SWITCH_CHAT;
      case PEOPLE -> SEE_PEOPLE;
      case INVITE -> INVITE_SOMEONE;
      case FULL_SCREEN -> StageWords.SWITCH_FULL_SCREEN;
      case SHORTCUTS -> THIS_LIST;
    };
  }
}
