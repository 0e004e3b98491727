package dev.parley.server.transport;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one thread for what is seldom and must not run on an I/O thread: closing and sweeping. */
public final class Housekeeper implements Executor, AutoCloseable {
  private static final Logger LOG = System.getLogger(Housekeeper.class.getName());

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parley-housekeeper").daemon().factory());

  @Override
  public void execute(Runnable task) {
    try {
      thread.execute(guarded(task));
    } catch (RejectedExecutionException _) {
      LOG.log(Level.DEBUG, "event=too-late");
    }
  }

  /** Runs {@code task} again and again, with {@code pause} in between, until closed. */
  public void repeat(Duration pause, Runnable task) {
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            guarded(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Drops what is still to be done. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** A task that throws must not stop the ones after it. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "event=fault thread=housekeeper", e);
      }
    };
  }
}
