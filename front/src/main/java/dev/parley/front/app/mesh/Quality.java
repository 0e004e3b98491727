package dev.parley.front.app.mesh;

/** How good a link is for the people on it. */
public enum Quality {
  /** Not measured yet. */
  UNKNOWN,
  /** As if in one room. */
  GOOD,
  /** One notices it. */
  FAIR,
  /** It is hard to talk. */
  POOR;

  private static final int LOST_FAIR = 20;
  private static final int LOST_POOR = 80;

  /** From here on people begin to talk at the same time (ITU-T G.114: 150 ms one way). */
  private static final int ROUND_TRIP_FAIR_MS = 300;

  private static final int ROUND_TRIP_POOR_MS = 600;

  /**
   * What a measurement means to people.
   *
   * @param drawn lines that the picture is drawn with; 0 = not drawn, or there is none
   * @param paused whether the other side cannot send its picture
   */
  public static Quality of(Sample sample, int drawn, boolean paused) {
    if (sample.equals(Sample.NONE)) {
      return UNKNOWN;
    }
    boolean coarse = sample.height() > 0 && sample.height() * 4 < drawn;
    if (paused
        || coarse
        || sample.lost() >= LOST_POOR
        || sample.roundTripMs() >= ROUND_TRIP_POOR_MS) {
      return POOR;
    }
    boolean blurred = sample.height() > 0 && sample.height() * 2 < drawn;
    return blurred || sample.lost() >= LOST_FAIR || sample.roundTripMs() >= ROUND_TRIP_FAIR_MS
        ? FAIR
        : GOOD;
  }
}
