package dev.parley.front.app;

/** What the page itself reports. */
public sealed interface PageMsg extends Msg {

  /**
   * The address was opened, or changed by "back", "forward" or typing.
   *
   * @param fragment what stands behind {@code #}, decoded; empty = none
   */
  record FragmentChanged(String fragment) implements PageMsg {}

  /** Follows {@link PageEffect.MakeRoomName}. */
  record RoomNameMade(String name) implements PageMsg {}

  /**
   * Follows {@link PageEffect.DeriveRoomKey}.
   *
   * @param typed the name that was asked for
   * @param room what came of it
   */
  record RoomKeyDerived(String typed, Room room) implements PageMsg {}

  /**
   * Follows {@link PageEffect.DeriveRoomKey} when it did not work.
   *
   * @param typed the name that was asked for
   * @param problem why
   */
  record RoomKeyFailed(String typed, Problem problem) implements PageMsg {}

  /** Follows {@link PageEffect.CopyText}. */
  record TextCopied(boolean done) implements PageMsg {}

  /**
   * Follows {@link PageEffect.Speak}, and comes at the start of a page that speaks no English.
   *
   * @param done whether its words could be had
   */
  record LanguageLoaded(Language language, boolean done) implements PageMsg {}

  /** The page is being closed or left. */
  record PageHidden() implements PageMsg {}

  /** The browser has no network any more. */
  record WentOffline() implements PageMsg {}

  /** The browser has a network again, or another one. */
  record NetworkChanged() implements PageMsg {}

  /** The page can be seen again. */
  record BecameVisible() implements PageMsg {}

  /** Something takes the whole screen, or nothing any more. */
  record FullScreenChanged(boolean on) implements PageMsg {}

  /** Something of the call lies above other windows, or nothing any more. */
  record FloatingChanged(boolean on) implements PageMsg {}

  /** The page cannot be seen any more, but goes on. */
  record BecameHidden() implements PageMsg {}

  /** A timer that was set has run out. */
  record TimerFired(Timer timer) implements PageMsg {}
}
