package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.RoomsModel.Sitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random events, and clients that lose some of what is on the way, against a model. */
final class RoomsRandomTest {
  private static final int EVENTS = 10_000;
  private static final int CONNECTIONS = 20;
  private static final int PEERS = 6;
  private static final int ROOMS = 3;
  private static final int MAX_ROOMS = 2;
  private static final Duration HELD_FOR = Duration.ofSeconds(45);
  private static final Limits LIMITS = new Limits(4, 65_536, 50);
  private static final SeatToken TOKEN = new SeatToken("t".repeat(22));
  private static final String LONG = "x".repeat(50_000);

  /** The refusals that each seed must have met. */
  private static final Set<FailureCode> EXPECTED =
      EnumSet.of(
          FailureCode.ALREADY_JOINED,
          FailureCode.MISSED_TOO_MUCH,
          FailureCode.NOT_JOINED,
          FailureCode.OUT_OF_ORDER,
          FailureCode.PEER_TAKEN,
          FailureCode.ROOM_FULL,
          FailureCode.SERVER_FULL,
          FailureCode.UNKNOWN_PEER,
          FailureCode.UNKNOWN_SEAT);

  private Random random = new Random(0);
  private Instant now = Instant.EPOCH;
  private Rooms rooms = new Rooms(LIMITS, MAX_ROOMS, new Hold(HELD_FOR, 1, 1, 1 << 24));
  private RoomsModel model = new RoomsModel(0, 0, new Hold(HELD_FOR, 1, 1, 1 << 24));
  private long lastConnection;
  private long lastToken;
  private long lastBody;
  private final List<ConnectionId> open = new ArrayList<>();
  private final List<SeatToken> tokens = new ArrayList<>();

  /** What is on the way to each connection, and what has arrived at each seat's client. */
  private final Map<ConnectionId, Deque<ServerMessage>> onTheWay = new HashMap<>();

