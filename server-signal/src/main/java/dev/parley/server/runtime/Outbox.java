package dev.parley.server.runtime;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;

/** The way out to the connections. Called under a shard's lock, so it neither waits nor throws. */
public interface Outbox {

  /**
   * Queues {@code message} for a connection, after everything queued before. Nothing happens when
   * the connection is gone already.
   */
  void send(ConnectionId to, ServerMessage message);

  /**
   * Tells a connection what went wrong and closes it soon after, with the close code of {@code
   * code}.
   */
  void close(ConnectionId connection, FailureCode code, String message);
}
