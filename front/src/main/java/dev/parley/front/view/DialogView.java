package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Environment;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Shortcut;
import dev.parley.front.app.Theme;
import dev.parley.front.app.UiMsg;
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
      case INVITE -> dialog("Invite", invite(call));
      case SETTINGS -> dialog("Settings", settings(call));
      case SHORTCUTS ->
          dialog("Keyboard shortcuts", shortcuts(call.shared().environment().support()));
    };
  }

  private static Html dialog(String title, Html content) {
    return element(
        "dialog",
        new Attribute.Key(title),
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
                Attribute.label("Close"),
                new Attribute.OnClick(CLOSE),
                icon("x"))),
        content);
  }

  private static Html invite(InCall call) {
    return div(
        "dialog-body",
        element("p", text("Whoever has this link can join this call. It is the key to the room.")),
        inviteLink(call),
        when(
            call.shared().environment().support().share(),
            element(
                "button",
                Attribute.classes("button wide"),
                Attribute.of("type", "button"),
                new Attribute.OnClick(new UiMsg.PressedShareLink()),
                icon("share-2"),
                text("Share…"))));
  }

  /** The link, and a button that copies it. */
  static Html inviteLink(InCall call) {
    return div(
        "invite-link",
        element(
            "input",
            Attribute.label("Invite link"),
            Attribute.of("type", "text"),
            Attribute.flag("readonly", true),
            Attribute.of("value", call.inviteLink())),
        element(
            "button",
            Attribute.classes("button primary"),
            Attribute.of("type", "button"),
            new Attribute.OnClick(new UiMsg.PressedCopyLink()),
            icon("copy"),
            text("Copy link")));
  }

  private static Html settings(InCall call) {
    Settings settings = call.shared().settings();
    return div(
        "dialog-body",
        Form.devices(call.shared().media(), call.shared().environment().support().speakerChoice()),
        LobbyView.trouble(call.shared().media()),
        themes(settings.theme()),
        toggle(
            "Soft sounds when people come, go and write",
            settings.sounds(),
            new UiMsg.ToggledSounds()),
        toggle(
            call.hasRelay()
                ? "Hide my address: everything goes over a relay"
                : "Hide my address: needs a relay, and none is set up here",
            settings.hideAddress(),
            new UiMsg.ToggledHideAddress()));
  }

  private static Html toggle(String words, boolean on, Msg msg) {
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
                    case SYSTEM -> "System";
                    case DARK -> "Dark";
                    case LIGHT -> "Light";
                  })));
    }
    return element(
        "fieldset",
        Attribute.classes("themes"),
        element("legend", Attribute.classes("field-label"), text("Theme")),
        div("segments", Html.all(options)));
  }

  private static Html shortcuts(Environment.Support support) {
    List<Html> rows = new ArrayList<>();
    for (Shortcut shortcut : Shortcut.values()) {
      if (shortcut != Shortcut.SCREEN || support.screen()) {
        rows.add(shortcut(shortcut.key(), words(shortcut)));
      }
    }
    rows.add(shortcut("Space", "Hold to talk while your microphone is off"));
    rows.add(shortcut("Esc", "Close what is open"));
    return element("dl", Attribute.classes("dialog-body shortcuts"), Html.all(rows));
  }

  private static Html shortcut(String key, String words) {
    return div("shortcut", element("dt", element("kbd", text(key))), element("dd", text(words)));
  }

  private static String words(Shortcut shortcut) {
    return switch (shortcut) {
      case MICROPHONE -> "Microphone on or off";
      case CAMERA -> "Camera on or off";
      case SCREEN -> "Share your screen or stop";
      case CHAT -> "Open or close the chat";
      case PEOPLE -> "See who is here";
      case INVITE -> "Invite someone";
      case SHORTCUTS -> "This list";
    };
  }

  private static Html menu(Settings settings) {
    return element(
        "dialog",
        new Attribute.Key("more"),
        Attribute.classes("menu-dialog"),
        Attribute.label("More"),
        new Attribute.Modal(CLOSE),
        div(
            "menu",
            Attribute.of("role", "menu"),
            Attribute.label("More"),
            item("settings", "Settings", new UiMsg.OpenedDialog(CallUi.Dialog.SETTINGS)),
            item(
                settings.sounds() ? "bell-off" : "bell",
                settings.sounds() ? "Turn sounds off" : "Turn sounds on",
                new UiMsg.ToggledSounds()),
            item(
                "keyboard",
                "Keyboard shortcuts",
                new UiMsg.OpenedDialog(CallUi.Dialog.SHORTCUTS))));
  }

  private static Html item(String icon, String label, Msg msg) {
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
