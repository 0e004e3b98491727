package dev.parley.server.transport;

import dev.parley.delivery.Outgoing;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.server.address.Network;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.runtime.RoomShards;
import java.time.InstantSource;
import java.util.List;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.Writer;

/** Sets a new connection up, and clears up after it. */
final class Reception {

  /**
   * Most bytes that may wait for one peer to read them: all that it may have missed while its seat
   * was held, which comes at once, and as much again for what happens meanwhile.
   */
  static final int MAX_UNSENT_BYTES = 2 * Outgoing.MAX_BYTES;

  private final RoomShards rooms;
  private final Connections connections;
  private final Housekeeper housekeeper;
  private final InstantSource clock;
  private final Limits limits;
  private final Metrics metrics;
  private final Farewell farewell;
  private final NetworkDelays delays;
  private final Backlog backlog;
  private final Inbox inbox;

  Reception(
      RoomShards rooms,
      Connections connections,
      Housekeeper housekeeper,
      InstantSource clock,
      Limits limits,
      Metrics metrics,
      Farewell farewell,
      NetworkDelays delays,
      long maxWaitingBytes) {
    this.rooms = rooms;
    this.connections = connections;
    this.housekeeper = housekeeper;
    this.clock = clock;
    this.limits = limits;
    this.metrics = metrics;
    this.farewell = farewell;
    this.delays = delays;
    this.backlog = new Backlog(maxWaitingBytes, () -> housekeeper.execute(this::relieve));
    this.inbox = new Inbox(rooms, farewell);
    metrics.gauge("waiting.bytes", "Bytes that wait for peers to read them", backlog::bytes);
  }

  private void relieve() {
    connections.relieve(backlog);
  }

  Inbox inbox() {
    return inbox;
  }

  NetworkDelays delays() {
    return delays;
  }

  Metrics metrics() {
    return metrics;
  }

  Farewell farewell() {
    return farewell;
  }

  SignalConnection arrives(Runnable terminate, Network network, List<String> ownStun) {
    SignalConnection connection =
        new SignalConnection(
            rooms.connect(ownStun),
            new MessageRate(limits.messagesPerSecond(), clock),
            clock,
            housekeeper,
            terminate,
            metrics,
            new Standing(delays, network));
    metrics.opened();
    connections.add(connection);
    return connection;
  }

  BoundedWriter bound(SignalConnection connection, Writer socket) {
    BoundedWriter bounded =
        new BoundedWriter(
            socket,
            MAX_UNSENT_BYTES,
            backlog,
            () -> connection.fail(FailureCode.TOO_SLOW, "messages for you are not read"),
            connection::closeFrameQueued,
            connection.traffic()::sent);
    connection.writesTo(bounded);
    return bounded;
  }

  FrameGuard guard(SignalConnection connection, Connection tyrus) {
    FrameGuard guard =
        new FrameGuard(
            tyrus.getReadHandler(),
            text -> inbox.received(connection, text),
            connection,
            limits.frameBytes(),
            backlog);
    connection.readsThrough(guard);
    return guard;
  }

  /**
   * The WebSocket is closed; its socket may still be open for a moment. When the server stops,
   * everyone goes, and telling those who are still here would only worry them.
   */
  void closed(SignalConnection connection) {
    if (farewell.isSaid()) {
      return;
    }
    housekeeper.execute(() -> rooms.closed(connection.client()));
  }

  /** The socket is closed. */
  void gone(SignalConnection connection) {
    connection.forget();
    connections.remove(connection);
  }
}
