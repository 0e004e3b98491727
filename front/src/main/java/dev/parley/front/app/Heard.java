package dev.parley.front.app;

/**
 * What someone has lately said besides lines of chat, as far as it must be remembered.
 *
 * @param askedAt when they were last answered who asked for the history, in ms
 */
record Heard(long askedAt) {
  static final Heard NOTHING = new Heard(Long.MIN_VALUE / 2);

  Heard askedAt(long now) {
    return new Heard(now);
  }
}
