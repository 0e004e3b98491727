package dev.parley.server.cluster;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node hears what is said to it: with each beat it says a number to itself. A connection
 * that is lost without a word shows by nothing else, as whoever only hears sends nothing that could
 * fail. On the thread of the bus, unless it says otherwise.
 */
final class Echo {
  /** In place of the version with which messages begin. */
  private static final byte ECHO = 0;

  private static final int BYTES = 1 + Long.BYTES;
  private static final int MISSED_BEFORE_DEAF = 2;

  private volatile long said;
  private volatile long heard;
  private long saidAt;
  private int missed;

  /** What to say now; null = what was said last may still come. */
  byte @Nullable [] next() {
    long now = System.nanoTime();
    if (said != heard) {
      if (now - saidAt < RedisOptions.PATIENCE.toNanos()) {
        return null;
      }
      missed++;
    } else {
      missed = 0;
    }
    saidAt = now;
    long next = said + 1;
    said = next;
    return ByteBuffer.allocate(BYTES).put(ECHO).putLong(next).array();
  }

  /** Whether it did not come back twice in a row. */
  boolean isMissing() {
    return missed >= MISSED_BEFORE_DEAF;
  }

  /** The connection that hears is a new one. For any thread. */
  void startAgain() {
    heard = said;
  }

  /** Whether that is an echo, which is taken note of. For any thread. */
  boolean hears(byte[] message) {
    if (message.length != BYTES || message[0] != ECHO) {
      return false;
    }
    heard = ByteBuffer.wrap(message, 1, Long.BYTES).getLong();
    return true;
  }
}
