package dev.parley.protocol;

import java.util.List;

/**
 * What two peers say to each other directly, over the data channels of their link. DTLS protects
 * it, and the sealed {@link Signal}s vouch for the DTLS fingerprints.
 */
public sealed interface PeerMessage {

  /**
   * What may also be said while there is no way to the receiver but over a neighbour; see {@link
   * Signal.Detour}.
   */
  sealed interface Forwardable extends PeerMessage {}

  /**
   * Introduces the sender. Sent as a {@link Signal.Detour} when a link is begun, so that there is a
   * name before there is a picture; on each link as soon as its control channel opens, before
   * anything else; and again when the name changes.
   *
   * @param name what the person wants to be called, 0 to {@value Limits#MAX_NAME_LENGTH} characters
   */
  record Hello(String name) implements Forwardable {
    /** Refuses an oversized name. */
    public Hello {
      Bounds.requireLength(name, Limits.MAX_NAME_LENGTH, "name");
    }
  }

  /**
   * Tells what the sender lets the others hear and see. Sent after {@link Hello} and at each
   * change.
   *
   * @param microphone whether sound is being sent
   * @param camera whether a picture is being sent
   */
  record MediaState(boolean microphone, boolean camera) implements PeerMessage {}

  /**
   * Tells with whom the sender has a link that works, and so for whom it can carry {@link
   * SealedSignal}s. Sent after {@link Hello} and at each change.
   *
   * @param peers at most {@value Limits#MAX_ROOM_SIZE}
   */
  record Neighbours(List<PeerId> peers) implements PeerMessage {
    /** Copies the list and refuses one that is too long. */
    public Neighbours {
      peers = Bounds.requireSize(peers, Limits.MAX_ROOM_SIZE, "peers");
    }
  }

  /**
   * Carries a sealed {@link Signal}: straight to its receiver, or to a neighbour of both, who hands
   * it on unopened. Sent in place of {@link ClientMessage.Relay} where the link works, and where
   * the server cannot be reached. Handed on at most once, only for the peer at the other end of the
   * link on which it came, and only to a peer with whom the neighbour has a link; never opened by
   * anyone but its receiver.
   *
   * @param from who sealed it
   * @param to whom it is for
   * @param body sealed text, 1 to {@value Limits#MAX_BODY_LENGTH} characters
   */
  record SealedSignal(PeerId from, PeerId to, String body) implements PeerMessage {
    /** Refuses a body that is empty or too long. */
    public SealedSignal {
      Bounds.requireText(body, Limits.MAX_BODY_LENGTH, "body");
    }

    /** Never the body: it must not reach a log. */
    @Override
    public String toString() {
      return "SealedSignal[from=" + from + ", to=" + to + ", " + body.length() + " characters]";
    }
  }

  /**
   * A line of chat. Sent to every peer of the room, over each link, until {@link ChatReceived} says
   * that it has arrived.
   *
   * @param n 1, 2, 3, ... per sender, so that a message that arrives twice is shown once and one
   *     that is missing is noticed
   * @param first number of the sender's first message that is meant for this receiver, who came
   *     later than those before
   * @param text 1 to {@value Limits#MAX_CHAT_LENGTH} characters, plain text
   */
  record ChatMessage(long n, long first, String text) implements Forwardable {
    /** Refuses numbers below 1 and a text that is empty or too long. */
    public ChatMessage {
      Bounds.requireCount(n, 1, "n");
      Bounds.requireCount(first, 1, "first");
      Bounds.requireText(text, Limits.MAX_CHAT_LENGTH, "text");
    }
  }

  /**
   * Says how much of the receiver's chat has arrived. Sent for each {@link ChatMessage}, also for
   * one that was there already, and when the chat channel opens.
   *
   * @param received {@code n} of the last message that was shown; 0 = none
   */
  record ChatReceived(long received) implements Forwardable {
    /** Refuses a negative count. */
    public ChatReceived {
      Bounds.requireCount(received, 0, "received");
    }
  }

  /**
   * The sender leaves the call. Sent on every link when someone presses "Leave" or closes the page,
   * because there may be no server to tell; never for a link that is to be made anew.
   */
  record Bye() implements PeerMessage {}
}
