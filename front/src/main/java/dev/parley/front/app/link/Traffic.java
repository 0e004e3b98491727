package dev.parley.front.app.link;

/**
 * What was measured of a connection (W3C WebRTC statistics, {@code getStats}).
 *
 * @param audioPackets received on it so far
 * @param videoPackets received on it so far
 * @param relayed whether it goes over a TURN server
 * @param roundTripMs how long a packet takes there and back; 0 = not known
 */
public record Traffic(long audioPackets, long videoPackets, boolean relayed, int roundTripMs) {
  /** Nothing measured. */
  public static final Traffic NONE = new Traffic(0, 0, false, 0);
}
