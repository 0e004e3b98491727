package dev.parley.front.app;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.wire.SignalCodec;

/** What the connection to the server is to do. */
public sealed interface SignalingEffect extends Effect {

  /** Opens the socket; one that is there is dropped without a word. */
  record OpenSocket() implements SignalingEffect {}

  /**
   * Opens a socket that the next {@link OpenSocket} takes, unless there is one, and asks on it for
   * ICE servers. Nothing but what the server says is reported of it; the server closes it when
   * nobody joins.
   */
  record PrepareSocket() implements SignalingEffect {}

  /** Closes the socket; nothing is reported of it any more. */
  record CloseSocket() implements SignalingEffect {}

  /** Says something to the server. */
  record SendToServer(ClientMessage message) implements SignalingEffect {}

  /**
   * Seals a signal; answered by {@link SignalingMsg.SignalSealed}, in order.
   *
   * @param way over what it may go then
   */
  record SealSignal(RoomId room, PeerId to, SignalCodec.Numbered numbered, Way way)
      implements SignalingEffect {}

  /** Seals an offer for whoever is in the room; answered by {@link SignalingMsg.OfferSealed}. */
  record SealOffer(RoomId room, String sdp) implements SignalingEffect {}

  /**
   * Opens a sealed body; answered by {@link SignalingMsg.SignalOpened} or {@link
   * SignalingMsg.SignalRejected}, in order.
   */
  record OpenBody(RoomId room, PeerId from, String body) implements SignalingEffect {}

  /** The same for an offer to whoever is in the room, in order with what else that peer says. */
  record OpenOffer(RoomId room, PeerId from, String body) implements SignalingEffect {}
}
