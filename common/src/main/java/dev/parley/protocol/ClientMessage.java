package dev.parley.protocol;

import org.jspecify.annotations.Nullable;

/** What a page says to the server. */
public sealed interface ClientMessage {

  /**
   * Asks for a seat in a room; a room that does not exist is made by this.
   *
   * <p>Sent first on every new connection, or after a refused {@link Resume}. Never sent twice on a
   * connection that was welcomed.
   *
   * @param room derived from the room name
   * @param peer the sender's own id, the same for as long as the page lives
   * @param offer a signal that is sealed for whoever is in the room, 1 to {@value
   *     Limits#MAX_BODY_LENGTH} characters: it is handed to one of them, who can answer before the
   *     sender knows who is there; null = none. Never sent again after it was handed to someone
   */
  record Join(RoomId room, PeerId peer, @Nullable String offer) implements ClientMessage {
    /** Refuses an offer that is empty or too long. */
    public Join {
      if (offer != null) {
        Bounds.requireText(offer, Limits.MAX_BODY_LENGTH, "offer");
      }
    }

    /** A join that offers nothing yet. */
    public Join(RoomId room, PeerId peer) {
      this(room, peer, null);
    }

    /** The same without the offer. */
    public Join bare() {
      return offer == null ? this : new Join(room, peer);
    }

    /** Never the offer: it must not reach a log. */
    @Override
    public String toString() {
      return "Join[room=" + room + ", peer=" + peer + "]";
    }
  }

  /**
   * Takes a seat again after its connection was lost, or is believed to be.
   *
   * <p>Sent first on a new connection, in place of {@link Join}. Where the earlier connection still
   * stands, this one replaces it.
   *
   * @param seat the token from {@link ServerMessage.Welcome}
   * @param received {@code seq} of the last event that arrived; 0 = none
   */
  record Resume(SeatToken seat, long received) implements ClientMessage {
    /** Refuses a negative count. */
    public Resume {
      Bounds.requireCount(received, 0, "received");
    }
  }

  /**
   * Asks to hand a sealed signal to another peer of the room.
   *
   * <p>Sent while there is no direct way to that peer. Never sent before {@link
   * ServerMessage.Welcome}, never to oneself.
   *
   * @param n 1, 2, 3, ... per seat, so that a relay sent again after a resume counts once
   * @param to whom it is for
   * @param body sealed text, 1 to {@value Limits#MAX_BODY_LENGTH} characters; the server never
   *     looks into it
   */
  record Relay(long n, PeerId to, String body) implements ClientMessage {
    /** Refuses a number below 1 and a body that is empty or too long. */
    public Relay {
      Bounds.requireCount(n, 1, "n");
      Bounds.requireText(body, Limits.MAX_BODY_LENGTH, "body");
    }

    /** Never the body: it must not reach a log. */
    @Override
    public String toString() {
      return "Relay[n=" + n + ", to=" + to + ", " + body.length() + " characters]";
    }
  }

  /**
   * Gives the seat up.
   *
   * <p>Sent when someone presses "Leave" and when the page is closed. Never sent for a connection
   * that is merely to be replaced.
   */
  record Leave() implements ClientMessage {}

  /**
   * Asks for STUN and TURN servers, so that addresses can be gathered before a seat is asked for.
   *
   * <p>Sent at most once on a connection, while its person is still about to join; answered with
   * {@link ServerMessage.IceServers}. Never sent after {@link ServerMessage.Welcome}, which brings
   * them, and after which they are renewed unasked.
   */
  record GetIceServers() implements ClientMessage {}

  /**
   * Asks for a sign of life, and tells what has arrived, so that the server need not keep it.
   *
   * <p>Sent right after {@link ServerMessage.Welcome}, which shows that the seat's token arrived,
   * and then at regular intervals, because a page cannot send WebSocket pings.
   *
   * @param received {@code seq} of the last event that arrived; 0 = none
   */
  record Ping(long received) implements ClientMessage {
    /** Refuses a negative count. */
    public Ping {
      Bounds.requireCount(received, 0, "received");
    }
  }
}
