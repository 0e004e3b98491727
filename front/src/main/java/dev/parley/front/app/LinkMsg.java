package dev.parley.front.app;

import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Traffic;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;

/** What one connection to a peer reports. */
public sealed interface LinkMsg extends Msg {

  /** Whose connection it is. */
  PeerId peer();

  /** Which of the connections made to that peer; the reports of older ones are void. */
  int generation();

  /** Something happened to it. */
  record LinkReported(PeerId peer, int generation, LinkEvent event) implements LinkMsg {}

  /** A data channel is open. */
  record ChannelOpened(PeerId peer, int generation, Channel channel) implements LinkMsg {}

  /** The peer said something directly. */
  record PeerSaid(PeerId peer, int generation, PeerMessage message) implements LinkMsg {}

  /** How the connection does; comes every few seconds. */
  record TrafficMeasured(PeerId peer, int generation, Traffic traffic) implements LinkMsg {}

  /** The peer said something that is no message of this protocol; it was dropped. */
  record PeerGarbled(PeerId peer, int generation) implements LinkMsg {}
}
