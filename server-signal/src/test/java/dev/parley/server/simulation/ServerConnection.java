package dev.parley.server.simulation;

import dev.parley.server.room.ConnectionId;

/** The server's end of a socket. */
final class ServerConnection {
  private final ConnectionId id;
  private final SimulatedSocket socket;
  private boolean seated;
  private boolean closed;

  ServerConnection(ConnectionId id, SimulatedSocket socket) {
    this.id = id;
    this.socket = socket;
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

  boolean closed() {
    return closed;
  }

  void markClosed() {
    closed = true;
  }
}
