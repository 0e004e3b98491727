package dev.parley.front.app.link;

/** Whether media can flow over a link (W3C WebRTC 1.0, {@code RTCPeerConnectionState}). */
public enum Connectivity {
  /** Not yet. */
  CONNECTING,
  /** It flows. */
  LIVE,
  /** It did, and may again by itself ({@code disconnected}). */
  INTERRUPTED,
  /** No path works ({@code failed}). */
  FAILED
}
