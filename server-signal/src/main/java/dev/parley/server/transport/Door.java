package dev.parley.server.transport;

import java.util.Set;

/**
 * Who may open a connection.
 *
 * @param allowedOrigins origins (RFC 6454) besides the server's own, for example {@code
 *     https://parley.example}
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param connectionsPerAddress most connections of one client address; 0 = no limit
 */
public record Door(
    Set<String> allowedOrigins, Set<String> trustedProxies, int connectionsPerAddress) {
  /** Copies the sets and refuses a negative limit. */
  public Door {
    allowedOrigins = Set.copyOf(allowedOrigins);
    trustedProxies = Set.copyOf(trustedProxies);
    if (connectionsPerAddress < 0) {
      throw new IllegalArgumentException("the number of connections must not be negative");
    }
  }
}
