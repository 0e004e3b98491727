package dev.parley.front.app;

import dev.parley.front.app.media.LocalMedia;

/**
 * What all screens have in common.
 *
 * @param environment facts about the browser
 * @param settings what is remembered
 * @param media the devices on this side
 */
public record Shared(Environment environment, Settings settings, LocalMedia media) {

  Shared with(Settings next) {
    return new Shared(environment, next, media);
  }

  Shared with(LocalMedia next) {
    return new Shared(environment, settings, next);
  }
}
