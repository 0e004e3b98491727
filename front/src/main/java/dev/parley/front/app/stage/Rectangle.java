package dev.parley.front.app.stage;

/**
 * Where a tile lies on the stage, in CSS pixels from the top left.
 *
 * @param left distance from the left edge
 * @param top distance from the top edge
 * @param width from left to right
 * @param height from top to bottom
 */
public record Rectangle(int left, int top, int width, int height) {

  /** Width divided by height. */
  public double ratio() {
    return (double) width / height;
  }
}
