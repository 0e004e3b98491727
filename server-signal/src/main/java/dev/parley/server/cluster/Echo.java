package dev.parley.server.cluster;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a node says to itself, numbered. With each beat it shows whether the node hears at all: a
 * connection that is lost without a word shows by nothing else, as whoever only hears sends nothing
 * that could fail. At other times it shows that all that was said to the node before has been
 * heard: answers come on another connection and know nothing of that.
 */
final class Echo {
  /** In place of the version with which messages begin. */
  private static final byte ECHO = 0;

  private static final int BYTES = 1 + Long.BYTES;
  private static final int MISSED_BEFORE_DEAF = 2;

  private final AtomicLong said = new AtomicLong();
  private final Map<Long, Runnable> awaited = new ConcurrentHashMap<>();
  private volatile long heard;

  // On the thread of the bus.
  private long beat;
  private long beatAt;
  private int missed;

  /** What to say with a beat; null = what was said with the last one may still come. */
  byte @Nullable [] next() {
    long now = System.nanoTime();
    if (beat > heard) {
      if (now - beatAt < RedisOptions.PATIENCE.toNanos()) {
        return null;
      }
      missed++;
    } else {
      missed = 0;
    }
    beatAt = now;
    beat = said.incrementAndGet();
    return message(beat);
  }

  /** Whether it did not come back with two beats in a row. */
  boolean isMissing() {
    return missed >= MISSED_BEFORE_DEAF;
  }

  /**
   * What to say to do something once all that was said before has been heard. For any thread.
   *
   * @param then runs once, on the thread that hears it, or on the one that knows that it is lost
   */
  byte[] before(Runnable then) {
    long number = said.incrementAndGet();
    awaited.put(number, then);
    return message(number);
  }

  /** Nothing of what was said comes back any more. For any thread. */
  void lost() {
    List.copyOf(awaited.keySet()).forEach(this::run);
  }

  /** The connection that hears is a new one. For any thread. */
  void startAgain() {
    heard = said.get();
    lost();
  }

  /** Whether that is an echo, which is taken note of. On the thread that hears. */
  boolean hears(byte[] message) {
    if (message.length != BYTES || message[0] != ECHO) {
      return false;
    }
    long number = ByteBuffer.wrap(message, 1, Long.BYTES).getLong();
    heard = number;
    run(number);
    return true;
  }

  private static byte[] message(long number) {
    return ByteBuffer.allocate(BYTES).put(ECHO).putLong(number).array();
  }

  private void run(long number) {
    Runnable then = awaited.remove(number);
    if (then != null) {
      then.run();
    }
  }
}
