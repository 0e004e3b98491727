package dev.parley.front.app.link;

/** The kinds of session description that Parley uses (W3C WebRTC 1.0, {@code RTCSdpType}). */
public enum SdpType {
  /** Proposes. */
  OFFER,
  /** Accepts. */
  ANSWER
}
