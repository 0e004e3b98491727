package dev.parley.server.room;

import dev.parley.protocol.SeatToken;

/** How seats are named; the same on all nodes. No name says anything of what it is made of. */
public interface SeatNames {

  /** What names the seat of a token to the registry and to other nodes. */
  SeatHash hash(SeatToken token);

  /**
   * The token of a seat from when its node has died and its numbers are lost, so that nobody takes
   * the new numbers for the old ones.
   *
   * @param token the one before
   * @param epoch of the seat before
   */
  SeatToken renewed(SeatToken token, long epoch);
}
