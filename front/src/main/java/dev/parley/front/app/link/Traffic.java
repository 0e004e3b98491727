package dev.parley.front.app.link;

/**
 * What was measured of a connection (W3C WebRTC statistics, {@code getStats}).
 *
 * @param audioPackets received on it so far
 * @param videoPackets received on it so far
 * @param relayed whether it goes over a TURN server
 * @param roundTripMs how long a packet takes there and back; 0 = not known
 * @param flow how much goes over it
 */
public record Traffic(
    long audioPackets, long videoPackets, boolean relayed, int roundTripMs, Flow flow) {

  /**
   * How much goes over a connection.
   *
   * @param bytesSent so far, all that was said and shown, without headers
   * @param bytesReceived so far
   * @param packetsLost so far, of those that should have come
   * @param lostThere thousandths of what was sent that did not arrive, as the other side last said
   * @param available bits a second that could be sent, as the browser estimates; 0 = not known
   * @param height lines of the person's picture; 0 = none
   * @param framesPerSecond of that picture
   * @param codec of it, such as {@code VP8}; empty = not looked up
   */
  public record Flow(
      long bytesSent,
      long bytesReceived,
      long packetsLost,
      int lostThere,
      int available,
      int height,
      int framesPerSecond,
      String codec) {
    /** Nothing. */
    public static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0, 0, "");
  }

  /** Nothing measured. */
  public static final Traffic NONE = new Traffic(0, 0, false, 0);

  /** Without looking at how much goes over it. */
  public Traffic(long audioPackets, long videoPackets, boolean relayed, int roundTripMs) {
    this(audioPackets, videoPackets, relayed, roundTripMs, Flow.NONE);
  }
}
