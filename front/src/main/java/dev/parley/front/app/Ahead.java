package dev.parley.front.app;

import dev.parley.protocol.IceServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is had ready in the lobby for the moment when somebody joins.
 *
 * @param iceServers for gathering addresses; null = not told yet
 * @param offer what the connection offers that is ready; null = there is none
 */
public record Ahead(@Nullable List<IceServer> iceServers, @Nullable OfferAhead offer) {
  /** Nothing yet. */
  public static final Ahead NOTHING = new Ahead(null, null);

  /** Copies the list. */
  public Ahead {
    iceServers = iceServers == null ? null : List.copyOf(iceServers);
  }

  Ahead with(List<IceServer> next) {
    return new Ahead(next, offer);
  }

  Ahead with(@Nullable OfferAhead next) {
    return new Ahead(iceServers, next);
  }
}
