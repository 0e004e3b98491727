package dev.parley.front.app.media;

/**
 * What is heard of the own microphone before a call, and whether it seems to give nothing at all.
 *
 * @param level loudness, 0 to 1
 * @param heard when there was last any sound, or when listening began, in ms; 0 = not begun
 * @param silent whether there has been none for {@value #SILENCE_MS} ms
 */
public record Hearing(double level, long heard, boolean silent) {

  /** Nobody listens yet. */
  public static final Hearing NOTHING = new Hearing(0, 0, false);

  /** How long nothing must be heard, in ms: longer than people take before they say a word. */
  public static final int SILENCE_MS = 6_000;

  /** Loudness of the breath that any microphone in a room has, even after noise suppression. */
  public static final double AUDIBLE = 0.001;

  /** Smaller changes of the level are not worth drawing. */
  private static final double TREMOR = 0.01;

  /** How exactly the last sound is remembered, in ms: each change is drawn. */
  private static final int REFRESH_MS = 1_000;

  /**
   * Takes one measurement.
   *
   * @param loudness 0 to 1
   * @param now its time in ms
   * @return this same object when nothing is worth remembering
   */
  public Hearing measure(double loudness, long now) {
    double shown = Math.abs(loudness - level) < TREMOR ? level : loudness;
    boolean news = loudness >= AUDIBLE && (silent || now - heard >= REFRESH_MS);
    long since = heard == 0 || news ? now : heard;
    boolean nothing = now - since >= SILENCE_MS;
    return shown == level && since == heard && nothing == silent
        ? this
        : new Hearing(shown, since, nothing);
  }
}
