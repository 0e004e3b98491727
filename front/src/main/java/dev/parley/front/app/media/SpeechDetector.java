package dev.parley.front.app.media;

/**
 * Decides from measured loudness whether someone speaks, with hysteresis and a hold time so that
 * the ring around a tile does not flicker between syllables.
 *
 * @param speaking whether someone speaks now
 * @param lastLoud when it was last loud enough to go on, in ms
 */
public record SpeechDetector(boolean speaking, long lastLoud) {

  /** Loudness (root mean square, 0 to 1) from which silence becomes speech. */
  public static final double START_LEVEL = 0.03;

  /** Loudness below which speech is about to end. */
  public static final double STOP_LEVEL = 0.015;

  /** How long it must stay quiet before speech has ended, in ms. */
  public static final long HOLD_MS = 700;

  /**
   * How exactly the last loud moment is remembered, in ms. Each change is drawn, and a picture of
   * everyone several times a second for each who speaks would cost more than it tells.
   */
  static final long REFRESH_MS = 300;

  /** Silence. */
  public static final SpeechDetector SILENT = new SpeechDetector(false, 0);

  /**
   * Takes one measurement.
   *
   * @param level loudness, 0 to 1
   * @param now its time in ms
   * @return this same object when nothing is worth remembering
   */
  public SpeechDetector measure(double level, long now) {
    if (level >= (speaking ? STOP_LEVEL : START_LEVEL)) {
      return speaking && now - lastLoud < REFRESH_MS ? this : new SpeechDetector(true, now);
    }
    return speaking && now - lastLoud > HOLD_MS ? SILENT : this;
  }
}
