package dev.parley.front.app;

/**
 * What someone has lately said, as far as it must be remembered.
 *
 * @param lines for {@link Rate#LINES}
 * @param reactions for {@link Rate#REACTIONS}
 * @param askedAt when they were last answered who asked for the history, in ms
 */
record Heard(long lines, long reactions, long askedAt) {
  static final Heard NOTHING = new Heard(0, 0, Long.MIN_VALUE / 2);

  Heard withLines(long next) {
    return new Heard(next, reactions, askedAt);
  }

  Heard withReactions(long next) {
    return new Heard(lines, next, askedAt);
  }

  Heard askedAt(long now) {
    return new Heard(lines, reactions, now);
  }
}
