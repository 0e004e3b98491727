package dev.parley.server.transport;

import java.time.Duration;

/** How long a connection may take for what. */
final class Timing {

  /** From the opening to the first request for a seat: pages open one while people get ready. */
  static final Duration JOIN_WITHIN = Duration.ofSeconds(30);

  /** Between two pings (RFC 6455, section 5.5.2) to one connection. */
  static final Duration PING_EVERY = Duration.ofSeconds(20);

  /** Without a sign of life until it counts as dead: two pings and some. Its socket ends soon. */
  static final Duration DEAD_AFTER = Duration.ofSeconds(42);

  /** From our close frame to the end of the socket, if the peer does not answer with its own. */
  static final Duration LINGER = Duration.ofSeconds(2);

  private Timing() {}
}
