package dev.parley.front.app.media;

/** What a media device is for (W3C Media Capture and Streams, {@code MediaDeviceKind}). */
public enum DeviceKind {
  /** {@code audioinput}. */
  MICROPHONE,
  /** {@code videoinput}. */
  CAMERA,
  /** {@code audiooutput}. */
  SPEAKER
}
