package dev.parley.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two peers say to each other directly, over the data channels of their link. DTLS protects
 * it, and the sealed {@link Signal}s vouch for the DTLS fingerprints.
 */
public sealed interface PeerMessage
    permits PeerMessage.Forwardable,
        PeerMessage.MediaState,
        PeerMessage.Neighbours,
        PeerMessage.Spotlight,
        PeerMessage.SealedSignal,
        PeerMessage.OfPicture,
        PeerMessage.OfFile,
        PeerMessage.Bye,
        SafetyMessage,
        DoorMessage,
        TalkMessage {

  /**
   * What may also be said while there is no way to the receiver but over a neighbour; see {@link
   * Signal.Detour}.
   */
  sealed interface Forwardable extends PeerMessage
      permits Hello, ChatMessage, ChatReceived, Admission {}

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
   * <p>A shared screen is named by its stream and not by the {@code mid} of its transceiver: the
   * sender knows the id at once and for all links, while a mid is there only after a negotiation,
   * may change by a rollback, and differs from link to link.
   *
   * @param microphone whether sound is being sent
   * @param camera whether a picture is being sent
   * @param screen id of the {@code MediaStream} with the shared screen and its sound, as the
   *     session description has it in {@code msid} (RFC 8830), 1 to {@value
   *     Limits#MAX_STREAM_ID_LENGTH} characters; null while no screen is shared
   * @param hand place in the order of raised hands: one more than the largest that the sender knew
   *     of when it raised its own, from 1; of two the same, the smaller id comes first. Null while
   *     it is down
   */
  record MediaState(
      boolean microphone, boolean camera, @Nullable String screen, @Nullable Integer hand)
      implements PeerMessage {
    /** Refuses what cannot be the id of a stream, or a place. */
    public MediaState {
      if (hand != null) {
        Bounds.requireCount(hand, 1, "hand");
      }
      if (screen != null) {
        Bounds.requireText(screen, Limits.MAX_STREAM_ID_LENGTH, "screen");
      }
    }
  }

  /** About which pictures are worth sending on this link. */
  sealed interface OfPicture extends PeerMessage {}

  /**
   * Tells how large the sender draws the receiver's pictures, so that the receiver sends none
   * larger, and none at all where nobody looks. Sent when a picture is first drawn on a link, and
   * at changes, at most about once a second; until it was said, pictures are expected. Rounded up
   * to a few steps, so that it is said seldom.
   *
   * @param cameraHeight of the whole picture of the camera, in device pixels, 0 to {@value
   *     Limits#MAX_PICTURE_HEIGHT}; 0 = not seen at all
   * @param screenHeight the same for the shared screen
   */
  record Viewing(int cameraHeight, int screenHeight) implements OfPicture {
    /** Refuses heights that no display has. */
    public Viewing {
      Bounds.requireRange(cameraHeight, Limits.MAX_PICTURE_HEIGHT, "cameraHeight");
      Bounds.requireRange(screenHeight, Limits.MAX_PICTURE_HEIGHT, "screenHeight");
    }
  }

  /**
   * Tells that the sender's camera is on but its picture is not sent to the receiver for now,
   * because the sender's network carries no more, or that it is again. Sent at each change; never
   * because the receiver draws nothing.
   *
   * @param paused whether the picture waits
   */
  record CameraPaused(boolean paused) implements OfPicture {}

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
   * Asks everyone to see someone large, in place of whoever was to be seen so before. Sent when the
   * person wishes it, and by whoever wished it last to those who come later; the last one that
   * arrives counts. It ends with the presence of either.
   *
   * @param who somebody in the call, the sender and the receiver too; null = nobody any more
   */
  record Spotlight(@Nullable PeerId who) implements PeerMessage {}

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
   * A line of chat. Sent to every peer of the room by the one who wrote it, over each link, until
   * {@link ChatReceived} says that it has arrived; to whoever comes later too.
   *
   * @param n 1, 2, 3, ... per sender, so that a message that arrives twice is shown once and one
   *     that is missing is noticed
   * @param first number of the sender's first message that is meant for this receiver: those before
   *     are not kept any more
   * @param age how long ago it was written when it was sent, in ms by the sender's clock
   * @param text 1 to {@value Limits#MAX_CHAT_LENGTH} characters, plain text
   */
  record ChatMessage(long n, long first, long age, String text) implements Forwardable {
    /** Refuses numbers below 1 and a text that is empty or too long. */
    public ChatMessage {
      Bounds.requireCount(n, 1, "n");
      Bounds.requireCount(first, 1, "first");
      Bounds.requireCount(age, 0, "age");
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
   * About a file that one peer offers to another. Said on the channel on which the content goes, as
   * text, so that it keeps its place among the chunks; never as a {@link Signal.Detour} and never
   * through the server.
   */
  sealed interface OfFile extends PeerMessage {

    /** Number of the file, 1, 2, 3, ... per page that offers it. */
    int file();
  }

  /**
   * Offers a file. Sent to everyone in the call when someone picks it, and again on each new
   * channel while the receiver has neither all of it nor declined; never with another name or size
   * under the same number.
   *
   * @param file from 1
   * @param fileName 1 to {@value Limits#MAX_FILE_NAME_LENGTH} characters; a receiver cleans it
   * @param size in bytes, at most {@value Limits#MAX_FILE_BYTES}
   */
  record FileOffer(int file, String fileName, long size) implements OfFile {
    /** Refuses what no file may be. */
    public FileOffer {
      Bounds.requireCount(file, 1, "file");
      Bounds.requireText(fileName, Limits.MAX_FILE_NAME_LENGTH, "fileName");
      Bounds.requireRange(size, Limits.MAX_FILE_BYTES, "size");
    }
  }

  /**
   * Asks for the content from a place on. Sent when the person accepts, and in answer to an offer
   * that came again, with what is there already; never for a file that was not offered.
   *
   * @param file the sender's number
   * @param offset where to begin, in bytes: the end of a block
   */
  record FileAccept(int file, long offset) implements OfFile {
    /** Refuses a place that no file has. */
    public FileAccept {
      Bounds.requireCount(file, 1, "file");
      Bounds.requireRange(offset, Limits.MAX_FILE_BYTES, "offset");
    }
  }

  /**
   * The receiver does not want the file, or no more of it. Sent when the person declines or stops
   * it, and when it cannot be kept; never after {@link FileChecked}.
   *
   * @param file the sender's number
   */
  record FileDecline(int file) implements OfFile {
    /** Refuses numbers below 1. */
    public FileDecline {
      Bounds.requireCount(file, 1, "file");
    }
  }

  /**
   * The sender takes the offer back. Sent when the person cancels it, and when the file cannot be
   * read any more; never for a file of which {@link FileChecked} was said.
   *
   * @param file the sender's number
   */
  record FileCancel(int file) implements OfFile {
    /** Refuses numbers below 1. */
    public FileCancel {
      Bounds.requireCount(file, 1, "file");
    }
  }

  /**
   * Says how much the receiver has put away, so that the sender may go on. Sent for each block;
   * never for a part of one.
   *
   * @param file the sender's number
   * @param received in bytes from the start
   */
  record FileProgress(int file, long received) implements OfFile {
    /** Refuses a negative count. */
    public FileProgress {
      Bounds.requireCount(file, 1, "file");
      Bounds.requireCount(received, 0, "received");
    }
  }

  /**
   * All has been sent. Sent after the last chunk; never before it.
   *
   * @param file the sender's number
   * @param digest SHA-256 over the SHA-256 of each block, in base64url
   */
  record FileDone(int file, String digest) implements OfFile {
    /** Refuses what is no digest. */
    public FileDone {
      Bounds.requireCount(file, 1, "file");
      Base64Url.require256Bits(digest, "digest");
    }
  }

  /**
   * The receiver has all of it and has compared the digests. Sent once after {@link FileDone}, and
   * again if the file is offered again; never before all has arrived.
   *
   * @param file the sender's number
   * @param intact whether the digests are the same
   */
  record FileChecked(int file, boolean intact) implements OfFile {
    /** Refuses numbers below 1. */
    public FileChecked {
      Bounds.requireCount(file, 1, "file");
    }
  }

  /**
   * The sender leaves the call. Sent on every link when someone presses "Leave" or closes the page,
   * because there may be no server to tell; never for a link that is to be made anew.
   */
  record Bye() implements PeerMessage {}
}
