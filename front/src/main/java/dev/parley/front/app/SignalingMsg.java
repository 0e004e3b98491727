package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.SignalCodec;

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

  /** Follows {@link SignalingEffect.OpenBody}. */
  record SignalOpened(PeerId from, SignalCodec.Numbered numbered) implements SignalingMsg {}

  /** A body that was not sealed with this room's key for this pair; it was dropped. */
  record SignalRejected(PeerId from) implements SignalingMsg {}
}
