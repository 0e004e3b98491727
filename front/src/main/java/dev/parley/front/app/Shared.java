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
 */
public record Shared(
    Environment environment,
    Settings settings,
    LocalMedia media,
    Numbers numbers,
    Language language) {

  /** A page that was in no call yet, and speaks what needs no file. */
  public Shared(Environment environment, Settings settings, LocalMedia media) {
    this(environment, settings, media, Numbers.NONE, Language.ENGLISH);
  }

  Shared with(Settings next) {
    return new Shared(environment, next, media, numbers, language);
  }

  Shared with(LocalMedia next) {
    return new Shared(environment, settings, next, numbers, language);
  }

  Shared with(Numbers next) {
    return new Shared(environment, settings, media, next, language);
  }

  Shared with(Language next) {
    return new Shared(environment, settings, media, numbers, next);
  }
}
