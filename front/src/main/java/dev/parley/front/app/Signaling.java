package dev.parley.front.app;

import dev.parley.protocol.SeatToken;

/** The connection to the signal server. */
public sealed interface Signaling {

  /**
   * The socket is being opened, or the server has not answered yet.
   *
   * @param attempt 0 for the first, then counting up until one succeeds
   */
  record Connecting(int attempt) implements Signaling {}

  /**
   * In the room.
   *
   * @param seat to take the seat again
   * @param relayed {@code n} of the last relay
   * @param seen {@code seq} of the last event
   * @param heard when the server was last heard of, in ms since the epoch
   */
  record Joined(SeatToken seat, long relayed, long seen, long heard) implements Signaling {}

  /**
   * The connection is lost; a timer runs until the next attempt.
   *
   * @param attempt how many have failed
   */
  record Waiting(int attempt) implements Signaling {}
}
