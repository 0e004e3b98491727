package dev.parley.front.app;

/** How long things take, in ms. */
final class Timings {

  /** How long a notice is told. */
  static final int NOTICE_MS = 5_000;

  /** How long the server may take to answer the request to join. */
  static final int JOINED_WITHIN_MS = 15_000;

  /** How often the server is asked for a sign of life: below the 60 s of common proxies. */
  static final int PING_EVERY_MS = 20_000;

  /** After this long without one the connection is dead, whatever the browser believes. */
  static final int DEAD_AFTER_MS = 45_000;

  private static final int RECONNECT_FIRST_MS = 500;
  private static final int RECONNECT_LONGEST_MS = 30_000;
  private static final int MAX_DOUBLINGS = 6;

  private Timings() {}

  /**
   * How long to wait before trying to reach the server again: full jitter, so that a thousand pages
   * do not come back in the same instant.
   *
   * @param attempt how many tries have failed, from 0
   * @param random 0 to 1
   */
  static int reconnectDelayMs(int attempt, double random) {
    int doublings = Math.min(attempt, MAX_DOUBLINGS);
    int longest = Math.min(RECONNECT_LONGEST_MS, RECONNECT_FIRST_MS << doublings);
    return (int) (longest * random);
  }
}
