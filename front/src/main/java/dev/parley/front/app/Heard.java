package dev.parley.front.app;

/**
 * What someone has lately said, as far as it must be remembered.
 *
 * @param typingAt when they were last writing, in ms; 0 = they are not
 * @param lines for {@link Rate#LINES}
 * @param reactions for {@link Rate#REACTIONS}
 * @param askedAt when they were last answered who asked for the history, in ms
 */
record Heard(long typingAt, long lines, long reactions, long askedAt) {
  static final Heard NOTHING = new Heard(0, 0, 0, Long.MIN_VALUE / 2);

  Heard typingAt(long next) {
    return new Heard(next, lines, reactions, askedAt);
  }

  /** A line has arrived: they are not writing it any more. */
  Heard withLines(long next) {
    return new Heard(0, next, reactions, askedAt);
  }

  Heard withReactions(long next) {
    return new Heard(typingAt, lines, next, askedAt);
  }

  Heard askedAt(long now) {
    return new Heard(typingAt, lines, reactions, now);
  }
}
