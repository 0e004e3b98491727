package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;

/** A peer's place in a room, with the numbers that make delivery count exactly once. */
final class Seat {
  private final Room room;
  private final PeerId peer;
  private final SeatToken token;
  private final ConnectionId connection;

  /** Number of the last event that was sent to this seat; 0 = none. */
  private long seq;

  /** {@code n} of the last relay that was taken from this seat; 0 = none. */
  private long received;

  Seat(Room room, PeerId peer, SeatToken token, ConnectionId connection) {
    this.room = room;
    this.peer = peer;
    this.token = token;
    this.connection = connection;
  }

  Room room() {
    return room;
  }

  PeerId peer() {
    return peer;
  }

  SeatToken token() {
    return token;
  }

  ConnectionId connection() {
    return connection;
  }

  long received() {
    return received;
  }

  /** Takes note of a relay: the next one must have the number after it. */
  void took(long n) {
    received = n;
  }

  Effect peerJoined(PeerId newcomer) {
    return send(new ServerMessage.PeerJoined(++seq, newcomer));
  }

  Effect peerLeft(PeerId gone, LeaveReason reason) {
    return send(new ServerMessage.PeerLeft(++seq, gone, reason));
  }

  Effect relayed(PeerId from, String body) {
    return send(new ServerMessage.Relayed(++seq, from, body));
  }

  Effect send(ServerMessage message) {
    return new Effect.Send(connection, message);
  }
}
