package dev.parley.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What two peers say to set up or repair their link (RFC 8829, JSEP). It travels sealed: the server
 * relays it without being able to read it.
 */
public sealed interface Signal {

  /**
   * A proposal for the link. Sent first by the newcomer, later by whoever has something to change.
   *
   * @param sdp session description (RFC 8866) with the candidates gathered so far
   */
  record Offer(String sdp) implements Signal {
    /** Refuses an empty or oversized description. */
    public Offer {
      Bounds.requireText(sdp, Limits.MAX_SDP_LENGTH, "sdp");
    }
  }

  /**
   * Accepts an {@link Offer}. Never sent without one, and never for one that lost to a collision.
   *
   * @param sdp session description (RFC 8866)
   */
  record Answer(String sdp) implements Signal {
    /** Refuses an empty or oversized description. */
    public Answer {
      Bounds.requireText(sdp, Limits.MAX_SDP_LENGTH, "sdp");
    }
  }

  /**
   * One more address at which the sender may be reached (RFC 8838, trickle ICE; W3C {@code
   * RTCIceCandidateInit}). May arrive before the description that it belongs to.
   *
   * @param candidate candidate line; empty = no more candidates of this generation
   * @param sdpMid media stream identification tag
   * @param sdpMLineIndex index of the media description
   * @param usernameFragment tells the ICE generation that it belongs to
   */
  record IceCandidate(
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex,
      @Nullable String usernameFragment)
      implements Signal {
    /** Refuses oversized texts and an index that no description can have. */
    public IceCandidate {
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

  /** The sender closes this link and will say no more on it. */
  record Bye() implements Signal {}
}
