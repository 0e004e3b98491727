package dev.parley.server.transport;

import dev.parley.server.metrics.Metrics;
import java.util.concurrent.atomic.AtomicLong;

/** How much went over one connection, in bytes of WebSocket frames. */
final class Traffic {
  private final Metrics all;
  private final AtomicLong sent = new AtomicLong();

  /** Written by the thread that reads the connection. */
  private volatile long received;

  private volatile int messages;

  /**
   * Starts with nothing.
   *
   * @param all counts it too
   */
  Traffic(Metrics all) {
    this.all = all;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time
  void received(int bytes) {
    received += bytes;
    all.received(bytes);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time
  void message() {
    messages++;
  }

  void sent(int bytes) {
    sent.addAndGet(bytes);
    all.sent(bytes);
  }

  /** For the log. */
  @Override
  public String toString() {
    return "messages=" + messages + " received=" + received + " sent=" + sent;
  }
}
