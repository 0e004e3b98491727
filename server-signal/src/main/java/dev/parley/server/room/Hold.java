package dev.parley.server.room;

import java.time.Duration;

/**
 * What is kept for seats: how long those without a connection are held, and how many of them. When
 * there are too many, or too much waits for them, those that have been held longest end early.
 *
 * <p>So held seats take at most about {@code maxSeats} KiB and {@code maxBytes} of heap: a seat
 * itself takes less than a KiB, in a room of its own too. Bodies with characters beyond Latin-1,
 * which sealed ones never have, take twice what is counted for them.
 *
 * <p>What is kept for seats with a connection, until their clients have said that it arrived, is
 * bounded on its own. When it is too much, those that have said nothing for longest cannot come
 * back without missing something; nothing else happens to them.
 *
 * @param duration from the end of the connection to the end of the seat; 0 = seats are not held
 * @param maxSeats most seats held at a time, 0 or more
 * @param maxBytes most bytes that wait for all of them together, 0 or more
 * @param maxConnectedBytes most bytes kept for all seats with a connection together, 0 or more
 */
public record Hold(Duration duration, int maxSeats, long maxBytes, long maxConnectedBytes) {
  /** Refuses what is negative. */
  public Hold {
    if (duration.isNegative() || maxSeats < 0 || maxBytes < 0 || maxConnectedBytes < 0) {
      throw new IllegalArgumentException("seats cannot be held for less than nothing");
    }
  }

  /** The share of each of {@code parts} that hold seats side by side. */
  public Hold dividedBy(int parts) {
    return new Hold(
        duration,
        Math.ceilDiv(maxSeats, parts),
        Math.ceilDiv(maxBytes, parts),
        Math.ceilDiv(maxConnectedBytes, parts));
  }
}
