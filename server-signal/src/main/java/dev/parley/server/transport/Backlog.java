package dev.parley.server.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes wait on all connections together, to be read by their peers or to become whole
 * messages. Each connection has a cap of its own, but caps add up. For any thread.
 */
final class Backlog {
  private final long most;
  private final Runnable relief;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean relieving = new AtomicBoolean();

  /**
   * Starts with nothing.
   *
   * @param most bytes that may wait
   * @param relief asked for when it is more; must not wait, and is to end in {@link #relieved}
   */
  Backlog(long most, Runnable relief) {
    this.most = most;
    this.relief = relief;
  }

  /** So many more bytes wait, or fewer. */
  void add(long change) {
    if (change != 0 && bytes.addAndGet(change) > most && relieving.compareAndSet(false, true)) {
      relief.run();
    }
  }

  /** Connections were given up; from now on there may be another relief. */
  void relieved() {
    relieving.set(false);
  }

  /** How many bytes wait. */
  long bytes() {
    return bytes.get();
  }

  /** How many bytes must be given up, so that it does not happen again at once; 0 = none. */
  long surplus() {
    return Math.max(0, bytes.get() - most / 4 * 3);
  }

  /** What waits of one connection's messages until they are whole; nothing yet. */
  Share share() {
    return new Share();
  }

  /** A part that one connection counts by itself, until it is over. For any thread. */
  final class Share {
    private int bytes;
    private boolean over;

    private Share() {}

    /** So many more bytes wait. */
    synchronized void grow(int more) {
      set(bytes + more);
    }

    /** Nothing waits any more. */
    synchronized void clear() {
      set(0);
    }

    /** The connection is gone; whoever is still at its last bytes counts them in vain. */
    synchronized void end() {
      clear();
      over = true;
    }

    synchronized int bytes() {
      return bytes;
    }

    private void set(int now) {
      if (over) {
        return;
      }
      int before = bytes;
      bytes = now;
      add(now - before);
    }
  }
}
