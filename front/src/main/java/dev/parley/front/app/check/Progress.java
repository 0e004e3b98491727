package dev.parley.front.app.check;

/** How far a check is. */
public sealed interface Progress {

  /** Nobody has begun it. */
  record Waiting() implements Progress {}

  /**
   * It is under way.
   *
   * @param asking whether it waits for the person, whom the browser asks for a permission
   */
  record Running(boolean asking) implements Progress {}

  /** It is over. */
  record Done(Finding finding) implements Progress {}
}
