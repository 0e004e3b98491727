package dev.parley.front.app;

import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.SafetyMessage;
import dev.parley.protocol.TalkMessage;

/**
 * The data channels of a link. Both sides make them with the same number ({@code negotiated}), so
 * they need no message of their own to be opened.
 */
public enum Channel {
  /** Who the peer is and what it sends. */
  CONTROL(0, "control"),
  /** What people write; apart, so that a flood of it delays nothing else. */
  CHAT(1, "chat"),
  /** Files: what is said of them, and their content. */
  FILES(2, "files");

  private final int id;
  private final String label;

  Channel(int id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The number of the stream (RFC 8832). */
  public int id() {
    return id;
  }

  /** The name of the channel. */
  public String label() {
    return label;
  }

  /** The channel that a message belongs on. */
  public static Channel of(PeerMessage message) {
    return switch (message) {
      case PeerMessage.Hello _,
          PeerMessage.MediaState _,
          PeerMessage.OfPicture _,
          PeerMessage.Neighbours _,
          PeerMessage.Spotlight _,
          PeerMessage.SealedSignal _,
          SafetyMessage _,
          DoorMessage _,
          Admission _,
          PeerMessage.Bye _ ->
          CONTROL;
      case PeerMessage.ChatMessage _, PeerMessage.ChatReceived _, TalkMessage _ -> CHAT;
      case PeerMessage.OfFile _ -> FILES;
    };
  }
}
