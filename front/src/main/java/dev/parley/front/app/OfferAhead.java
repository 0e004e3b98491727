package dev.parley.front.app;

import dev.parley.front.app.link.Negotiation;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a connection that is ready before anybody is there to take it.
 *
 * @param sdp session description (RFC 8866) with the addresses gathered so far
 * @param body the same as a signal, sealed for whoever is in the room; null = not sealed yet
 */
public record OfferAhead(String sdp, @Nullable String body) {
  /** The signal that offers this. */
  public static SignalCodec.Numbered signal(String sdp) {
    return new SignalCodec.Numbered(
        PeerNumbers.OFFER_AHEAD,
        new Signal.Offer(PeerNumbers.LINK_AHEAD, Negotiation.FIRST_ROUND, OfferCause.MEDIA, sdp));
  }
}
