package dev.parley.front.app;

import dev.parley.front.app.link.Traffic;

/**
 * What is known of the way that a link takes, and whether what should come over it does.
 *
 * @param traffic as last measured
 * @param audioMovedAt when sound last arrived, or first was due, in ms; 0 = not due
 * @param videoMovedAt the same for the picture
 * @param stalls how often something due did not come, without much coming in between
 */
public record Path(Traffic traffic, long audioMovedAt, long videoMovedAt, int stalls) {

  /** Before anything was measured. */
  public static final Path UNKNOWN = new Path(Traffic.NONE, 0, 0, 0);

  private static final int STALLED_MS = 8_000;
  private static final int MAX_DOUBLINGS = 4;

  /**
   * The path after a measurement.
   *
   * @param audioDue whether sound should be coming
   * @param videoDue whether a picture should be coming
   */
  Path measured(Traffic now, boolean audioDue, boolean videoDue, long at) {
    long audio = moved(audioDue, now.audioPackets() != traffic.audioPackets(), audioMovedAt, at);
    long video = moved(videoDue, now.videoPackets() != traffic.videoPackets(), videoMovedAt, at);
    return new Path(now, audio, video, stalls);
  }

  private static long moved(boolean due, boolean moves, long before, long at) {
    if (!due) {
      return 0;
    }
    return moves || before == 0 ? at : before;
  }

  /** Whether something has been due for too long. */
  boolean stalled(long now) {
    long patience = (long) STALLED_MS << Math.min(stalls, MAX_DOUBLINGS);
    return late(audioMovedAt, now) > patience || late(videoMovedAt, now) > patience;
  }

  private static long late(long movedAt, long now) {
    return movedAt == 0 ? 0 : now - movedAt;
  }

  /** Something was done about it, and is given time. */
  Path repairing() {
    return new Path(traffic, 0, 0, stalls + 1);
  }

  /** On a fresh connection counts begin anew. */
  Path onFreshConnection() {
    return new Path(Traffic.NONE, 0, 0, stalls);
  }
}
