package dev.parley.front.app;

import dev.parley.front.app.media.LocalMedia;

/**
 * What all screens have in common.
 *
 * @param environment facts about the browser
 * @param settings what is remembered
 * @param media the devices on this side
 * @param numbers how far this page had counted when its last call ended
 * @param language what the page speaks now
 * @param offline whether there is no network at all
 */
public record Shared(
    Environment environment,
    Settings settings,
    LocalMedia media,
    Numbers numbers,
    Language language,
    boolean offline) {

  /** A page that was in no call yet, and speaks what needs no file. */
  public Shared(Environment environment, Settings settings, LocalMedia media) {
    this(environment, settings, media, Numbers.NONE, Language.ENGLISH, false);
  }

  Shared with(Settings next) {
    return new Shared(environment, next, media, numbers, language, offline);
  }

  Shared with(LocalMedia next) {
    return new Shared(environment, settings, next, numbers, language, offline);
  }

  Shared with(Numbers next) {
    return new Shared(environment, settings, media, next, language, offline);
  }

  Shared with(Language next) {
    return new Shared(environment, settings, media, numbers, next, offline);
  }

  /** The same without a network, or with one. */
  public Shared withOffline(boolean next) {
    return new Shared(environment, settings, media, numbers, language, next);
  }
}
