package dev.parley.delivery;

/**
 * Tells numbers that were taken before from new ones, where messages come over several paths and so
 * out of order (the sliding window of RFC 4303, section 3.4.3).
 *
 * @param highest largest number taken; 0 = none
 * @param taken bit <i>i</i> is set when {@code highest - i} was taken
 */
public record ReplayWindow(long highest, long taken) {
  /** A window in which nothing was taken. */
  public static final ReplayWindow EMPTY = new ReplayWindow(0, 0);

  /** How far behind the highest number a late one may be. */
  public static final int SIZE = Long.SIZE;

  /** Whether {@code number} was never taken and is not too old to tell. */
  public boolean isNew(long number) {
    if (number > highest) {
      return true;
    }
    long behind = highest - number;
    return number > 0 && behind < SIZE && (taken >> behind & 1) == 0;
  }

  /** The window after a new number was taken. */
  public ReplayWindow take(long number) {
    if (number <= highest) {
      return new ReplayWindow(highest, taken | 1L << (highest - number));
    }
    long ahead = number - highest;
    return new ReplayWindow(number, ahead < SIZE ? taken << ahead | 1 : 1);
  }
}
