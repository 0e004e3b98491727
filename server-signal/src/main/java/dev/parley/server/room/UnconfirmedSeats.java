package dev.parley.server.room;

import java.util.LinkedHashSet;

/**
 * The seats with a connection for which something is kept until their clients have said that it
 * arrived, those first that have said nothing for longest. Nothing here takes longer the more there
 * are.
 */
final class UnconfirmedSeats {
  private final long maxBytes;
  private final LinkedHashSet<Seat> seats = new LinkedHashSet<>();
  private long bytes;

  UnconfirmedSeats(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Takes note that more is kept for a seat.
   *
   * @param change in bytes
   */
  void changed(Seat seat, int change) {
    bytes += change;
    if (seat.keptBytes() > 0) {
      seats.add(seat);
    }
  }

  /**
   * Takes note that the client of a seat has said what has arrived.
   *
   * @param change in bytes, 0 or less
   */
  void confirmed(Seat seat, int change) {
    bytes += change;
    seats.remove(seat);
    if (seat.keptBytes() > 0) {
      seats.add(seat);
    }
  }

  /**
   * Lets a seat go that has lost its connection.
   *
   * @param kept for it, in bytes
   */
  void remove(Seat seat, int kept) {
    bytes -= kept;
    seats.remove(seat);
  }

  /** Forgets what is kept, seat by seat, until it is little enough. */
  void forgetSurplus() {
    while (bytes > maxBytes && !seats.isEmpty()) {
      Seat longest = seats.removeFirst();
      bytes -= longest.keptBytes();
      longest.forgetEvents();
    }
  }
}
