package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two rooms of three seats, some peers, and short words for what happens to them. */
abstract class RoomsFixture {
  static final Limits LIMITS = new Limits(3, 65_536, 50);
  static final Duration HELD_FOR = Duration.ofSeconds(45);
  static final Hold HOLD = new Hold(HELD_FOR, 100, 1 << 24, 1 << 24);
  static final RoomId RED = new RoomId("R".repeat(22));
  static final RoomId BLUE = new RoomId("B".repeat(22));
  static final PeerId ANA = new PeerId("a".repeat(22));
  static final PeerId BEN = new PeerId("b".repeat(22));
  static final PeerId CAT = new PeerId("c".repeat(22));
  static final PeerId DAN = new PeerId("d".repeat(22));
  static final ConnectionId C1 = new ConnectionId(1);
  static final ConnectionId C2 = new ConnectionId(2);
  static final ConnectionId C3 = new ConnectionId(3);
  static final ConnectionId C4 = new ConnectionId(4);
  static final ConnectionId C5 = new ConnectionId(5);
  static final List<IceServer> ICE =
      List.of(new IceServer(List.of("stun:stun.example"), null, null));

  Rooms rooms = new Rooms(LIMITS, 2, HOLD);
  private Instant now = Instant.EPOCH;

  /** The token of the seat that is made for a connection. */
  static SeatToken token(ConnectionId connection) {
    return new SeatToken(String.format("%022d", connection.value()));
  }

  List<Effect> join(ConnectionId connection, RoomId room, PeerId peer) {
    ClientMessage.Join message = new ClientMessage.Join(room, peer);
    return handle(new Event.Join(connection, message, token(connection), ICE));
  }

  /** Joins, and says that Welcome has arrived, so that the seat is held from now on. */
  void settle(ConnectionId connection, RoomId room, PeerId peer) {
    join(connection, room, peer);
    ping(connection, 0);
  }

  List<Effect> relay(ConnectionId connection, long n, PeerId to, String body) {
    return handle(new Event.Relay(connection, new ClientMessage.Relay(n, to, body)));
  }

  List<Effect> ping(ConnectionId connection, long received) {
    return handle(new Event.Ping(connection, new ClientMessage.Ping(received)));
  }

  /** Asks on a connection for the seat that was made for another. */
  List<Effect> resume(ConnectionId connection, ConnectionId first, long received) {
    ClientMessage.Resume message = new ClientMessage.Resume(token(first), received);
    return handle(new Event.Resume(connection, message, ICE));
  }

  List<Effect> close(ConnectionId connection) {
    return handle(new Event.Closed(connection));
  }

  List<Effect> pass(Duration time) {
    now = now.plus(time);
    return handle(new Event.TimePassed());
  }

  List<Effect> handle(Event event) {
    return rooms.handle(event, now);
  }

  static Effect send(ConnectionId to, ServerMessage message) {
    return new Effect.Send(to, message);
  }

  static Effect welcome(ConnectionId to, PeerId peer, PeerId... others) {
    return send(
        to, new ServerMessage.Welcome(peer, token(to), false, 0, List.of(others), ICE, LIMITS));
  }

  /** The answer to a Resume for the seat that was made for {@code first}. */
  static Effect welcomeBack(
      ConnectionId to, ConnectionId first, PeerId peer, long received, PeerId... others) {
    return send(
        to,
        new ServerMessage.Welcome(
            peer, token(first), true, received, List.of(others), ICE, LIMITS));
  }

  static Effect joined(ConnectionId to, long seq, PeerId peer) {
    return send(to, new ServerMessage.PeerJoined(seq, peer));
  }

  static Effect away(ConnectionId to, long seq, PeerId peer) {
    return send(to, new ServerMessage.PeerAway(seq, peer));
  }

  static Effect back(ConnectionId to, long seq, PeerId peer) {
    return send(to, new ServerMessage.PeerBack(seq, peer));
  }

  static Effect lost(ConnectionId to, long seq, PeerId peer) {
    return send(to, new ServerMessage.PeerLeft(seq, peer, LeaveReason.LOST));
  }

  static Effect relayed(ConnectionId to, long seq, PeerId from, String body) {
    return send(to, new ServerMessage.Relayed(seq, from, body));
  }

  static Effect replaced(ConnectionId first) {
    return new Effect.Close(first, FailureCode.REPLACED, "another connection took this seat");
  }

  static void assertRefused(ConnectionId who, FailureCode code, List<Effect> effects) {
    List<FailureCode> codes =
        effects.stream()
            .map(effect ->
                effect instanceof Effect.Send(var to, ServerMessage.Failure failure)
                        && to.equals(who)
                    ? failure.code()
                    : FailureCode.INTERNAL)
            .toList();
    assertEquals(List.of(code), codes);
  }
}
