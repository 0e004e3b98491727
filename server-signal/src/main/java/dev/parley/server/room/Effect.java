package dev.parley.server.room;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;

/** What is to be done about an {@link Event}, in the order of the list. */
public sealed interface Effect {

  /**
   * Send this message.
   *
   * @param to on which connection
   * @param message what
   */
  record Send(ConnectionId to, ServerMessage message) implements Effect {}

  /**
   * Ask the registry, and let the answer happen as {@link Event.Answered}.
   *
   * @param question what
   */
  record Ask(Question question) implements Effect {}

  /**
   * Tell another node.
   *
   * @param node which one
   * @param message what
   */
  record Tell(NodeId node, NodeMessage message) implements Effect {}

  /**
   * The connection has a seat here now, or waits for one: all that it does next belongs to these
   * rooms.
   *
   * @param connection which one
   */
  record Seated(ConnectionId connection) implements Effect {}

  /**
   * The connection has no seat any more; it may be closed already.
   *
   * @param connection which one
   */
  record Unseated(ConnectionId connection) implements Effect {}

  /**
   * Say this failure and close the connection. It has no seat any more; its {@link Event.Closed}
   * will come and mean nothing.
   *
   * @param connection which one
   * @param code one that closes
   * @param message the same in words
   */
  record Close(ConnectionId connection, FailureCode code, String message) implements Effect {}
}
