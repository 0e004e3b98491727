package dev.parley.server.transport;

import dev.parley.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Whether the server is about to stop, and until when its clients are to be elsewhere. */
final class Farewell {
  private final InstantSource clock;
  private volatile @Nullable Instant until;

  /** The server stays for now. */
  Farewell(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on the server is about to stop; returns whether that was not so before. */
  synchronized boolean say(Duration within) {
    if (until != null) {
      return false;
    }
    until = clock.instant().plus(within);
    return true;
  }

  boolean isSaid() {
    return until != null;
  }

  /** What clients are told: to come back within the time that is left. */
  ServerMessage.Draining message() {
    Instant end = until;
    Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
    return new ServerMessage.Draining(Math.max(0, (int) left.toMillis()));
  }
}
