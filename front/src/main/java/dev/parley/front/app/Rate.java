package dev.parley.front.app;

/**
 * How often something may be done: so many times at once, and then once in a while (the generic
 * cell rate algorithm of ITU-T I.371). All that must be remembered is one number.
 */
public enum Rate {
  /**
   * Everything that one peer says on a link, where each 4 096 code units of a message count like
   * one more: what is beyond is not even read.
   */
  MESSAGES(5, 1_000),
  /** Lines of chat from one peer: all that somebody wrote while cut off, or faster than anyone. */
  LINES(200, 100),
  /** Reactions from one peer. */
  REACTIONS(500, 6),
  /** Own reactions: a little less than others take. */
  OWN_REACTIONS(600, 4);

  /** What {@link #next} answers when it is too much; what was remembered stays. */
  public static final long TOO_MUCH = Long.MIN_VALUE;

  private final int intervalMs;
  private final int atOnce;

  Rate(int intervalMs, int atOnce) {
    this.intervalMs = intervalMs;
    this.atOnce = atOnce;
  }

  /**
   * What must be remembered if it is done now, or {@link #TOO_MUCH}.
   *
   * @param remembered what came of this the last time; 0 = it was never done
   * @param now in ms
   */
  public long next(long remembered, long now) {
    return next(remembered, now, 1);
  }

  /**
   * The same for what counts more than once.
   *
   * @param times how often it counts; at least 1
   */
  public long next(long remembered, long now, int times) {
    long most = now + (long) intervalMs * atOnce;
    // A clock that was set back must not stop everything until it has caught up.
    long due = (remembered > most ? now : Math.max(remembered, now)) + (long) intervalMs * times;
    return due > most ? TOO_MUCH : due;
  }
}
