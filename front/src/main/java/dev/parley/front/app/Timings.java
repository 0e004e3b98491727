package dev.parley.front.app;

/** How long things take, in ms. */
final class Timings {

  /** How long a notice is told. */
  static final int NOTICE_MS = 5_000;

  /** How long it may take from opening the socket to being in the room. */
  static final int JOINED_WITHIN_MS = 10_000;

  /** How often a call looks at the time. */
  static final int TICK_MS = 1_000;

  /** How long after coming in everything has been loaded that a call needs. */
  static final int CALL_SETTLED_MS = 10_000;

  /** How often a silent server is asked for a sign of life: below the 60 s of common proxies. */
  static final int PING_EVERY_MS = 15_000;

  /** How long the answer may take; then the connection is dead, whatever the browser believes. */
  static final int PONG_WITHIN_MS = 5_000;

  /** A connection that has lasted so long was a good one. */
  static final int LASTING_MS = 10_000;

  /** How long after a change of network there is an address and a route for sure. */
  static final int NETWORK_SETTLED_MS = 1_000;

  /** How long someone stays of whom the server knows nothing, and whose link is broken. */
  static final int ORPHAN_MS = 15_000;

  /** The same while the server is away: longer than a seat is held. */
  static final int ORPHAN_WITHOUT_SERVER_MS = 60_000;

  /** How long chat that went over neighbours may take to be confirmed. */
  static final int CHAT_AGAIN_MS = 3_000;

  /** How often it is told that someone is writing. */
  static final int TYPING_EVERY_MS = 3_000;

  /** How long someone counts as writing who was. */
  static final int TYPING_MS = 5_000;

  /** How long a reaction is shown. */
  static final int REACTION_MS = 3_000;

  /** How long whoever was asked for the history may be silent before another one is asked. */
  static final int HISTORY_WITHIN_MS = 5_000;

  /** How often someone may ask for it. */
  static final int HISTORY_EVERY_MS = 10_000;

  /** No server makes a call wait longer than this. */
  static final int LONGEST_WAIT_MS = 60_000;

  private static final int RECONNECT_FIRST_MS = 500;
  private static final int RECONNECT_LONGEST_MS = 3_000;

  /**
   * Whoever is in a call is eager at first: a restart of the server is over soon. Not more so:
   * browsers slow down whoever fails too often.
   */
  private static final int EAGER_ATTEMPTS = 100;

  private static final int RECONNECT_LATER_MS = 30_000;
  private static final int MAX_DOUBLINGS = 3;

  private Timings() {}

  /**
   * How long to wait before trying to reach the server again: full jitter, so that a thousand pages
   * do not come back in the same instant.
   *
   * @param attempt how many tries have failed, from 0
   * @param random 0 to 1
   */
  static int reconnectDelayMs(int attempt, double random) {
    int longest =
        attempt < EAGER_ATTEMPTS
            ? Math.min(RECONNECT_LONGEST_MS, RECONNECT_FIRST_MS << Math.min(attempt, MAX_DOUBLINGS))
            : RECONNECT_LATER_MS;
    return (int) (longest * random);
  }
}
