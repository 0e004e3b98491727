package dev.parley.server.stun;

import dev.parley.server.address.Network;
import dev.parley.server.address.Places;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;

/**
 * Limits how often one address is answered, in a fixed amount of memory: each address has a place
 * in a table and may share it with others, so a limit may come early but never late. Not for
 * several threads.
 *
 * <p>The limit is the generic cell rate algorithm (ITU-T I.371): a place holds the time, in
 * nanoseconds, at which all that was answered would have been answered at the sustained rate.
 */
final class AddressRate {
  /** Answers a second in the long run: a school behind one router comes nowhere near. */
  static final int PER_SECOND = 100;

  /** Answers at once: sixty people who join large rooms at the same moment. */
  static final int BURST = 1000;

  private static final int PLACES = 1 << 13;
  private static final long INTERVAL = Duration.ofSeconds(1).toNanos() / PER_SECOND;

  private final long[] paidUntil = new long[PLACES];
  private final Places places;

  /**
   * Starts with nobody answered.
   *
   * @param secret unknown to others, so that nobody can pick an address that shares its place with
   *     someone else's
   * @param now as in {@link #allows}
   */
  AddressRate(long secret, long now) {
    this.places = new Places(secret, PLACES);
    Arrays.fill(paidUntil, now);
  }

  /**
   * Whether {@code address} may be answered once more; if so, that counts.
   *
   * @param now nanoseconds of a clock that only goes forward, as {@link System#nanoTime}
   */
  boolean allows(InetAddress address, long now) {
    int place = places.of(Network.of(address));
    long ahead = Math.max(0, paidUntil[place] - now);
    if (ahead > (BURST - 1) * INTERVAL) {
      return false;
    }
    paidUntil[place] = now + ahead + INTERVAL;
    return true;
  }
}
