package dev.parley.front.app;

import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.mesh.Saving;

/**
 * What this browser remembers for the person.
 *
 * @param displayName what the person wants to be called; may be empty
 * @param theme light or dark
 * @param sounds whether coming and going make a soft sound
 * @param devices the preferred devices
 * @param hideAddress whether links go over a relay only, so that nobody in the call learns this
 *     device's address
 * @param saving what the person does without, for the sake of the network
 */
public record Settings(
    String displayName,
    Theme theme,
    boolean sounds,
    ChosenDevices devices,
    boolean hideAddress,
    Saving saving) {

  /** For someone who was never here. */
  public static final Settings DEFAULTS =
      new Settings("", Theme.SYSTEM, true, ChosenDevices.DEFAULTS, false, Saving.NONE);

  Settings withDisplayName(String name) {
    return new Settings(name, theme, sounds, devices, hideAddress, saving);
  }

  Settings withTheme(Theme next) {
    return new Settings(displayName, next, sounds, devices, hideAddress, saving);
  }

  Settings withSounds(boolean next) {
    return new Settings(displayName, theme, next, devices, hideAddress, saving);
  }

  Settings withDevices(ChosenDevices next) {
    return new Settings(displayName, theme, sounds, next, hideAddress, saving);
  }

  Settings withHideAddress(boolean next) {
    return new Settings(displayName, theme, sounds, devices, next, saving);
  }

  Settings withSaving(Saving next) {
    return new Settings(displayName, theme, sounds, devices, hideAddress, next);
  }
}
