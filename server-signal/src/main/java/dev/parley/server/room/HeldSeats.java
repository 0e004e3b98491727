package dev.parley.server.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The seats that wait for their clients. All are held equally long, so the order in which they came
 * is the order in which they run out, and nothing here takes longer the more there are.
 */
final class HeldSeats {
  private final Hold hold;

  /** Each with the time when it runs out. */
  private final LinkedHashMap<Seat, Instant> seats = new LinkedHashMap<>();

  private long bytes;

  HeldSeats(Hold hold) {
    this.hold = hold;
  }

  int count() {
    return seats.size();
  }

  /** Whether seats are held at all. */
  boolean isOn() {
    return !hold.duration().isZero();
  }

  /** Holds a seat that has just lost its connection. */
  void add(Seat seat, Instant now) {
    seats.put(seat, now.plus(hold.duration()));
    bytes += seat.keptBytes();
  }

  /** Lets a seat go; nothing happens if it is not held. */
  void remove(Seat seat) {
    if (seats.remove(seat) != null) {
      bytes -= seat.keptBytes();
    }
  }

  /**
   * Takes note that more waits for a held seat, or less.
   *
   * @param change in bytes
   */
  void changed(int change) {
    bytes += change;
  }

  /** The first seat whose time is over; null = none. */
  @Nullable Seat due(Instant now) {
    return seats.isEmpty() || now.isBefore(seats.firstEntry().getValue())
        ? null
        : seats.firstEntry().getKey();
  }

  /** The seat that must go because there are too many; null = none. */
  @Nullable Seat surplus() {
    boolean tooMany = seats.size() > hold.maxSeats() || bytes > hold.maxBytes();
    return tooMany && !seats.isEmpty() ? seats.firstEntry().getKey() : null;
  }
}
