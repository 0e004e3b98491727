package dev.parley.front.app;

import dev.parley.front.app.media.ChosenDevices;

/**
 * What this browser remembers for the person.
 *
 * @param displayName what the person wants to be called; may be empty
 * @param theme light or dark
 * @param sounds whether coming and going make a soft sound
 * @param devices the preferred devices
 * @param hideAddress whether links go over a relay only, so that nobody in the call learns this
 *     device's address
 */
public record Settings(
    String displayName, Theme theme, boolean sounds, ChosenDevices devices, boolean hideAddress) {

  /** For someone who was never here. */
  public static final Settings DEFAULTS =
      new Settings("", Theme.SYSTEM, true, ChosenDevices.DEFAULTS, false);

  Settings withDisplayName(String name) {
    return new Settings(name, theme, sounds, devices, hideAddress);
  }

  Settings withTheme(Theme next) {
    return new Settings(displayName, next, sounds, devices, hideAddress);
  }

  Settings withSounds(boolean next) {
    return new Settings(displayName, theme, next, devices, hideAddress);
  }

  Settings withDevices(ChosenDevices next) {
    return new Settings(displayName, theme, sounds, next, hideAddress);
  }

  Settings withHideAddress(boolean next) {
    return new Settings(displayName, theme, sounds, devices, next);
  }
}
