package dev.parley.server.transport;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may open a connection.
 *
 * @param allowedOrigins origins (RFC 6454) besides the server's own, for example {@code
 *     https://parley.example}
 * @param trustedProxies addresses whose {@code X-Forwarded-For} or {@code Forwarded} is believed
 * @param connectionsPerAddress most connections of one client address; 0 = no limit
 * @param maxConnections most connections of all; null = as many as the memory is for
 */
public record Door(
    Set<String> allowedOrigins,
    Set<String> trustedProxies,
    int connectionsPerAddress,
    @Nullable Integer maxConnections) {
  /** Copies the sets and refuses a negative limit. */
  public Door {
    allowedOrigins = Set.copyOf(allowedOrigins);
    trustedProxies = Set.copyOf(trustedProxies);
    if (connectionsPerAddress < 0 || (maxConnections != null && maxConnections < 1)) {
      throw new IllegalArgumentException("the number of connections must not be negative");
    }
  }

  /** One with as many connections as the memory is for. */
  public Door(Set<String> allowedOrigins, Set<String> trustedProxies, int connectionsPerAddress) {
    this(allowedOrigins, trustedProxies, connectionsPerAddress, null);
  }
}
