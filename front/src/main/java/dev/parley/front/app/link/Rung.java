package dev.parley.front.app.link;

/**
 * The steps of the ladder on which a broken link is repaired, each tried for a while before the
 * next.
 */
public enum Rung {
  /** The link works. */
  WELL(0),
  /** It never worked yet. */
  CONNECTING(12_000),
  /** It is interrupted, and may come back by itself. */
  WAITING(2_000),
  /**
   * The connection is of no use any more: the other side closed it and may be about to make a fresh
   * one, or the browser refused what was said on it.
   */
  CLOSED(2_000),
  /** Other addresses are tried on the same connection (ICE restart, RFC 8445, section 9). */
  RESTARTING(8_000),
  /** A fresh connection is tried. */
  RENEWING(10_000),
  /** A fresh connection over a relay alone is tried (TURN, RFC 8656). */
  RELAYING(10_000),
  /** Nothing worked; a fresh connection is tried now and then. */
  UNREACHABLE(20_000);

  private final int patienceMs;

  Rung(int patienceMs) {
    this.patienceMs = patienceMs;
  }

  /** How long to stay here before the next step, in ms, counted from when both sides agreed. */
  int patienceMs() {
    return patienceMs;
  }
}
