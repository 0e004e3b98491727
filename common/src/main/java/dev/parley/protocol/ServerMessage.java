package dev.parley.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server says to a page. */
public sealed interface ServerMessage {

  /** An event of the room: numbered 1, 2, 3, ... per seat, so that each one counts exactly once. */
  sealed interface RoomEvent extends ServerMessage {
    /** Its number. */
    long seq();
  }

  /**
   * Answers {@link ClientMessage.Join} and {@link ClientMessage.Resume} when they succeed. Never
   * sent unasked.
   *
   * @param peer the id under which the others see the receiver
   * @param seat to be kept for {@link ClientMessage.Resume}
   * @param resumed whether a held seat was taken again; its numbers then go on
   * @param received {@code n} of the last relay that the server took from this seat; 0 = none
   * @param peers the others who are in the room now, oldest first
   * @param offered whether the first of them was handed the offer of {@link ClientMessage.Join}
   * @param iceServers STUN and TURN servers to use; may be empty
   * @param limits what the server allows
   */
  record Welcome(
      PeerId peer,
      SeatToken seat,
      boolean resumed,
      long received,
      List<PeerId> peers,
      boolean offered,
      List<IceServer> iceServers,
      Limits limits)
      implements ServerMessage {
    /** Copies the lists; refuses a negative count and a list that is too long. */
    public Welcome {
      Bounds.requireCount(received, 0, "received");
      peers = Bounds.requireSize(peers, Limits.MAX_ROOM_SIZE, "peers");
      iceServers = Bounds.requireSize(iceServers, Limits.MAX_ICE_SERVERS, "iceServers");
    }

    /** A welcome by which no offer was handed to anybody. */
    public Welcome(
        PeerId peer,
        SeatToken seat,
        boolean resumed,
        long received,
        List<PeerId> peers,
        List<IceServer> iceServers,
        Limits limits) {
      this(peer, seat, resumed, received, peers, false, iceServers, limits);
    }
  }

  /**
   * Someone took a seat. Sent to all who were in the room before, never to the newcomer.
   *
   * @param seq number of this event
   * @param peer the newcomer
   * @param offer what the newcomer offers to the receiver, as it stood in {@link
   *     ClientMessage.Join}; null = an offer follows, if any
   */
  record PeerJoined(long seq, PeerId peer, @Nullable String offer) implements RoomEvent {
    /** Refuses a number below 1 and an offer that is empty or too long. */
    public PeerJoined {
      Bounds.requireCount(seq, 1, "seq");
      if (offer != null) {
        Bounds.requireText(offer, Limits.MAX_BODY_LENGTH, "offer");
      }
    }

    /** Someone who has offered nothing to the receiver yet. */
    public PeerJoined(long seq, PeerId peer) {
      this(seq, peer, null);
    }

    /** Never the offer: it must not reach a log. */
    @Override
    public String toString() {
      return "PeerJoined[seq=" + seq + ", peer=" + peer + "]";
    }
  }

  /**
   * Someone's connection was lost; the seat is held. Never sent for a seat that was given up.
   *
   * @param seq number of this event
   * @param peer whose connection was lost
   */
  record PeerAway(long seq, PeerId peer) implements RoomEvent {
    /** Refuses a number below 1. */
    public PeerAway {
      Bounds.requireCount(seq, 1, "seq");
    }
  }

  /**
   * Someone took a held seat again. Only after {@link PeerAway} for the same peer.
   *
   * @param seq number of this event
   * @param peer who is back
   */
  record PeerBack(long seq, PeerId peer) implements RoomEvent {
    /** Refuses a number below 1. */
    public PeerBack {
      Bounds.requireCount(seq, 1, "seq");
    }
  }

  /**
   * Someone's seat has ended. The last event about that peer, unless it joins again.
   *
   * @param seq number of this event
   * @param peer who is gone
   * @param reason why
   */
  record PeerLeft(long seq, PeerId peer, LeaveReason reason) implements RoomEvent {
    /** Refuses a number below 1. */
    public PeerLeft {
      Bounds.requireCount(seq, 1, "seq");
    }
  }

  /**
   * Hands over what another peer of the room sent with {@link ClientMessage.Relay}.
   *
   * @param seq number of this event
   * @param from the sender, named by the server from its seat
   * @param body sealed text, as it was sent
   */
  record Relayed(long seq, PeerId from, String body) implements RoomEvent {
    /** Refuses a number below 1 and a body that is empty or too long. */
    public Relayed {
      Bounds.requireCount(seq, 1, "seq");
      Bounds.requireText(body, Limits.MAX_BODY_LENGTH, "body");
    }

    /** Never the body: it must not reach a log. */
    @Override
    public String toString() {
      return "Relayed[seq=" + seq + ", from=" + from + ", " + body.length() + " characters]";
    }
  }

  /**
   * Fresh STUN and TURN servers. Sent to whoever has a seat, before the credentials of the last
   * ones run out, and in answer to {@link ClientMessage.GetIceServers}. Never sent unasked before
   * {@link Welcome}.
   *
   * @param iceServers replaces the earlier list
   */
  record IceServers(List<IceServer> iceServers) implements ServerMessage {
    /** Copies the list and refuses one that is too long. */
    public IceServers {
      iceServers = Bounds.requireSize(iceServers, Limits.MAX_ICE_SERVERS, "iceServers");
    }
  }

  /**
   * Something was refused. Follows the message that caused it; when {@link FailureCode#closes()},
   * the connection is closed right after.
   *
   * @param code what kind of refusal, for programs
   * @param message the same in words, for people who read a console
   * @param retryAfterMs when trying again may succeed, in milliseconds; absent = not known
   */
  record Failure(FailureCode code, String message, @Nullable Integer retryAfterMs)
      implements ServerMessage {
    /** Refuses a negative time and a message that is too long. */
    public Failure {
      Bounds.requireLength(message, MAX_MESSAGE_LENGTH, "message");
      if (retryAfterMs != null && retryAfterMs < 0) {
        throw new IllegalArgumentException("retryAfterMs is negative");
      }
    }

    /** Longest explanation, in characters. */
    public static final int MAX_MESSAGE_LENGTH = 500;

    /** A refusal without a time to try again. */
    public static Failure of(FailureCode code, String message) {
      return new Failure(code, message, null);
    }
  }

  /**
   * The server is about to stop. Sent once to everyone; the connection is closed soon after.
   *
   * @param reconnectWithinMs spread the reconnect over this time, in milliseconds
   */
  record Draining(int reconnectWithinMs) implements ServerMessage {
    /** Refuses a negative time. */
    public Draining {
      if (reconnectWithinMs < 0) {
        throw new IllegalArgumentException("reconnectWithinMs is negative");
      }
    }
  }

  /**
   * Answers {@link ClientMessage.Ping}.
   *
   * @param received {@code n} of the last relay that the server took from this seat; 0 = none
   */
  record Pong(long received) implements ServerMessage {
    /** Refuses a negative count. */
    public Pong {
      Bounds.requireCount(received, 0, "received");
    }
  }
}
