package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;

/**
 * The last offer made here.
 *
 * @param round its number; 0 = none yet
 * @param cause why it was made
 * @param sdp what it says
 * @param sentAt when it was last sent, in ms
 * @param resent how often it was sent again
 */
public record OwnOffer(long round, OfferCause cause, String sdp, long sentAt, int resent) {
  static final OwnOffer NONE = new OwnOffer(0, OfferCause.MEDIA, "", 0, 0);

  private static final int RESEND_FIRST_MS = 2_000;
  private static final int MAX_DOUBLINGS = 2;

  /** When to send it again if there is no answer, in ms: soon at first, then less often. */
  long dueAgain() {
    return sentAt + ((long) RESEND_FIRST_MS << Math.min(resent, MAX_DOUBLINGS));
  }

  OwnOffer sentAgain(long now) {
    return new OwnOffer(round, cause, sdp, now, resent + 1);
  }

  Signal.Offer signal(int link) {
    return new Signal.Offer(link, round, cause, sdp);
  }
}
