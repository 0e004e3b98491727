package dev.parley.front.app.stage;

/**
 * A width and a height in CSS pixels.
 *
 * @param width from left to right
 * @param height from top to bottom
 */
public record Size(int width, int height) {

  /** Nothing measured yet. */
  public static final Size UNKNOWN = new Size(0, 0);

  /** Whether both are positive. */
  public boolean known() {
    return width > 0 && height > 0;
  }

  /** Width divided by height; 1 if not known. */
  public double ratio() {
    return known() ? (double) width / height : 1;
  }
}
