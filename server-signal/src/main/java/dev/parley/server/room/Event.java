package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.SeatToken;
import java.util.List;

/** What happens to the rooms. */
public sealed interface Event {

  /** Something that one connection did. */
  sealed interface OfConnection extends Event {
    /** Which one. */
    ConnectionId connection();
  }

  /**
   * A peer asks for a seat.
   *
   * @param connection where it asks
   * @param message what it asks for
   * @param freshSeat token for the seat, never used before; wasted when the seat is refused
   * @param iceServers what the peer is to use now
   */
  record Join(
      ConnectionId connection,
      ClientMessage.Join message,
      SeatToken freshSeat,
      List<IceServer> iceServers)
      implements OfConnection {
    /** Copies the list. */
    public Join {
      iceServers = List.copyOf(iceServers);
    }
  }

  /**
   * A peer asks for a seat that it had.
   *
   * @param connection where it asks
   * @param message which one
   */
  record Resume(ConnectionId connection, ClientMessage.Resume message) implements OfConnection {}

  /**
   * A peer has something for another.
   *
   * @param connection the sender's
   * @param message what, and for whom
   */
  record Relay(ConnectionId connection, ClientMessage.Relay message) implements OfConnection {}

  /**
   * A peer gives its seat up; its connection stays open and may join again.
   *
   * @param connection the peer's
   */
  record Leave(ConnectionId connection) implements OfConnection {}

  /**
   * A peer wants a sign of life.
   *
   * @param connection the peer's
   */
  record Ping(ConnectionId connection) implements OfConnection {}

  /**
   * A connection is no more, for whatever reason. Happens once for each, after everything else that
   * came from it; it may have had a seat or not.
   *
   * @param connection which one
   */
  record Closed(ConnectionId connection) implements OfConnection {}

  /**
   * The credentials that peers were given are about to run out.
   *
   * @param iceServers the new ones, for everyone who is seated
   */
  record IceServersRenewed(List<IceServer> iceServers) implements Event {
    /** Copies the list. */
    public IceServersRenewed {
      iceServers = List.copyOf(iceServers);
    }
  }
}
