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
   * Has a connection ready whose offer is made, and whose addresses are being gathered. It is for
   * whoever is offered that along with the wish to join; when nobody was, it is given up with the
   * first {@link OpenLink}, or after a while. What it offers is reported by {@link
   * SignalingMsg.OfferMade}, and nothing else.
   *
   * @param iceServers for gathering addresses
   * @param relayOnly whether only those of a relay may be gathered
   * @param afresh whether to replace one that is there already, as this device may have other
   *     addresses by now
   */
  record PrepareLink(List<IceServer> iceServers, boolean relayOnly, boolean afresh)
      implements LinkEffect {

    /** Whether it could be used in place of one with these; credentials may be older. */
    public boolean suits(List<IceServer> servers, boolean overRelayOnly) {
      return relayOnly == overRelayOnly && urls(iceServers).equals(urls(servers));
    }

    private static List<List<String>> urls(List<IceServer> servers) {
      return servers.stream().map(IceServer::urls).toList();
    }
  }

  /**
   * Makes a connection with the own tracks on it.
   *
   * @param offering whether this side makes the first offer, and so lays out the media
   * @param iceServers for finding a path
   * @param relayOnly whether only paths over a relay may be used (W3C WebRTC 1.0, {@code
   *     RTCIceTransportPolicy})
   * @param offered what the peer was offered already: it is the connection that was ready; null =
   *     nothing yet
   */
  record OpenLink(
      PeerId peer,
      int generation,
      boolean offering,
      List<IceServer> iceServers,
      boolean relayOnly,
      @Nullable String offered)
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
