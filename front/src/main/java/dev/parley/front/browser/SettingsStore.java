package dev.parley.front.browser;

import dev.parley.front.app.Language;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Theme;
import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.browser.jso.dom.Platform;
import java.util.ArrayList;
import java.util.List;

/** Settings in the browser's own storage. It may be denied; then nothing is remembered. */
public final class SettingsStore {
  private static final String NAME = "parley.name";
  private static final String THEME = "parley.theme";
  private static final String SOUNDS = "parley.sounds";
  private static final String MICROPHONE = "parley.microphone";
  private static final String CAMERA = "parley.camera";
  private static final String SPEAKER = "parley.speaker";
  private static final String ECHO = "parley.echo";
  private static final String NOISE = "parley.noise";
  private static final String GAIN = "parley.gain";
  private static final String ADDRESS = "parley.address";
  private static final String LANGUAGE = "parley.language";
  private static final String SAVING = "parley.saving";
  private static final String HIDDEN = "hidden";
  private static final String OFF = "off";

  private SettingsStore() {}

  /** What was remembered, or the defaults. */
  public static Settings load() {
    return new Settings(
        Platform.stored(NAME),
        Theme.of(Platform.stored(THEME)),
        isOn(SOUNDS),
        new ChosenDevices(
            Platform.stored(MICROPHONE),
            Platform.stored(CAMERA),
            Platform.stored(SPEAKER),
            new Processing(isOn(ECHO), isOn(NOISE), isOn(GAIN))),
        Platform.stored(ADDRESS).equals(HIDDEN),
        Saving.of(Platform.stored(SAVING)));
  }

  /** The language that was chosen, or else the first that the browser is set to and we speak. */
  public static Language language() {
    List<String> tags = new ArrayList<>(List.of(Platform.stored(LANGUAGE)));
    tags.addAll(Translator.wantedTags());
    return Language.of(tags);
  }

  static void save(Theme theme) {
    Platform.store(THEME, theme.word());
  }

  static void save(Language language) {
    Platform.store(LANGUAGE, language.tag());
  }

  /** What is on unless someone has switched it off. */
  private static boolean isOn(String name) {
    return !Platform.stored(name).equals(OFF);
  }

  private static void store(String name, boolean on) {
    Platform.store(name, on ? "" : OFF);
  }

  static void save(Settings settings) {
    Platform.store(NAME, settings.displayName());
    save(settings.theme());
    store(SOUNDS, settings.sounds());
    store(ECHO, settings.devices().processing().echo());
    store(NOISE, settings.devices().processing().noise());
    store(GAIN, settings.devices().processing().gain());
    Platform.store(ADDRESS, settings.hideAddress() ? HIDDEN : "");
    Platform.store(SAVING, settings.saving().word());
    Platform.store(MICROPHONE, settings.devices().microphone());
    Platform.store(CAMERA, settings.devices().camera());
    Platform.store(SPEAKER, settings.devices().speaker());
  }
}
