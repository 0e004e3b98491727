package dev.parley.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What two peers say to set up or repair their link (RFC 8829, JSEP). It travels sealed: whoever
 * carries it cannot read it.
 *
 * <p>When a link cannot be repaired, both sides make a fresh connection. The connections between
 * two peers are numbered 1, 2, 3, ... for as long as both pages live, and what is said of an older
 * one is void. A signal of a newer one makes the receiver go over to that one.
 */
public sealed interface Signal {

  /** A signal that belongs to one connection. */
  sealed interface OfLink extends Signal {
    /** The number of the connection; 0 = the one that is offered along with a join. */
    long link();
  }

  /**
   * A proposal for the link. Sent first by the newcomer, later by whoever has something to change;
   * and again, unchanged, while no answer comes.
   *
   * @param link number of the connection
   * @param round 1, 2, 3, ... per sender and connection
   * @param cause why
   * @param sdp session description (RFC 8866) with the candidates gathered so far
   */
  record Offer(long link, long round, OfferCause cause, String sdp) implements OfLink {
    /** Refuses a negative link, a round below 1, and an empty or oversized description. */
    public Offer {
      Bounds.requireCount(link, 0, "link");
      Bounds.requireCount(round, 1, "round");
      Bounds.requireText(sdp, Limits.MAX_SDP_LENGTH, "sdp");
    }
  }

  /**
   * Accepts an {@link Offer}. Never sent without one, and never for one that lost to a collision.
   *
   * @param link number of the connection
   * @param round number of the offer that it answers
   * @param sdp session description (RFC 8866)
   */
  record Answer(long link, long round, String sdp) implements OfLink {
    /** Refuses a negative link, a round below 1, and an empty or oversized description. */
    public Answer {
      Bounds.requireCount(link, 0, "link");
      Bounds.requireCount(round, 1, "round");
      Bounds.requireText(sdp, Limits.MAX_SDP_LENGTH, "sdp");
    }
  }

  /**
   * One more address at which the sender may be reached (RFC 8838, trickle ICE; W3C {@code
   * RTCIceCandidateInit}). May arrive before the description that it belongs to.
   *
   * @param link number of the connection
   * @param candidate candidate line; empty = no more candidates of this generation
   * @param sdpMid media stream identification tag
   * @param sdpMLineIndex index of the media description
   * @param usernameFragment tells the ICE generation that it belongs to
   */
  record IceCandidate(
      long link,
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex,
      @Nullable String usernameFragment)
      implements OfLink {
    /** Refuses a negative number, oversized texts and an index that no description can have. */
    public IceCandidate {
      Bounds.requireCount(link, 0, "link");
      Bounds.requireLength(candidate, Limits.MAX_CANDIDATE_LENGTH, "candidate");
      if (sdpMid != null) {
        Bounds.requireLength(sdpMid, Limits.MAX_CANDIDATE_LENGTH, "sdpMid");
      }
      if (usernameFragment != null) {
        Bounds.requireLength(usernameFragment, Limits.MAX_CANDIDATE_LENGTH, "usernameFragment");
      }
      if (sdpMLineIndex != null && (sdpMLineIndex < 0 || sdpMLineIndex > 65_535)) {
        throw new IllegalArgumentException("sdpMLineIndex is out of range");
      }
    }
  }

  /**
   * Something for the link that does not work: sent while it is down or not up yet, never while it
   * is open.
   *
   * @param content what would have been said on the link
   */
  record Detour(PeerMessage.Forwardable content) implements Signal {}
}
