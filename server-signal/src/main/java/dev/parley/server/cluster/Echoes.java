package dev.parley.server.cluster;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a node publishes to itself: once it hears it, it has heard all that was published to it
 * before. Answers come on another connection and know nothing of that.
 */
final class Echoes {
  /** No version of {@link NodeMessageCodec}. */
  private static final byte KIND = 0;

  private static final int BYTES = Byte.BYTES + Long.BYTES;

  private final AtomicLong number = new AtomicLong();
  private final Map<Long, Runnable> awaited = new ConcurrentHashMap<>();

  /**
   * What to publish.
   *
   * @param then runs once, on the thread that hears it, or on the one that knows that it is lost
   */
  byte[] expect(Runnable then) {
    long next = number.incrementAndGet();
    awaited.put(next, then);
    return ByteBuffer.allocate(BYTES).put(KIND).putLong(next).array();
  }

  /** Whether it is one of these, and none of another node's messages. */
  boolean heard(byte[] bytes) {
    if (bytes.length != BYTES || bytes[0] != KIND) {
      return false;
    }
    run(ByteBuffer.wrap(bytes).getLong(Byte.BYTES));
    return true;
  }

  /** Nothing of what is awaited comes any more. */
  void lost() {
    List.copyOf(awaited.keySet()).forEach(this::run);
  }

  private void run(long expected) {
    Runnable then = awaited.remove(expected);
    if (then != null) {
      then.run();
    }
  }
}
