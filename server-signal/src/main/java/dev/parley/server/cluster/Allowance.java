package dev.parley.server.cluster;

import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes may wait for Redis. What is refused was not sent, as when Redis is away. For any
 * thread.
 *
 * <p>A command whose time is over still waits: Lettuce keeps it until Redis answers or the
 * connection is lost. So its bytes are given back only by {@link #settle}.
 */
final class Allowance {
  /** Much more than waits for a Redis that is well, and not enough to do harm. */
  static final long MOST_BYTES = 32L << 20;

  /** What a command takes besides what it carries. */
  private static final int COMMAND_BYTES = 256;

  private final AtomicLong taken = new AtomicLong();

  /** The part that belongs to commands whose time is over. */
  private final AtomicLong overdue = new AtomicLong();

  /**
   * Sends a command, if there is room for it.
   *
   * @param carried bytes that the command carries
   * @return what comes of it; a {@link RedisException} if it was refused
   */
  <T> CompletionStage<T> during(long carried, Supplier<? extends CompletionStage<T>> command) {
    long bytes = carried + COMMAND_BYTES;
    if (taken.addAndGet(bytes) > MOST_BYTES) {
      taken.addAndGet(-bytes);
      return CompletableFuture.failedStage(new RedisException("too much waits for Redis"));
    }
    CompletionStage<T> answer;
    try {
      answer = command.get();
    } catch (RuntimeException e) {
      taken.addAndGet(-bytes);
      throw e;
    }
    return answer.whenComplete((_, e) -> {
      if (isOverdue(e)) {
        overdue.addAndGet(bytes);
      } else {
        taken.addAndGet(-bytes);
      }
    });
  }

  private static boolean isOverdue(@Nullable Throwable e) {
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    return cause instanceof RedisCommandTimeoutException;
  }

  /** Redis has answered what came after, or the connection is lost: nothing overdue waits. */
  void settle() {
    taken.addAndGet(-overdue.getAndSet(0));
  }
}
