package dev.parley.server.transport;

import java.net.InetAddress;
import java.util.Set;

/**
 * Who may read the metrics: they tell strangers how many people talk, and when.
 *
 * @param all everyone
 * @param local whoever is on this machine
 * @param addresses others, in the form in which Java writes addresses
 */
public record MetricsReaders(boolean all, boolean local, Set<String> addresses) {
  /** Copies the set. */
  public MetricsReaders {
    addresses = Set.copyOf(addresses);
  }

  /** This machine and nobody else. */
  public static MetricsReaders thisMachine() {
    return new MetricsReaders(false, true, Set.of());
  }

  /**
   * Whether a client may.
   *
   * @param address the client's, behind the proxies that are trusted
   * @param forwarded whether the request came through something that is not trusted, so that the
   *     address is not the client's
   */
  boolean include(InetAddress address, boolean forwarded) {
    boolean named = addresses.contains(address.getHostAddress());
    return all || (!forwarded && (named || (local && address.isLoopbackAddress())));
  }
}
