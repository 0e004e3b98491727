package dev.parley.server.room;

import java.util.List;

/** How those who come are received, once it is clear that they may. */
interface Welcomes {

  /** Gives a new seat to whoever asked for one. */
  void welcome(Event.Join event, SeatAbroad abroad, List<Effect> effects);

  /**
   * Gives a seat that was on another node to its client.
   *
   * @param whole whether all that belongs to it came along
   * @param wasAway whether the others were told that its connection was lost
   */
  void moved(Seat seat, Event.Resume event, boolean whole, boolean wasAway, List<Effect> effects);

  /** Says that there is no place. */
  void roomFull(ConnectionId connection, List<Effect> effects);
}
