package dev.parley.server.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Whether people may be sent to a node that has just started: once it has found Redis, so that
 * nobody comes who would be alone there. If Redis is not there at all, a node that starts is as
 * good as those that run, so it does not wait forever. For any thread.
 */
public final class FirstContact implements BooleanSupplier {
  /** A node tries about every three seconds, and each time for two at most. */
  static final Duration WAITS_FOR = Duration.ofSeconds(20);

  private final BooleanSupplier found;
  private final InstantSource clock;
  private final Instant started;

  /**
   * Begins to wait.
   *
   * @param found whether Redis could be reached at any time since the start
   */
  public FirstContact(BooleanSupplier found, InstantSource clock) {
    this.found = found;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public boolean getAsBoolean() {
    return found.getAsBoolean() || !clock.instant().isBefore(started.plus(WAITS_FOR));
  }
}
