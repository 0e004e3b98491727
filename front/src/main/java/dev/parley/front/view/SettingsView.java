package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.SOUNDS;
import static dev.parley.front.view.words.EntryWords.THEME;
import static dev.parley.front.view.words.EntryWords.THEME_DARK;
import static dev.parley.front.view.words.EntryWords.THEME_LIGHT;
import static dev.parley.front.view.words.EntryWords.THEME_SYSTEM;
import static dev.parley.front.view.words.SoundWords.AUTOMATIC_VOLUME;
import static dev.parley.front.view.words.SoundWords.ECHO_CANCELLATION;
import static dev.parley.front.view.words.SoundWords.NEEDS_HEADPHONES;
import static dev.parley.front.view.words.SoundWords.NOISE_SUPPRESSION;
import static dev.parley.front.view.words.SoundWords.TEST_FAILED;
import static dev.parley.front.view.words.SoundWords.TEST_MICROPHONE;
import static dev.parley.front.view.words.SoundWords.TEST_SPEAKER;
import static dev.parley.front.view.words.SoundWords.YOUR_SOUND;

import dev.parley.front.app.Msg;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Shared;
import dev.parley.front.app.Theme;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.media.SoundTest;
import dev.parley.front.view.words.CallWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.SoundWords;
import java.util.ArrayList;
import java.util.List;

/** Devices, sound and looks: before a call and in it. */
final class SettingsView {

  private SettingsView() {}

  /**
   * The dialog.
   *
   * @param hide what hiding the address means here
   * @param devices what can be done about the devices of others
   * @param close what closing it says
   */
  static Html dialog(Shared shared, Phrase hide, Html devices, Msg close) {
    Settings settings = shared.settings();
    return DialogView.dialog(
        "settings",
        CallWords.SETTINGS,
        close,
        div(
            "dialog-body",
            devices(shared),
            LobbyView.trouble(shared.media()),
            sound(settings.devices().processing()),
            themes(settings.theme()),
            Form.languages(shared.language(), UiMsg.ChoseLanguage::new),
            div(
                "switches",
                toggle(SOUNDS, settings.sounds(), new UiMsg.ToggledSounds()),
                toggle(hide, settings.hideAddress(), new UiMsg.ToggledHideAddress())),
            devices));
  }

  /** The menus for all devices, and ways to try them. */
  static Html devices(Shared shared) {
    return Form.devices(
        shared.media(), shared.environment().support().speakerChoice(), tests(shared.media()));
  }

  private static Html tests(LocalMedia media) {
    boolean runs = media.test() == SoundTest.RECORDING || media.test() == SoundTest.PLAYING;
    boolean on = media.microphone().capture() instanceof Capture.On;
    return div(
        "sound-tests",
        test("mic", TEST_MICROPHONE, new UiMsg.PressedMicrophoneTest(), on && !runs),
        test("volume-2", TEST_SPEAKER, new UiMsg.PressedSpeakerTest(), true),
        element("p", Attribute.classes("hint"), Attribute.of("role", "status"), told(media)));
  }

  private static Html test(String icon, Phrase label, Msg msg, boolean possible) {
    return element(
        "button",
        Attribute.classes("button small"),
        Attribute.of("type", "button"),
        Attribute.flag("disabled", !possible),
        new Attribute.OnClick(msg),
        icon(icon),
        text(label));
  }

  private static Html told(LocalMedia media) {
    return switch (media.test()) {
      case NONE -> Html.nothing();
      case RECORDING -> text(SoundWords.RECORDING);
      case PLAYING -> text(SoundWords.PLAYING);
      case FAILED -> text(TEST_FAILED);
    };
  }

  private static Html sound(Processing now) {
    return element(
        "fieldset",
        Attribute.classes("switches"),
        element("legend", Attribute.classes("field-label"), text(YOUR_SOUND)),
        toggle(
            NOISE_SUPPRESSION,
            now.noise(),
            new UiMsg.ChoseProcessing(new Processing(now.echo(), !now.noise(), now.gain()))),
        toggle(
            ECHO_CANCELLATION,
            now.echo(),
            new UiMsg.ChoseProcessing(new Processing(!now.echo(), now.noise(), now.gain()))),
        toggle(
            AUTOMATIC_VOLUME,
            now.gain(),
            new UiMsg.ChoseProcessing(new Processing(now.echo(), now.noise(), !now.gain()))),
        when(!now.echo(), Banner.hint(NEEDS_HEADPHONES)));
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
}
