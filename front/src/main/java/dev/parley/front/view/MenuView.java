package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.INVITE;
import static dev.parley.front.view.words.CallWords.MORE;
import static dev.parley.front.view.words.CallWords.PEOPLE;
import static dev.parley.front.view.words.CallWords.SHARE_SCREEN;
import static dev.parley.front.view.words.CallWords.SOUNDS_OFF;
import static dev.parley.front.view.words.CallWords.SOUNDS_ON;
import static dev.parley.front.view.words.CallWords.STOP_SHARING;
import static dev.parley.front.view.words.EntryWords.CONNECTION_CHECK;
import static dev.parley.front.view.words.StageWords.CLOSE_SMALL_WINDOW;
import static dev.parley.front.view.words.StageWords.EVERYONE_EQUAL;
import static dev.parley.front.view.words.StageWords.FULL_SCREEN;
import static dev.parley.front.view.words.StageWords.LEAVE_FULL_SCREEN;
import static dev.parley.front.view.words.StageWords.SMALL_WINDOW;
import static dev.parley.front.view.words.StageWords.SPEAKER_LARGE;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Environment;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Subject;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.SafetyWords;
import dev.parley.front.view.words.TalkWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Menus: the one behind "More", and the one of a tile. */
final class MenuView {

  private MenuView() {}

  static Html more(InCall call) {
    boolean sounds = call.shared().settings().sounds();
    List<Html> items = overflow(call);
    boolean speaker = call.ui().attention().speakerView();
    items.add(
        item(
            speaker ? "layout-grid" : "gallery-thumbnails",
            speaker ? EVERYONE_EQUAL : SPEAKER_LARGE,
            new UiMsg.ToggledSpeakerView()));
    Environment.Support support = call.shared().environment().support();
    if (support.floating() != Environment.Floating.NOTHING) {
      items.add(
          item(
              "picture-in-picture-2",
              call.ui().floating() ? CLOSE_SMALL_WINDOW : SMALL_WINDOW,
              new UiMsg.ToggledFloating()));
    }
    if (support.fullScreen()) {
      items.add(fullScreen(call, null));
    }
    boolean locked = call.door().lock().locked();
    items.add(
        item(
            locked ? "lock-open" : "lock",
            locked ? SafetyWords.UNLOCK_ROOM : SafetyWords.LOCK_ROOM,
            new UiMsg.ToggledLock()));
    items.add(item("settings", CallWords.SETTINGS, new UiMsg.OpenedDialog(CallUi.Dialog.SETTINGS)));
    items.add(
        item(
            sounds ? "bell-off" : "bell",
            sounds ? SOUNDS_OFF : SOUNDS_ON,
            new UiMsg.ToggledSounds()));
    Saving saving = call.shared().settings().saving();
    items.add(choice("gauge", CallWords.DATA_SAVER, saving, Saving.DATA));
    items.add(choice("video-off", CallWords.AUDIO_ONLY, saving, Saving.PICTURES));
    items.add(
        item("keyboard", CallWords.SHORTCUTS, new UiMsg.OpenedDialog(CallUi.Dialog.SHORTCUTS)));
    items.add(
        Form.checkLink(
            "menu-item",
            Attribute.of("role", "menuitem"),
            new Attribute.OnClick(DialogView.CLOSE),
            icon("waypoints"),
            element("span", text(CONNECTION_CHECK))));
    return menu("more", MORE, "menu-dialog", items);
  }

  /** What a narrow toolbar has no room for; the style sheet says when. */
  private static List<Html> overflow(InCall call) {
    List<Html> items = new ArrayList<>();
    if (call.shared().environment().support().screen()) {
      boolean shared = call.shared().media().sharedScreen() != null;
      items.add(
          div(
              "toolbar-share",
              Attribute.of("role", "none"),
              item(
                  "screen-share",
                  shared ? STOP_SHARING : SHARE_SCREEN,
                  new UiMsg.ToggledScreen())));
    }
    items.add(
        div(
            "toolbar-more",
            Attribute.of("role", "none"),
            item(
                "hand",
                call.talk().hand() == 0 ? TalkWords.RAISE_HAND : TalkWords.LOWER_HAND,
                new UiMsg.ToggledHand()),
            item("smile-plus", TalkWords.REACT, new UiMsg.OpenedDialog(CallUi.Dialog.REACTIONS)),
            item("users", PEOPLE, new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE)),
            item("user-plus", INVITE, new UiMsg.OpenedDialog(CallUi.Dialog.INVITE))));
    return items;
  }

  static Html fullScreen(InCall call, @Nullable Subject subject) {
    boolean on = call.ui().fullScreen();
    return item(
        on ? "minimize" : "maximize",
        on ? LEAVE_FULL_SCREEN : FULL_SCREEN,
        new UiMsg.ToggledFullScreen(subject));
  }

  /** Beside the button of its tile where the browser can do that, else in the middle. */
  static Html ofTile(InCall call, Subject subject) {
    return menu(
        subject.key(),
        TileActions.options(call, subject),
        "menu-dialog menu-tile",
        TileActions.items(call, subject));
  }

  private static Html menu(String key, Phrase name, String classes, List<Html> items) {
    return element(
        "dialog",
        new Attribute.Key(key),
        Attribute.classes(classes),
        Attribute.label(name),
        new Attribute.Modal(DialogView.CLOSE),
        div(
            "menu",
            Attribute.of("role", "menu"),
            new Attribute.ArrowKeys(),
            Attribute.label(name),
            Html.all(items)));
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

  static Html item(String icon, Phrase label, Msg msg) {
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
