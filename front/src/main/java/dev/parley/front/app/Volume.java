package dev.parley.front.app;

/**
 * How loud someone is for the person here; the others hear no difference.
 *
 * @param percent 0 to 100
 * @param silenced whether they are not heard at all for now
 */
public record Volume(int percent, boolean silenced) {

  /** As they come. */
  public static final Volume FULL = new Volume(100, false);

  /** Keeps within the bounds. */
  public Volume {
    percent = Math.min(100, Math.max(0, percent));
  }

  /** What is played, 0 to 100. */
  public int played() {
    return silenced ? 0 : percent;
  }
}
