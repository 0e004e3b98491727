package dev.parley.server.simulation;

import dev.parley.protocol.ClientMessage;
import dev.parley.server.room.ConnectionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's end of a socket. */
final class ServerConnection {
  private final ConnectionId id;
  private final SimulatedSocket socket;
  private @Nullable SimulatedServer node;
  private boolean seated;
  private boolean closed;
  private boolean refusing;

  ServerConnection(ConnectionId id, SimulatedSocket socket) {
    this.id = id;
    this.socket = socket;
  }

  /** The node at which it is. */
  SimulatedServer node() {
    return Objects.requireNonNull(node, "not accepted yet");
  }

  void at(SimulatedServer accepting) {
    node = accepting;
  }

  ConnectionId id() {
    return id;
  }

  SimulatedSocket socket() {
    return socket;
  }

  boolean seated() {
    return seated;
  }

  void setSeated(boolean now) {
    seated = now;
  }

  void refuseNextRelay() {
    refusing = true;
  }

  /** Whether this message is refused, as one that came too fast. */
  boolean refuses(ClientMessage message) {
    boolean refused = refusing && message instanceof ClientMessage.Relay;
    refusing &= !refused;
    return refused;
  }

  boolean closed() {
    return closed;
  }

  void markClosed() {
    closed = true;
  }
}
