package dev.parley.front.app.mesh;

import dev.parley.front.app.link.Traffic;

/**
 * How a link did between two measurements.
 *
 * @param sent bits a second
 * @param received bits a second
 * @param lost thousandths of the packets, of the worse direction
 * @param lostThere thousandths of what was sent, as the other side has counted
 * @param roundTripMs how long a packet takes there and back; 0 = not known
 * @param height lines of the picture that is received; 0 = none
 * @param framesPerSecond of that picture
 */
public record Sample(
    int sent,
    int received,
    int lost,
    int lostThere,
    int roundTripMs,
    int height,
    int framesPerSecond) {

  /** Nothing measured. */
  public static final Sample NONE = new Sample(0, 0, 0, 0, 0, 0, 0);

  /**
   * What lies between two measurements of one connection.
   *
   * @param ms between them, 1 or more
   */
  static Sample between(Traffic before, Traffic now, long ms) {
    long packets =
        now.audioPackets() + now.videoPackets() - before.audioPackets() - before.videoPackets();
    long missing = Math.max(0, now.flow().packetsLost() - before.flow().packetsLost());
    long due = Math.max(0, packets) + missing;
    int here = due == 0 ? 0 : (int) (missing * 1000 / due);
    return new Sample(
        rate(before.flow().bytesSent(), now.flow().bytesSent(), ms),
        rate(before.flow().bytesReceived(), now.flow().bytesReceived(), ms),
        Math.max(here, now.flow().lostThere()),
        now.flow().lostThere(),
        now.roundTripMs(),
        now.flow().height(),
        now.flow().framesPerSecond());
  }

  private static int rate(long before, long now, long ms) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, now - before) * 8000 / ms);
  }
}
