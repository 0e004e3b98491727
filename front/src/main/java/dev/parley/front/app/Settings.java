package dev.parley.front.app;

import dev.parley.front.app.media.ChosenDevices;

/**
 * What this browser remembers for the person.
 *
 * @param displayName what the person wants to be called; may be empty
 * @param theme light or dark
 * @param sounds whether coming and going make a soft sound
 * @param devices the preferred devices
 */
public record Settings(String displayName, Theme theme, boolean sounds, ChosenDevices devices) {

  /** For someone who was never here. */
  public static final Settings DEFAULTS =
      new Settings("", Theme.SYSTEM, true, ChosenDevices.DEFAULTS);

  Settings withDisplayName(String name) {
    return new Settings(name, theme, sounds, devices);
  }

  Settings withTheme(Theme next) {
    return new Settings(displayName, next, sounds, devices);
  }

  Settings withSounds(boolean next) {
    return new Settings(displayName, theme, next, devices);
  }

  Settings withDevices(ChosenDevices next) {
    return new Settings(displayName, theme, sounds, next);
  }
}
