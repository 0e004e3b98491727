package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random events against a model that knows only what was sent. */
final class RoomsRandomTest {
  private static final int EVENTS = 20_000;
  private static final int CONNECTIONS = 30;
  private static final int PEERS = 12;
  private static final int ROOMS = 6;
  private static final int MAX_ROOMS = 4;
  private static final Limits LIMITS = new Limits(4, 65_536, 50);

  /** What one seat has been told; made by Welcome, ended by Unseated. */
  private static final class Told {
    private final RoomId room;
    private final PeerId peer;
    private final Set<PeerId> others;
    private long seq;
    private long sent;

    Told(RoomId room, ServerMessage.Welcome welcome) {
      this.room = room;
      this.peer = welcome.peer();
      this.others = new HashSet<>(welcome.peers());
      assertEquals(others.size(), welcome.peers().size(), "a peer is listed twice");
    }
  }

  private final Rooms rooms = new Rooms(LIMITS, MAX_ROOMS);
  private final Map<ConnectionId, Told> seats = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, 20_261_122})
  void whateverHappensEveryoneIsToldTheTruth(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EVENTS; i++) {
      Event event = randomEvent(random);
      for (Effect effect : rooms.handle(event, Instant.ofEpochMilli(i))) {
        apply(event, effect);
      }
      check();
    }
    for (int i = 1; i <= CONNECTIONS; i++) {
      rooms.handle(new Event.Closed(new ConnectionId(i)), Instant.ofEpochMilli(EVENTS));
    }
    assertEquals(0, rooms.roomCount());
    assertEquals(0, rooms.seatCount());
  }

  private Event randomEvent(Random random) {
    ConnectionId connection = new ConnectionId(1 + random.nextInt(CONNECTIONS));
    PeerId peer = new PeerId(String.format("%022d", random.nextInt(PEERS)));
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        RoomId room = new RoomId(String.format("%022d", random.nextInt(ROOMS)));
        SeatToken token = new SeatToken(String.format("%022d", random.nextInt(1_000_000)));
        yield new Event.Join(connection, new ClientMessage.Join(room, peer), token, List.of());
      }
      case 3 -> new Event.Leave(connection);
      case 4 -> new Event.Closed(connection);
      case 5 -> new Event.Ping(connection);
      default -> {
        Told told = seats.get(connection);
        long next = told == null ? 1 : told.sent + 1;
        long n = Math.max(1, next + random.nextInt(-1, 2));
        if (told != null && n == next) {
          told.sent = n;
        }
        yield new Event.Relay(connection, new ClientMessage.Relay(n, peer, "body"));
      }
    };
  }

  private void apply(Event event, Effect effect) {
    switch (effect) {
      case Effect.Seated(var connection) -> assertFalse(seats.containsKey(connection));
      case Effect.Unseated(var connection) -> assertTrue(seats.remove(connection) != null);
      case Effect.Send(var to, ServerMessage.Welcome welcome) -> {
        RoomId room = ((Event.Join) event).message().room();
        assertEquals(null, seats.put(to, new Told(room, welcome)));
      }
      case Effect.Send(var to, ServerMessage.RoomEvent told) -> hear(event, to, told);
      case Effect.Send(var to, var answer) -> {
        assertEquals(((Event.OfConnection) event).connection(), to, "an answer to a stranger");
        assertFalse(answer instanceof ServerMessage.IceServers);
      }
    }
  }

  private void hear(Event event, ConnectionId to, ServerMessage.RoomEvent told) {
    Told seat = seats.get(to);
    assertTrue(seat != null, "an event for someone without a seat");
    assertEquals(++seat.seq, told.seq(), "a gap in the numbers");
    switch (told) {
      case ServerMessage.PeerJoined(_, var peer) -> assertTrue(seat.others.add(peer));
      case ServerMessage.PeerLeft(_, var peer, _) -> assertTrue(seat.others.remove(peer));
      case ServerMessage.Relayed(_, var from, _) -> {
        assertTrue(seat.others.contains(from));
        Told sender = seats.get(((Event.OfConnection) event).connection());
        assertTrue(sender != null && sender.peer.equals(from) && sender.room.equals(seat.room));
      }
      case ServerMessage.PeerAway _, ServerMessage.PeerBack _ ->
          assertTrue(false, "no seat is held yet");
    }
  }

  private void check() {
    Map<RoomId, Set<PeerId>> members = new HashMap<>();
    for (Told seat : seats.values()) {
      assertTrue(
          members.computeIfAbsent(seat.room, _ -> new HashSet<>()).add(seat.peer),
          "a peer sits twice in a room");
    }
    for (Told seat : seats.values()) {
      Set<PeerId> all = new HashSet<>(seat.others);
      assertTrue(all.add(seat.peer), "a peer was told of itself");
      assertEquals(members.get(seat.room), all);
      assertTrue(all.size() <= LIMITS.roomSize());
    }
    assertEquals(members.size(), rooms.roomCount());
    assertEquals(seats.size(), rooms.seatCount());
    assertTrue(rooms.roomCount() <= MAX_ROOMS);
  }
}
