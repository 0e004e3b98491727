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
import static dev.parley.front.view.words.CallWords.MORE;
import static dev.parley.front.view.words.CallWords.SEE_PEOPLE;
import static dev.parley.front.view.words.CallWords.SHARE;
import static dev.parley.front.view.words.CallWords.SOUNDS;
import static dev.parley.front.view.words.CallWords.SOUNDS_OFF;
import static dev.parley.front.view.words.CallWords.SOUNDS_ON;
import static dev.parley.front.view.words.CallWords.SWITCH_CAMERA;
import static dev.parley.front.view.words.CallWords.SWITCH_CHAT;
import static dev.parley.front.view.words.CallWords.SWITCH_MICROPHONE;
import static dev.parley.front.view.words.CallWords.SWITCH_SCREEN;
import static dev.parley.front.view.words.CallWords.THIS_LIST;
import static dev.parley.front.view.words.EntryWords.THEME;
import static dev.parley.front.view.words.EntryWords.THEME_DARK;
import static dev.parley.front.view.words.EntryWords.THEME_LIGHT;
import static dev.parley.front.view.words.EntryWords.THEME_SYSTEM;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Environment;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Shortcut;
import dev.parley.front.app.Theme;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;

/** What lies above the call. */
final class DialogView {
  private static final Msg CLOSE = new UiMsg.OpenedDialog(CallUi.Dialog.NONE);

  private DialogView() {}

  static Html view(InCall call) {
    return switch (call.ui().dialog()) {
      case NONE -> Html.nothing();
      case MORE -> menu(call.shared().settings());
      case INVITE -> dialog("invite", INVITE, invite(call));
      case SETTINGS -> dialog("settings", CallWords.SETTINGS, settings(call));
      case SHORTCUTS ->
          dialog(
              "shortcuts", CallWords.SHORTCUTS, shortcuts(call.shared().environment().support()));
    };
  }

  private static Html dialog(String key, Phrase title, Html content) {
    return element(
        "dialog",
        new Attribute.Key(key),
        Attribute.classes("dialog"),
        Attribute.label(title),
        new Attribute.Modal(CLOSE),
        div(
            "panel-header",
            element("h2", text(title)),
            element(
                "button",
                Attribute.classes("icon-button"),
                Attribute.of("type", "button"),
                Attribute.label(CallWords.CLOSE),
                new Attribute.OnClick(CLOSE),
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

  private static Html settings(InCall call) {
    Settings settings = call.shared().settings();
    return div(
        "dialog-body",
        Form.devices(call.shared().media(), call.shared().environment().support().speakerChoice()),
        LobbyView.trouble(call.shared().media()),
        themes(settings.theme()),
        Form.languages(call.shared().language()),
        toggle(SOUNDS, settings.sounds(), new UiMsg.ToggledSounds()),
        toggle(
            call.hasRelay() ? HIDE_ADDRESS : HIDE_ADDRESS_WITHOUT_RELAY,
            settings.hideAddress(),
            new UiMsg.ToggledHideAddress()),
        DeviceView.settings());
  }

  private static Html toggle(Phrase words, boolean on, Msg msg) {
    return element(
        "label",
        Attribute.classes("switch"),
        element("span", text(words)),
        element(
            "input",
            Attribute.of("type", "checkbox"),
            Attribute.of("role", "switch"),
            Attribute.flag("checked", on),
            new Attribute.OnInput(_ -> msg)));
  }

  private static Html themes(Theme current) {
    List<Html> options = new ArrayList<>();
    for (Theme theme : List.of(Theme.SYSTEM, Theme.DARK, Theme.LIGHT)) {
      options.add(
          element(
              "button",
              new Attribute.Key(theme.word()),
              Attribute.classes("segment"),
              Attribute.of("type", "button"),
              Attribute.pressed(theme == current),
              new Attribute.OnClick(new UiMsg.ChoseTheme(theme)),
              text(
                  switch (theme) {
                    case SYSTEM -> THEME_SYSTEM;
                    case DARK -> THEME_DARK;
                    case LIGHT -> THEME_LIGHT;
                  })));
    }
    return element(
        "fieldset",
        Attribute.classes("themes"),
        element("legend", Attribute.classes("field-label"), text(THEME)),
        div("segments", Html.all(options)));
  }

  private static Html shortcuts(Environment.Support support) {
    List<Html> rows = new ArrayList<>();
    for (Shortcut shortcut : Shortcut.values()) {
      if (shortcut != Shortcut.SCREEN || support.screen()) {
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

  private static Phrase words(Shortcut shortcut) {
    return switch (shortcut) {
      case MICROPHONE -> SWITCH_MICROPHONE;
      case CAMERA -> SWITCH_CAMERA;
      case SCREEN -> SWITCH_SCREEN;
      case CHAT -> SWITCH_CHAT;
      case PEOPLE -> SEE_PEOPLE;
      case INVITE -> INVITE_SOMEONE;
      case SHORTCUTS -> THIS_LIST;
    };
  }

  private static Html menu(Settings settings) {
    return element(
        "dialog",
        new Attribute.Key("more"),
        Attribute.classes("menu-dialog"),
        Attribute.label(MORE),
        new Attribute.Modal(CLOSE),
        div(
            "menu",
            Attribute.of("role", "menu"),
            Attribute.label(MORE),
            item("settings", CallWords.SETTINGS, new UiMsg.OpenedDialog(CallUi.Dialog.SETTINGS)),
            item(
                settings.sounds() ? "bell-off" : "bell",
                settings.sounds() ? SOUNDS_OFF : SOUNDS_ON,
                new UiMsg.ToggledSounds()),
            choice("gauge", CallWords.DATA_SAVER, settings.saving(), Saving.DATA),
            choice("video-off", CallWords.AUDIO_ONLY, settings.saving(), Saving.PICTURES),
            item(
                "keyboard", CallWords.SHORTCUTS, new UiMsg.OpenedDialog(CallUi.Dialog.SHORTCUTS))));
  }

  private static Html choice(String icon, Phrase label, Saving current, Saving saving) {
    return element(
        "button",
        new Attribute.Key(saving.word()),
        Attribute.classes("menu-item"),
        Attribute.of("type", "button"),
        Attribute.of("role", "menuitemcheckbox"),
        Attribute.of("aria-checked", current == saving ? "true" : "false"),
        new Attribute.OnClick(new UiMsg.ToggledSaving(saving)),
        icon(icon),
        element("span", text(label)),
        when(current == saving, icon("check")));
  }

  private static Html item(String icon, Phrase label, Msg msg) {
    return element(
        "button",
        new Attribute.Key(icon),
        Attribute.classes("menu-item"),
        Attribute.of("type", "button"),
        Attribute.of("role", "menuitem"),
        new Attribute.OnClick(msg),
        icon(icon),
        element("span", text(label)));
  }
}
