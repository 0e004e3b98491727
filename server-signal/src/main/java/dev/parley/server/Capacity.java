package dev.parley.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything the server takes on, so that all of it together fits into the heap: memory
 * is what an attack would use up first, and whoever runs out of it fails everyone. The shares are
 * rough; that their sum is bounded is what counts.
 *
 * @param heapBytes the whole heap
 * @param connections most WebSockets
 * @param connectionBytes what one of them takes at most, besides what waits on it
 * @param plainSockets most sockets that are no WebSockets, or not yet
 * @param plainSocketBytes what one of them takes at most
 * @param heldSeats most seats held without a connection
 * @param heldBytes what may wait for these
 * @param keptBytes what is kept for seats with a connection until it is confirmed
 * @param waitingBytes what may wait on connections
 */
record Capacity(
    long heapBytes,
    int connections,
    long connectionBytes,
    int plainSockets,
    long plainSocketBytes,
    int heldSeats,
    long heldBytes,
    long keptBytes,
    long waitingBytes) {
  private static final long MIB = 1L << 20;

  /** Classes' constants, the page in memory, tables, and what is thrown away all the time. */
  private static final long BASE_BYTES = 32 * MIB;

  /** A collector needs room to work in. */
  private static final double USABLE = 0.85;

  /** Measured: a WebSocket with a seat in a room of four, see docs/operating.md. */
  private static final long PLAIN_CONNECTION_BYTES = 8 * 1024;

  /** The same with an engine for TLS and its buffers. */
  private static final long SECURE_CONNECTION_BYTES = 48 * 1024;

  /** Measured: a request that is as large as it may be, and not over. */
  private static final long PLAIN_SOCKET_BYTES = 32 * 1024;

  private static final long SECURE_SOCKET_BYTES = PLAIN_SOCKET_BYTES + 40 * 1024;

  /** A seat, with a room of its own. */
  private static final long SEAT_BYTES = 1024;

  private static final int MAX_HELD_SEATS = 50_000;

  /**
   * Shares a heap out.
   *
   * @param secure whether connections are secured here
   * @param asked most connections that whoever runs the server wants; null = as many as fit
   */
  static Capacity of(long heapBytes, boolean secure, @Nullable Integer asked) {
    long usable = Math.max(16 * MIB, (long) (heapBytes * USABLE) - BASE_BYTES);
    long each = secure ? SECURE_CONNECTION_BYTES : PLAIN_CONNECTION_BYTES;
    int fitting = (int) Math.min(Integer.MAX_VALUE / 2, usable / 20 * 9 / (each + SEAT_BYTES));
    long socket = secure ? SECURE_SOCKET_BYTES : PLAIN_SOCKET_BYTES;
    int held = (int) Math.min(MAX_HELD_SEATS, usable / 20 / SEAT_BYTES);
    return new Capacity(
        heapBytes,
        asked == null ? fitting : asked,
        each,
        (int) Math.min(Integer.MAX_VALUE / 2, usable / 10 / socket),
        socket,
        held,
        usable / 10,
        usable / 10,
        usable / 10 * 2);
  }

  /** The most that all of it can take, in bytes. */
  long mostBytes() {
    return BASE_BYTES
        + connections * (connectionBytes + SEAT_BYTES)
        + plainSockets * plainSocketBytes
        + heldSeats * SEAT_BYTES
        + heldBytes
        + keptBytes
        + waitingBytes;
  }

  /** Whether it does not fit, because more connections were asked for than there is memory. */
  boolean isTooMuch() {
    return mostBytes() > heapBytes;
  }

  /** One line for the log, in MiB. */
  @Override
  public String toString() {
    return String.join(
        " ",
        List.of(
            "heap=" + heapBytes / MIB,
            "most=" + mostBytes() / MIB,
            "connections=" + connections,
            "connections-most=" + connections * (connectionBytes + SEAT_BYTES) / MIB,
            "other-sockets=" + plainSockets,
            "other-sockets-most=" + plainSockets * plainSocketBytes / MIB,
            "held-seats=" + heldSeats,
            "held-most=" + (heldSeats * SEAT_BYTES + heldBytes) / MIB,
            "kept-most=" + keptBytes / MIB,
            "waiting-most=" + waitingBytes / MIB));
  }
}
