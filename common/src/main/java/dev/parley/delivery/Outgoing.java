package dev.parley.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sending end of a numbered stream: gives each message the next number, and keeps it until the
 * other side has said that it arrived, so that it can be sent again over another connection.
 *
 * <p>At most {@value #MAX_MESSAGES} messages and {@value #MAX_BYTES} bytes are kept. When more is
 * added, the oldest go; whoever turns out to have missed one of those cannot catch up any more.
 *
 * <p>Immutable; adding is O(1) when each value is used once.
 *
 * @param <T> what is sent
 */
public final class Outgoing<T> {
  /** Most messages kept. */
  public static final int MAX_MESSAGES = 256;

  /** Most bytes kept. */
  public static final int MAX_BYTES = 256 * 1024;

  /** Number of the newest message kept or sent; 0 = none was sent. */
  private final long last;

  private final int count;
  private final int bytes;

  /** The older messages, oldest first; the newer ones, newest first. */
  private final @Nullable Cell<T> older;

  private final @Nullable Cell<T> newer;

  private record Cell<T>(T message, int bytes, @Nullable Cell<T> next) {}

  private Outgoing(
      long last, int count, int bytes, @Nullable Cell<T> older, @Nullable Cell<T> newer) {
    this.last = last;
    this.count = count;
    this.bytes = bytes;
    this.older = older;
    this.newer = newer;
  }

  /** A stream on which nothing was sent. */
  public static <T> Outgoing<T> empty() {
    return new Outgoing<>(0, 0, 0, null, null);
  }

  /**
   * A stream on which so many messages were sent, all of which have arrived.
   *
   * @param last number of the last one, 0 or more
   */
  public static <T> Outgoing<T> startingAfter(long last) {
    return new Outgoing<>(last, 0, 0, null, null);
  }

  /** The number that the next message gets. */
  public long next() {
    return last + 1;
  }

  /** The number of the newest message that is not kept; 0 = all are. */
  public long forgotten() {
    return last - count;
  }

  /** How many messages are kept. */
  public int count() {
    return count;
  }

  /** How many bytes are kept. */
  public int bytes() {
    return bytes;
  }

  /**
   * The stream after {@code message} was sent with the number {@link #next}.
   *
   * @param size of the message in bytes, 0 or more
   */
  public Outgoing<T> add(T message, int size) {
    Outgoing<T> added =
        new Outgoing<>(last + 1, count + 1, bytes + size, older, new Cell<>(message, size, newer));
    while (added.count > MAX_MESSAGES || added.bytes > MAX_BYTES) {
      added = added.withoutOldest();
    }
    return added;
  }

  /** The stream after the other side said that all up to {@code received} has arrived. */
  public Outgoing<T> confirmed(long received) {
    Outgoing<T> left = this;
    while (left.count > 0 && left.oldest() <= received) {
      left = left.withoutOldest();
    }
    return left;
  }

  /**
   * Whether someone who has all up to {@code received} can be given the rest. False when some of it
   * is not kept any more, or when that number was never sent.
   */
  public boolean canContinueAfter(long received) {
    return received >= last - count && received <= last;
  }

  /** Whether that number was sent, or is 0. */
  public boolean hasSent(long number) {
    return number <= last;
  }

  /** The messages after {@code received} that are kept, oldest first. */
  public List<T> after(long received) {
    List<T> kept = all();
    long skipped = Math.clamp(received - (last - count), 0, (long) count);
    return kept.subList((int) skipped, count);
  }

  private long oldest() {
    return last - count + 1;
  }

  private List<T> all() {
    List<T> all = new ArrayList<>(count);
    for (Cell<T> cell = older; cell != null; cell = cell.next()) {
      all.add(cell.message());
    }
    for (Cell<T> cell = reversed(newer); cell != null; cell = cell.next()) {
      all.add(cell.message());
    }
    return all;
  }

  private Outgoing<T> withoutOldest() {
    Cell<T> first = older == null ? reversed(newer) : older;
    if (first == null) {
      return this;
    }
    return new Outgoing<>(
        last, count - 1, bytes - first.bytes(), first.next(), older == null ? null : newer);
  }

  private static <T> @Nullable Cell<T> reversed(@Nullable Cell<T> cells) {
    Cell<T> result = null;
    for (Cell<T> cell = cells; cell != null; cell = cell.next()) {
      result = new Cell<>(cell.message(), cell.bytes(), result);
    }
    return result;
  }
}
