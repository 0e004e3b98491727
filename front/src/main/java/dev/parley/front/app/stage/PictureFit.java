package dev.parley.front.app.stage;

/** How a picture fills a tile of another shape (CSS {@code object-fit}). */
public enum PictureFit {
  /** Fills the tile; what stands over is cut off. */
  COVER,
  /** Shown whole, with bars. */
  CONTAIN;

  /** The largest part of a picture that may be cut off before heads are in danger. */
  private static final double MOST_CUT = 0.42;

  /**
   * Chooses: cutting a little is calmer than bars, cutting much loses people.
   *
   * @param picture shape of the picture, width by height
   * @param tile shape of the tile
   */
  public static PictureFit of(double picture, double tile) {
    double kept = picture > tile ? tile / picture : picture / tile;
    return 1 - kept > MOST_CUT ? CONTAIN : COVER;
  }
}
