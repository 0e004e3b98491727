package dev.parley.server;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * How many lines may be written: what strangers do makes lines, and a disk is soon full. Warnings
 * and errors always pass; nothing that a client does is one. Not for several threads.
 */
final class LineRate {
  /** Lines at once. */
  static final int BURST = 1000;

  /** Lines a second in the long run: at most about a gigabyte a day. */
  static final int PER_SECOND = 100;

  /** In nanoseconds: arithmetic with durations loads that with decimal numbers, at every start. */
  private static final long INTERVAL = 1_000_000_000L / PER_SECOND;

  private static final Duration AHEAD = Duration.ofNanos(INTERVAL * (BURST - 1));

  /** When all that was written would have been written at the sustained rate. */
  private Instant paidUntil = Instant.MIN;

  private long dropped;

  /** Whether this line may be written; if not, that counts. */
  boolean allows(LogRecord line) {
    if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
      return true;
    }
    Instant now = line.getInstant();
    Instant start = paidUntil.isBefore(now) ? now : paidUntil;
    if (Duration.between(now, start).compareTo(AHEAD) > 0) {
      dropped++;
      return false;
    }
    paidUntil = start.plusNanos(INTERVAL);
    return true;
  }

  /** How many lines were not written since this was asked last. */
  long takeDropped() {
    long taken = dropped;
    dropped = 0;
    return taken;
  }
}
