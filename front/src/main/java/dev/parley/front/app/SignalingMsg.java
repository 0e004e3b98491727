package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.SignalCodec;
import org.jspecify.annotations.Nullable;

/** What the connection to the server, and the sealing of what goes over it, report. */
public sealed interface SignalingMsg extends Msg {

  /** The socket is open. */
  record SocketOpened() implements SignalingMsg {}

  /** The server said something. */
  record ServerSaid(ServerMessage message) implements SignalingMsg {}

  /** The server said something that is no message of this protocol; it was dropped. */
  record ServerGarbled() implements SignalingMsg {}

  /**
   * The socket is closed, or could not be opened.
   *
   * @param random 0 to 1, for spreading the next attempt
   */
  record SocketClosed(double random) implements SignalingMsg {}

  /** Follows {@link SignalingEffect.SealSignal}. */
  record SignalSealed(PeerId to, String body, Way way) implements SignalingMsg {}

  /**
   * Follows {@link LinkEffect.PrepareLink}: as soon as the offer is made, and again with each
   * address that is found.
   *
   * @param sdp what the connection offers that is ready; null = it is ready no more
   */
  record OfferMade(@Nullable String sdp) implements SignalingMsg {}

  /** Follows {@link SignalingEffect.SealOffer}. */
  record OfferSealed(String sdp, String body) implements SignalingMsg {}

  /** Follows {@link SignalingEffect.OpenBody} and {@link SignalingEffect.OpenOffer}. */
  record SignalOpened(PeerId from, SignalCodec.Numbered numbered) implements SignalingMsg {}

  /** A body that was not sealed with this room's key for this pair; it was dropped. */
  record SignalRejected(PeerId from) implements SignalingMsg {}
}
