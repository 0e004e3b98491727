package dev.parley.front.app;

import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.mesh.SendPlan;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the connections to peers are to do. */
public sealed interface LinkEffect extends Effect {

  /**
   * Has a connection ready that the next {@link OpenLink} that offers takes, unless there is one.
   * Nothing is reported of it.
   */
  record PrepareLink() implements LinkEffect {}

  /**
   * Makes a connection with the own tracks on it.
   *
   * @param offering whether this side makes the first offer, and so lays out the media
   * @param iceServers for finding a path
   * @param relayOnly whether only paths over a relay may be used (W3C WebRTC 1.0, {@code
   *     RTCIceTransportPolicy})
   */
  record OpenLink(
      PeerId peer, int generation, boolean offering, List<IceServer> iceServers, boolean relayOnly)
      implements LinkEffect {}

  /** From now on all connections look for paths with these servers, when they look again. */
  record UseIceServers(List<IceServer> iceServers, boolean relayOnly) implements LinkEffect {}

  /** Runs a step of the negotiation. */
  record RunCommand(PeerId peer, int generation, LinkCommand command) implements LinkEffect {}

  /** Says something directly; dropped when the channel is not open. */
  record SendToPeer(PeerId peer, PeerMessage message) implements LinkEffect {}

  /** From now on sends no more than that, as soon as there is something to send. */
  record Limit(PeerId peer, int generation, SendPlan plan) implements LinkEffect {}

  /**
   * Measures this connection more often and more closely than the others.
   *
   * @param peer whose; null = none
   */
  record Watch(@Nullable PeerId peer) implements LinkEffect {}

  /** Closes the connection; nothing is reported of it any more. */
  record CloseLink(PeerId peer) implements LinkEffect {}
}
