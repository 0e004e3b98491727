package dev.parley.front.app.media;

/**
 * Why a microphone or camera gives nothing (W3C Media Capture and Streams, getUserMedia errors).
 */
public enum CaptureProblem {
  /** The person or the system said no ({@code NotAllowedError}). */
  DENIED,
  /** There is none ({@code NotFoundError}, {@code OverconstrainedError}). */
  NOT_FOUND,
  /** Another program has it ({@code NotReadableError}). */
  BUSY,
  /** The page has no access to devices at all: an insecure origin, or a very old browser. */
  UNAVAILABLE,
  /** Anything else. */
  FAILED
}
