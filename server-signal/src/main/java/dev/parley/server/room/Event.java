package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.SeatToken;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The same without an offer. */
    Join bare() {
      return new Join(connection, message.bare(), freshSeat, iceServers);
    }
  }

  /**
   * A peer asks for a seat that it had, or that another connection of it has.
   *
   * @param connection where it asks
   * @param message which one, and how far the peer has got
   * @param iceServers what the peer is to use now
   */
  record Resume(ConnectionId connection, ClientMessage.Resume message, List<IceServer> iceServers)
      implements OfConnection {
    /** Copies the list. */
    public Resume {
      iceServers = List.copyOf(iceServers);
    }
  }

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
   * A peer wants a sign of life, and says how far it has got.
   *
   * @param connection the peer's
   * @param message with the number of the last event that arrived
   */
  record Ping(ConnectionId connection, ClientMessage.Ping message) implements OfConnection {}

  /**
   * A connection is no more, for whatever reason. Happens once for each, after everything else that
   * came from it; it may have a seat or not, and one that it had may belong to another connection
   * by now.
   *
   * @param connection which one
   */
  record Closed(ConnectionId connection) implements OfConnection {}

  /**
   * The credentials that peers were given are about to run out.
   *
   * @param iceServers the new ones of everyone who is connected; who resumes gets its own
   */
  record IceServersRenewed(Map<ConnectionId, List<IceServer>> iceServers) implements Event {
    /** Copies the map. */
    public IceServersRenewed {
      iceServers = Map.copyOf(iceServers);
    }
  }

  /**
   * The registry has answered.
   *
   * @param question what was asked
   * @param answer what it says
   */
  record Answered(Question question, Answer answer) implements Event {}

  /**
   * Another node says something.
   *
   * @param node which one
   * @param message what
   */
  record Heard(NodeId node, NodeMessage message) implements Event {}

  /**
   * A node to which something was told does not listen: it is dead, or cut off.
   *
   * @param node which one
   */
  record Unreachable(NodeId node) implements Event {}

  /**
   * The nodes whose leases run, as the registry says. Happens every few seconds while the registry
   * can be reached, and not for some time after it could not.
   *
   * @param nodes all that are alive
   */
  record NodesSeen(Set<NodeId> nodes) implements Event {
    /** Copies the set. */
    public NodesSeen {
      nodes = Set.copyOf(nodes);
    }
  }

  /** The registry and the other nodes can be reached again, and may have missed something. */
  record BusBack() implements Event {}

  /** Time has passed: seats that were held long enough end. To happen every second or so. */
  record TimePassed() implements Event {}
}
