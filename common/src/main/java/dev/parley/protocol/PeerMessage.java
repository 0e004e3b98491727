package dev.parley.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What two peers say to each other directly, over the data channels of their link. DTLS protects
 * it, and the sealed {@link Signal}s vouch for the DTLS fingerprints.
 */
public sealed interface PeerMessage {

  /**
   * Introduces the sender. Sent once on each link as soon as its control channel opens, before
   * anything else; sent again when the name changes.
   *
   * @param name what the person wants to be called, 0 to {@value Limits#MAX_NAME_LENGTH} characters
   */
  record Hello(String name) implements PeerMessage {
    /** Refuses an oversized name. */
    public Hello {
      Bounds.requireLength(name, Limits.MAX_NAME_LENGTH, "name");
    }
  }

  /**
   * Tells what the sender lets the others hear and see. Sent after {@link Hello} and at each
   * change.
   *
   * <p>A shared screen is named by its stream and not by the {@code mid} of its transceiver: the
   * sender knows the id at once and for all links, while a mid is there only after a negotiation,
   * may change by a rollback, and differs from link to link.
   *
   * @param microphone whether sound is being sent
   * @param camera whether a picture is being sent
   * @param screen id of the {@code MediaStream} with the shared screen and its sound, as the
   *     session description has it in {@code msid} (RFC 8830), 1 to {@value
   *     Limits#MAX_STREAM_ID_LENGTH} characters; null while no screen is shared
   */
  record MediaState(boolean microphone, boolean camera, @Nullable String screen)
      implements PeerMessage {
    /** Refuses what cannot be the id of a stream. */
    public MediaState {
      if (screen != null) {
        Bounds.requireText(screen, Limits.MAX_STREAM_ID_LENGTH, "screen");
      }
    }
  }

  /**
   * A line of chat. Sent to every peer of the room, over each link.
   *
   * @param n 1, 2, 3, ... per sender, so that a message that arrives twice is shown once
   * @param text 1 to {@value Limits#MAX_CHAT_LENGTH} characters, plain text
   */
  record ChatMessage(long n, String text) implements PeerMessage {
    /** Refuses a number below 1 and a text that is empty or too long. */
    public ChatMessage {
      Bounds.requireCount(n, 1, "n");
      Bounds.requireText(text, Limits.MAX_CHAT_LENGTH, "text");
    }
  }
}
