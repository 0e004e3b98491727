package dev.parley.front.app.media;

/** What the browser gives of one microphone or camera. */
public sealed interface Capture {

  /** Not asked for. */
  record Off() implements Capture {}

  /** Asked for; perhaps a permission prompt is open. */
  record Asking() implements Capture {}

  /**
   * Running.
   *
   * @param deviceId which device it is
   */
  record On(String deviceId) implements Capture {}

  /**
   * Refused.
   *
   * @param problem why
   */
  record Failed(CaptureProblem problem) implements Capture {}
}
