package dev.parley.front.app;

import dev.parley.front.app.media.LocalMedia;

/**
 * What all screens have in common.
 *
 * @param environment facts about the browser
 * @param settings what is remembered
 * @param media the devices on this side
 * @param numbers how far this page had counted when its last call ended
 */
public record Shared(
    Environment environment, Settings settings, LocalMedia media, Numbers numbers) {

  /** A page that was in no call yet. */
  public Shared(Environment environment, Settings settings, LocalMedia media) {
    this(environment, settings, media, Numbers.NONE);
  }

  Shared with(Settings next) {
    return new Shared(environment, next, media, numbers);
  }

  Shared with(LocalMedia next) {
    return new Shared(environment, settings, next, numbers);
  }

  Shared with(Numbers next) {
    return new Shared(environment, settings, media, next);
  }
}
