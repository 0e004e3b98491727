package dev.parley.front.app;

/**
 * What belongs to talking in a call besides the lines of chat.
 *
 * @param history asking for what was written before
 */
record Talk(History history) {
  static final Talk INITIAL = new Talk(History.UNKNOWN);

  Talk with(History next) {
    return new Talk(next);
  }
}
