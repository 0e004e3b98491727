package dev.parley.server.transport;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final Logger LOG = System.getLogger(BoundedWriter.class.getName());

  /** What a frame that waits takes besides its bytes, in Tyrus's and Grizzly's queues. */
  static final int FRAME_BYTES = 512;

  private static final int OPCODE_MASK = 0x0f;
  private static final int OPCODE_CLOSE = 0x8;

  private final Writer socket;
  private final long cap;
  private final Runnable onOverflow;
  private final Runnable onClose;
  private final IntConsumer onSent;
  private final Backlog backlog;
  private final AtomicLong unsent = new AtomicLong();
  private final AtomicBoolean overflowed = new AtomicBoolean();

  /**
   * What is to be done with the socket, in order. Frames come from us and from Tyrus, on any
   * thread. Whoever brings the first one writes all that come meanwhile: with a lock instead, a
   * write that fails would ask for Tyrus's locks under ours.
   */
  private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();

  private final AtomicInteger stepsLeft = new AtomicInteger();

  /** Nothing may follow our close frame (RFC 6455, section 5.5.1). Known to whoever writes. */
  private boolean closed;

  private record Frame(ByteBuffer bytes, CompletionHandler<ByteBuffer> completion) {
    boolean closes() {
      return (bytes.get(bytes.position()) & OPCODE_MASK) == OPCODE_CLOSE;
    }
  }

  /**
   * Wraps a writer.
   *
   * @param socket writes without waiting
   * @param cap most unsent bytes, frames counted as {@link #FRAME_BYTES} more than they have
   * @param backlog counts them too
   * @param onOverflow run once when the cap is passed; must not wait
   * @param onClose run in place of closing the socket: the closing handshake may still be under way
   * @param onSent told how many bytes the socket has taken; must not wait
   */
  BoundedWriter(
      Writer socket,
      long cap,
      Backlog backlog,
      Runnable onOverflow,
      Runnable onClose,
      IntConsumer onSent) {
    this.socket = socket;
    this.cap = cap;
    this.backlog = backlog;
    this.onOverflow = onOverflow;
    this.onClose = onClose;
    this.onSent = onSent;
  }

  @Override
  public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> completion) {
    Frame next = new Frame(frame, completion);
    inOrder(() -> writeNow(next));
  }

  private void inOrder(Runnable step) {
    steps.add(step);
    if (stepsLeft.getAndIncrement() > 0) {
      return;
    }
    do {
      try {
        steps.remove().run();
      } catch (RuntimeException e) {
        // What others have brought must not stay behind it.
        LOG.log(Level.ERROR, "The socket cannot be written or closed", e);
      }
    } while (stepsLeft.decrementAndGet() > 0);
  }

  private void writeNow(Frame frame) {
    int size = frame.bytes().remaining();
    if (unsent.get() + size + FRAME_BYTES > cap && overflowed.compareAndSet(false, true)) {
      onOverflow.run();
    }
    // The closing frame still goes out: if the peer reads again, it learns why.
    if ((overflowed.get() || closed) && !frame.closes()) {
      frame
          .completion()
          .failed(new IOException(closed ? "nothing follows a close" : "the peer does not read"));
      return;
    }
    closed |= frame.closes();
    waits(size + FRAME_BYTES);
    Counted counted = new Counted(frame.completion(), size);
    try {
      socket.write(frame.bytes(), counted);
    } catch (RuntimeException e) {
      counted.failed(e);
    }
  }

  @Override
  public void close() {
    onClose.run();
  }

  /**
   * Closes the socket behind all that was written until now, whichever thread is still at that.
   *
   * @param orElse when it cannot be closed
   */
  void closeSocket(Runnable orElse) {
    inOrder(() -> {
      try {
        socket.close();
      } catch (IOException e) {
        orElse.run();
      }
    });
  }

  private void waits(int change) {
    unsent.addAndGet(change);
    backlog.add(change);
  }

  /** Bytes given but not taken yet. */
  long unsent() {
    return unsent.get();
  }

  private final class Counted extends CompletionHandler<ByteBuffer> {
    private final CompletionHandler<ByteBuffer> next;
    private final int size;
    private boolean waiting = true;

    Counted(CompletionHandler<ByteBuffer> next, int size) {
      this.next = next;
      this.size = size;
    }

    /** Whoever is told that a frame is gone may throw, and is then told of a failure as well. */
    private void waitsNoLonger() {
      if (waiting) {
        waiting = false;
        waits(-size - FRAME_BYTES);
      }
    }

    @Override
    public void completed(ByteBuffer result) {
      waitsNoLonger();
      onSent.accept(size);
      next.completed(result);
    }

    @Override
    public void failed(Throwable throwable) {
      waitsNoLonger();
      next.failed(throwable);
    }

    @Override
    public void cancelled() {
      waitsNoLonger();
      next.cancelled();
    }
  }
}
