package dev.parley.server.transport;

import dev.parley.server.address.Network;
import dev.parley.server.address.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Makes networks wait that open connections, fail, or try rooms too often: the first time a second,
 * then, for as long as they do not wait, twice as long each time. In a fixed amount of memory; for
 * any thread.
 *
 * <p>How often is too often follows from how many connections an address may have: after a restart
 * of the server so many may come back at once, each failing once as nobody knows its seat.
 */
final class NetworkDelays {
  /** What an opened connection counts. */
  static final int OPENING = 1;

  /** What a failure counts. */
  static final int FAILURE = 4;

  /** What a seat in a room without anyone else counts: it may be someone's guess at a room. */
  static final int LONELY_SEAT = 4;

  /** Below the time for which seats are held: whoever shares a network still comes back. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration HOPELESS = Duration.ofMillis(LONGEST.toMillis() / 4);
  private static final int AT_ONCE_PER_CONNECTION = 16;
  private static final int CONNECTIONS_PER_UNIT_A_SECOND = 16;
  private static final int PLACES = 1 << 14;

  private final InstantSource clock;
  private final Places places;
  private final boolean on;

  /** What one unit takes to be forgotten, and how much may be remembered without a delay; in µs. */
  private final long unit;

  private final long allowance;

  /** Each with the time, in µs, at which all that was counted will be forgotten. */
  private final AtomicLongArray forgottenAt;

  /**
   * Starts with nobody having to wait.
   *
   * @param connections how many an address may have; 0 = no limit, and no delays
   * @param secret unknown to others
   */
  NetworkDelays(int connections, long secret, InstantSource clock) {
    this.clock = clock;
    this.on = connections > 0;
    this.places = new Places(secret, PLACES);
    this.forgottenAt = new AtomicLongArray(on ? PLACES : 1);
    this.unit = 1_000_000L / Math.max(1, connections / CONNECTIONS_PER_UNIT_A_SECOND);
    this.allowance = (long) connections * AT_ONCE_PER_CONNECTION * unit;
  }

  /** Takes note of something that a network did. */
  void count(Network network, int units) {
    if (!on) {
      return;
    }
    long now = now();
    long most = now + allowance + micros(LONGEST);
    forgottenAt.updateAndGet(
        places.of(network), at -> Math.min(most, Math.max(at, now) + units * unit));
  }

  /**
   * How long a network must wait before what it asks is looked at, in ms; 0 = not at all. Whoever
   * asks too early waits longer.
   */
  int delayMs(Network network) {
    if (!on) {
      return 0;
    }
    long now = now();
    long free = now + allowance;
    long until =
        forgottenAt.updateAndGet(
            places.of(network),
            at ->
                at <= free
                    ? at
                    : free + Math.clamp(2 * (at - free), micros(FIRST), micros(LONGEST)));
    return until <= free ? 0 : (int) Math.ceilDiv(until - free, 1_000);
  }

  /** Whether a network has to wait so long that answering it is a waste. */
  boolean isHopeless(Network network) {
    return on && forgottenAt.get(places.of(network)) - now() - allowance > micros(HOPELESS);
  }

  private long now() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000;
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
