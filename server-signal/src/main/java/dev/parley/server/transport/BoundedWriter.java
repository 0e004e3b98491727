package dev.parley.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * Counts the bytes that were given to the socket but not taken by it yet, messages and pongs alike,
 * and refuses more when they pass a cap: the queues below have no bound of their own, so one peer
 * that never reads could fill the memory of all.
 */
final class BoundedWriter extends Writer {
  private static final int OPCODE_MASK = 0x0f;
  private static final int OPCODE_CLOSE = 0x8;

  private final Writer socket;
  private final long cap;
  private final Runnable onOverflow;
  private final Runnable onClose;
  private final IntConsumer onSent;
  private final AtomicLong unsent = new AtomicLong();
  private final AtomicBoolean overflowed = new AtomicBoolean();

  /**
   * Wraps a writer.
   *
   * @param socket writes without waiting
   * @param cap most unsent bytes
   * @param onOverflow run once when the cap is passed; must not wait
   * @param onClose run in place of closing the socket: the closing handshake may still be under way
   * @param onSent told how many bytes the socket has taken; must not wait
   */
  BoundedWriter(
      Writer socket, long cap, Runnable onOverflow, Runnable onClose, IntConsumer onSent) {
    this.socket = socket;
    this.cap = cap;
    this.onOverflow = onOverflow;
    this.onClose = onClose;
    this.onSent = onSent;
  }

  @Override
  public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> completion) {
    int size = frame.remaining();
    if (unsent.get() + size > cap && overflowed.compareAndSet(false, true)) {
      onOverflow.run();
    }
    // The closing frame still goes out: if the peer reads again, it learns why.
    if (overflowed.get() && (frame.get(frame.position()) & OPCODE_MASK) != OPCODE_CLOSE) {
      completion.failed(new IOException("the peer does not read"));
      return;
    }
    unsent.addAndGet(size);
    socket.write(frame, new Counted(completion, size));
  }

  @Override
  public void close() {
    onClose.run();
  }

  /** Closes the socket once everything is sent. */
  void closeSocket() throws IOException {
    socket.close();
  }

  /** Bytes given but not taken yet. */
  long unsent() {
    return unsent.get();
  }

  private final class Counted extends CompletionHandler<ByteBuffer> {
    private final CompletionHandler<ByteBuffer> next;
    private final int size;

    Counted(CompletionHandler<ByteBuffer> next, int size) {
      this.next = next;
      this.size = size;
    }

    @Override
    public void completed(ByteBuffer result) {
      unsent.addAndGet(-size);
      onSent.accept(size);
      next.completed(result);
    }

    @Override
    public void failed(Throwable throwable) {
      unsent.addAndGet(-size);
      next.failed(throwable);
    }

    @Override
    public void cancelled() {
      unsent.addAndGet(-size);
      next.cancelled();
    }
  }
}
