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
 * @param chatFirst whether the next call begins with the chat open
 */
public record Shared(
    Environment environment,
    Settings settings,
    LocalMedia media,
    Numbers numbers,
    Language language,
    boolean offline,
    boolean chatFirst) {

  /** A page that was in no call yet, and speaks what needs no file. */
  public Shared(Environment environment, Settings settings, LocalMedia media) {
    this(environment, settings, media, Numbers.NONE, Language.ENGLISH, false, false);
  }

  Shared with(Settings next) {
    return new Shared(environment, next, media, numbers, language, offline, chatFirst);
  }

  Shared with(LocalMedia next) {
    return new Shared(environment, settings, next, numbers, language, offline, chatFirst);
  }

  Shared with(Numbers next) {
    return new Shared(environment, settings, media, next, language, offline, chatFirst);
  }

  Shared with(Language next) {
    return new Shared(environment, settings, media, numbers, next, offline, chatFirst);
  }

  /** The same without a network, or with one. */
  public Shared withOffline(boolean next) {
    return new Shared(environment, settings, media, numbers, language, next, chatFirst);
  }

  Shared withChatFirst(boolean next) {
    return new Shared(environment, settings, media, numbers, language, offline, next);
  }
}