  private final Map<SeatToken, Long> seen = new HashMap<>();
  private final Map<FailureCode, Integer> refusals = new EnumMap<>(FailureCode.class);

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 1000000000, 1000000000",
    "2, 1000, 1000000000, 1000000000",
    "3, 1000, 1000000000, 1000000000",
    "42, 3, 1000000000, 1000000000",
    "20261122, 1000, 300000, 1000000000",
    "7, 1000, 1000000000, 100000",
    "8, 1000, 1000000000, 1000"
  })
  void whateverHappensEveryoneIsToldTheTruthOnce(
      long seed, int maxHeld, long maxHeldBytes, long maxConnectedBytes) {
    AtomicInteger left = new AtomicInteger(EVENTS);
    walk(
        new Random(seed),
        () -> left.getAndDecrement() > 0,
        new Hold(HELD_FOR, maxHeld, maxHeldBytes, maxConnectedBytes));
    assertTrue(refusals.keySet().containsAll(EXPECTED), () -> "a poor choice: " + refusals);
  }

  /** Lets one event after the other happen, as chance wills, for as long as there are more. */
  void walk(Random chance, BooleanSupplier more, Hold hold) {
    random = chance;
    rooms = new Rooms(LIMITS, MAX_ROOMS, hold);
    model = new RoomsModel(LIMITS.roomSize(), MAX_ROOMS, hold);
    while (more.getAsBoolean()) {
      now = now.plusMillis(random.nextInt(200));
      happens(randomEvent());
      for (ConnectionId connection : open) {
        read(connection, random.nextInt(4) == 0 ? random.nextInt(20) : 0);
      }
      assertTrue(rooms.heldCount() <= hold.maxSeats());
    }
    List.copyOf(open).forEach(connection -> happens(closed(connection)));
    now = now.plus(HELD_FOR);
    happens(new Event.TimePassed());
    assertEquals(0, rooms.roomCount() + rooms.seatCount() + rooms.heldCount());
  }

  private Event randomEvent() {
    ConnectionId connection =
        open.isEmpty() || (open.size() < CONNECTIONS && random.nextBoolean()) ? fresh() : any(open);
    Sitter sitter = model.at(connection);
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3 -> join(connection);
      case 4, 5, 6, 7 -> resume(sitter != null && random.nextInt(8) > 0 ? fresh() : connection);
      case 8 -> random.nextInt(3) == 0 ? new Event.Leave(connection) : new Event.TimePassed();
      case 9, 10 -> closed(connection);
      case 11, 12 -> ping(connection, sitter);
      case 13 -> new Event.IceServersRenewed(Map.of());
      case 14 -> burst(connection, sitter);
      default -> {
        long next = sitter == null ? 1 : sitter.relays + 1;
        long n = Math.max(1, next + random.nextInt(-4, 5) / 4);
        yield relay(connection, n, receiver(sitter), "body " + ++lastBody);
      }
    };
  }

  /** More than is kept, often enough. */
  private Event burst(ConnectionId connection, @Nullable Sitter sitter) {
    boolean large = random.nextBoolean();
    PeerId to = receiver(sitter);
    for (int i = random.nextInt(large ? 10 : 400); i > 0 && sitter != null; i--) {
      String body = (large ? LONG : "") + "body " + ++lastBody;
      happens(relay(connection, sitter.relays + 1, to, body));
    }
    return new Event.TimePassed();
  }

  private ConnectionId fresh() {
    ConnectionId connection = new ConnectionId(++lastConnection);
    open.add(connection);
    onTheWay.put(connection, new ArrayDeque<>());
    return connection;
  }

  private Deque<ServerMessage> waitingAt(ConnectionId connection) {
    return onTheWay.getOrDefault(connection, new ArrayDeque<>());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Event closed(ConnectionId connection) {
    open.remove(connection);
    onTheWay.remove(connection);
    return new Event.Closed(connection);
  }

  private static PeerId peer(int i) {
    return new PeerId(String.format("%022d", i));
  }

  private Event join(ConnectionId connection) {
    RoomId room = new RoomId(String.format("%022d", random.nextInt(ROOMS)));
    SeatToken token = new SeatToken(String.format("%022d", ++lastToken));
    tokens.add(token);
    seen.put(token, 0L);
    ClientMessage.Join message = new ClientMessage.Join(room, peer(random.nextInt(PEERS)));
    return new Event.Join(connection, message, token, List.of());
  }

  private Event resume(ConnectionId connection) {
    List<SeatToken> known = List.copyOf(model.sitters.keySet());
    boolean old = known.isEmpty() || random.nextInt(8) == 0;
    SeatToken token = tokens.isEmpty() ? TOKEN : any(old ? tokens : known);
    Sitter sitter = model.sitters.get(token);
    long never = sitter == null ? 1 : sitter.events.size() + 1;
    long received = random.nextInt(10) == 0 ? never : seen.getOrDefault(token, 0L);
    return new Event.Resume(connection, new ClientMessage.Resume(token, received), List.of());
  }

  private Event ping(ConnectionId connection, @Nullable Sitter sitter) {
    long never = sitter == null ? 5 : sitter.events.size() + 1;
    long received = sitter == null ? 0 : seen.getOrDefault(sitter.token, 0L);
    return new Event.Ping(
        connection, new ClientMessage.Ping(random.nextInt(10) == 0 ? never : received));
  }

  private PeerId receiver(@Nullable Sitter sender) {
    List<Sitter> members = sender == null ? List.of() : model.in(sender.room);
    return members.isEmpty() ? peer(random.nextInt(PEERS)) : any(members).peer;
  }

  private static Event relay(ConnectionId connection, long n, PeerId to, String body) {
    return new Event.Relay(connection, new ClientMessage.Relay(n, to, body));
  }

  private void happens(Event event) {
    FailureCode refusal = model.handle(event, now);
    if (refusal != null) {
      refusals.merge(refusal, 1, Integer::sum);
    }
    FailureCode refused = null;
    List<Effect> effects = rooms.handle(event, now);
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Seated(var connection) -> assertNotNull(model.at(connection));
        case Effect.Unseated(var connection) -> {
          assertEquals(null, model.at(connection));
          // What was for that seat is of no use to the next one on the same connection.
          waitingAt(connection).clear();
        }
        case Effect.Close(var connection, var code, _) -> {
          assertEquals(FailureCode.REPLACED, code);
          assertTrue(open.contains(connection));
        }
        case Effect.Send(var to, ServerMessage.Failure failure) -> {
          assertEquals(((Event.OfConnection) event).connection(), to, "an answer to a stranger");
          refused = failure.code();
        }
        case Effect.Send(var to, var message) -> onItsWay(event, to, message, effects);
        case Effect.Ask _, Effect.Tell _ -> throw new AssertionError("one node only");
      }
    }
    assertEquals(refusal, refused);
    check();
  }

  private void onItsWay(Event event, ConnectionId to, ServerMessage message, List<Effect> effects) {
    switch (message) {
      case ServerMessage.Welcome welcome -> {
        assertEquals(((Event.OfConnection) event).connection(), to);
        welcomed(welcome, leaving(to, effects));
      }
      case ServerMessage.Pong(var received) -> {
        Sitter sitter = model.at(to);
        assertEquals(sitter == null ? 0 : sitter.relays, received);
      }
      case ServerMessage.RoomEvent _ -> waitingAt(to).add(message);
      case ServerMessage.IceServers _ -> assertNotNull(model.at(to));
      case ServerMessage.Failure _, ServerMessage.Draining _ -> assertTrue(false, "" + message);
    }
  }

  /** Of whom a connection hears at once that they have left: a join may cost held seats. */
  private static Set<PeerId> leaving(ConnectionId connection, List<Effect> effects) {
    Set<PeerId> peers = new HashSet<>();
    for (Effect effect : effects) {
      if (effect instanceof Effect.Send(var to, ServerMessage.PeerLeft left)
          && to.equals(connection)) {
        peers.add(left.peer());
      }
    }
    return peers;
  }

  private void welcomed(ServerMessage.Welcome welcome, Set<PeerId> leaving) {
    Sitter sitter = model.sitters.get(welcome.seat());
    assertNotNull(sitter);
    assertEquals(sitter.relays, welcome.received());
    assertEquals(
        model.in(sitter.room).stream().map(one -> one.peer).filter(sitter.peer::equals).count(), 1);
    Set<PeerId> listed = new HashSet<>(welcome.peers());
    assertEquals(listed.size(), welcome.peers().size(), "a peer is listed twice");
    if (!welcome.resumed()) {
      listed.removeAll(leaving);
    }
    assertEquals(model.others(sitter), listed);
    if (!welcome.resumed()) {
      sitter.others.addAll(welcome.peers());
    }
  }

  /** The client of a connection reads some of what is on the way to it. */
  private void read(ConnectionId connection, int count) {
    Sitter sitter = model.at(connection);
    Deque<ServerMessage> waiting = waitingAt(connection);
    for (int i = 0; i < count && !waiting.isEmpty() && sitter != null; i++) {
      hear(sitter, (ServerMessage.RoomEvent) waiting.remove());
    }
    if (sitter != null && waiting.isEmpty()) {
      assertEquals(sitter.events.size(), seen.get(sitter.token), "not all was sent");
      assertEquals(model.others(sitter), sitter.others);
      assertEquals(model.away(sitter), sitter.away);
    }
  }

  private void hear(Sitter sitter, ServerMessage.RoomEvent event) {
    assertEquals(seen.merge(sitter.token, 1L, Long::sum), event.seq(), "a gap in the numbers");
    switch (event) {
      case ServerMessage.PeerJoined(_, var peer, _) -> assertTrue(sitter.others.add(peer));
      case ServerMessage.PeerLeft(_, var peer, _) -> {
        assertTrue(sitter.others.remove(peer));
        sitter.away.remove(peer);
      }
      case ServerMessage.PeerAway(_, var peer) ->
          assertTrue(sitter.others.contains(peer) && sitter.away.add(peer));
      case ServerMessage.PeerBack(_, var peer) -> assertTrue(sitter.away.remove(peer));
      case ServerMessage.Relayed(_, var from, var body) -> {
        assertTrue(sitter.others.contains(from));
        assertEquals(sitter.bodies.poll(), body);
      }
    }
  }

  private void check() {
    assertEquals(model.roomCount(), rooms.roomCount());
    assertEquals(model.sitters.size(), rooms.seatCount());
    assertEquals(model.heldCount(), rooms.heldCount());
    for (Sitter sitter : model.sitters.values()) {
      assertTrue(model.in(sitter.room).size() <= LIMITS.roomSize());
    }
  }
}
