package dev.parley.front.app.link;

/**
 * Where a negotiation stands between two session descriptions (RFC 8829, section 3.2), with the
 * asynchronous steps of the browser as states of their own.
 */
public enum Phase {
  /** Nothing is under way. */
  STABLE,
  /** The browser is making an offer. */
  MAKING_OFFER,
  /** The offer was sent. */
  AWAITING_ANSWER,
  /** The browser is taking the other side's offer, rolling back its own where there is one. */
  APPLYING_OFFER,
  /** The browser is making an answer. */
  MAKING_ANSWER,
  /** The browser is taking the other side's answer. */
  APPLYING_ANSWER
}
