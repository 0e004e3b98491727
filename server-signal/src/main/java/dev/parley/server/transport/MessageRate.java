package dev.parley.server.transport;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How fast one connection may talk: a token bucket that lets a burst through and then a steady
 * rate. To be used by one thread at a time.
 */
final class MessageRate {

  /** Seconds' worth of messages that may come at once: joining a full mesh is such a burst. */
  static final int BURST_SECONDS = 4;

  /** How many messages beyond the rate are forgiven within {@link #MEMORY}. */
  static final int FORGIVEN = 100;

  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final @Nullable Bucket bucket;
  private Instant firstRefusal = Instant.MIN;
  private int refusals;

  /**
   * Starts with a full burst.
   *
   * @param perSecond sustained messages per second; 0 = no limit
   */
  MessageRate(int perSecond, InstantSource clock) {
    this.clock = clock;
    this.bucket = perSecond == 0 ? null : bucket(perSecond, clock);
  }

  private static Bucket bucket(int perSecond, InstantSource clock) {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity((long) perSecond * BURST_SECONDS)
                .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(new ClockMeter(clock))
        .withSynchronizationStrategy(SynchronizationStrategy.NONE)
        .build();
  }

  /** What is to be done with a message. */
  sealed interface Verdict {
    /** Handle it. */
    record Pass() implements Verdict {}

    /**
     * Refuse it.
     *
     * @param retryAfterMs when the next one may pass, in milliseconds
     */
    record TooFast(int retryAfterMs) implements Verdict {}

    /** Refuse it and everything after it. */
    record Flood() implements Verdict {}
  }

  private static final Verdict PASS = new Verdict.Pass();

  /** Counts one message. */
  Verdict take() {
    Bucket limit = bucket;
    if (limit == null || limit.tryConsume(1)) {
      return PASS;
    }
    Instant now = clock.instant();
    if (refusals == 0 || firstRefusal.plus(MEMORY).isBefore(now)) {
      firstRefusal = now;
      refusals = 0;
    }
    refusals++;
    if (refusals > FORGIVEN) {
      return new Verdict.Flood();
    }
    long nanos = limit.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return new Verdict.TooFast((int) Math.ceilDiv(nanos, 1_000_000L));
  }

  private record ClockMeter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
