package dev.parley.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.TestClock;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Hold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RoomShardsTest {
  private static final Limits LIMITS = new Limits(8, 65_536, 50);
  private static final Hold HOLD = new Hold(Duration.ofSeconds(45), 100, 1 << 24, 1 << 24);
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final PeerId CAT = new PeerId("c".repeat(22));

  private final TestClock clock = new TestClock();
  private final Recorder outbox = new Recorder();
  private final IceServerSource ice =
      new IceServerSource(
          List.of("stun:stun.example"),
          List.of("turn:turn.example"),
          "secret",
          clock,
          new Random(1));
  private final RoomShards rooms =
      new RoomShards(
          new RoomShards.Config(4, 100, LIMITS, HOLD),
          outbox,
          clock,
          new SeatTokens(new Random(2)),
          ice,
          new Metrics());

  /** Writes down what goes out, and can be told to do something at a send. */
  private static final class Recorder implements Outbox {
    private final List<String> log = new ArrayList<>();
    private final Map<ConnectionId, List<ServerMessage>> sent = new HashMap<>();
    private final Map<ConnectionId, Runnable> onSend = new HashMap<>();

    @Override
    public void send(ConnectionId to, ServerMessage message) {
      log.add(to + " " + message.getClass().getSimpleName());
      sent.computeIfAbsent(to, _ -> new ArrayList<>()).add(message);
      Runnable action = onSend.remove(to);
      if (action != null) {
        action.run();
      }
    }

    @Override
    public void close(ConnectionId connection, FailureCode code, String message) {
      log.add(connection + " closed " + code);
    }

    ServerMessage last(Client client) {
      return sent.getOrDefault(client.id(), List.of()).getLast();
    }
  }

  private Client joined(PeerId peer) {
    Client client = rooms.connect();
    rooms.received(client, new ClientMessage.Join(ROOM, peer));
    return client;
  }

  private static FailureCode code(ServerMessage message) {
    return message instanceof ServerMessage.Failure failure ? failure.code() : FailureCode.INTERNAL;
  }

  @Test
  void beforeJoiningOnlyPingIsAnswered() {
    Client client = rooms.connect();
    rooms.received(client, new ClientMessage.Ping(0));
    assertEquals(new ServerMessage.Pong(0), outbox.last(client));
    rooms.received(client, new ClientMessage.Relay(1, BEN, "x"));
    assertEquals(FailureCode.NOT_JOINED, code(outbox.last(client)));
    rooms.received(client, new ClientMessage.Leave());
    assertEquals(FailureCode.NOT_JOINED, code(outbox.last(client)));
    assertFalse(client.isSeated());
  }

  @Test
  void aResumeIsRefusedAndTheConnectionMayJoinThen() {
    Client client = rooms.connect();
    rooms.received(client, new ClientMessage.Resume(new SeatTokens(new Random(3)).next(ROOM), 0));
    assertEquals(FailureCode.UNKNOWN_SEAT, code(outbox.last(client)));
    rooms.received(client, new ClientMessage.Join(ROOM, ANA));
    assertTrue(client.isSeated());
  }

  @Test
  void aSecondJoinIsRefusedWhicheverShardItsRoomIsIn() {
    Client client = joined(ANA);
    for (int i = 0; i < 16; i++) {
      RoomId other = new RoomId(String.format("%022d", i));
      rooms.received(client, new ClientMessage.Join(other, ANA));
      assertEquals(FailureCode.ALREADY_JOINED, code(outbox.last(client)));
    }
    assertEquals(1, rooms.roomCount());
  }

  @Test
  void roomsAreSpreadAndCountedOverAllShards() {
    List<Client> clients =
        IntStream.range(0, 40)
            .mapToObj(i -> {
              Client client = rooms.connect();
              RoomId room = new RoomId(String.format("%022d", i));
              rooms.received(client, new ClientMessage.Join(room, ANA));
              return client;
            })
            .toList();
    assertEquals(40, rooms.roomCount());
    assertEquals(4, clients.stream().map(Client::shard).distinct().count());
    clients.forEach(rooms::closed);
    assertEquals(0, rooms.roomCount());
  }

  @Test
  void whatASendBringsAboutWaitsForTheEndOfTheTurn() {
    Client ana = joined(ANA);
    Client ben = joined(BEN);
    outbox.log.clear();
    // Telling Ana of the newcomer fails, and her connection closes while the effects still run.
    outbox.onSend.put(ana.id(), () -> rooms.closed(ana));
    Client cat = joined(CAT);
    assertEquals(
        List.of(
            cat.id() + " Welcome",
            ana.id() + " PeerJoined",
            ben.id() + " PeerJoined",
            ben.id() + " PeerLeft",
            cat.id() + " PeerLeft"),
        outbox.log);
    assertFalse(ana.isSeated());
  }

  @Test
  void aConnectionThatClosesWhileItIsSeatedLosesTheSeat() {
    Client ana = rooms.connect();
    rooms.closed(ana);
    rooms.received(ana, new ClientMessage.Join(ROOM, ANA));
    assertFalse(ana.isSeated());
    assertEquals(0, rooms.roomCount());
  }

  @Test
  void afterLeavingTheSameConnectionMayJoinAnotherRoom() {
    Client ana = joined(ANA);
    rooms.received(ana, new ClientMessage.Leave());
    assertFalse(ana.isSeated());
    rooms.received(ana, new ClientMessage.Join(new RoomId("Q".repeat(22)), ANA));
    assertTrue(ana.isSeated());
  }

  @Test
  void aFaultCostsTheConnectionThatHitUponItAndNobodyElse() {
    Client ana = joined(ANA);
    Client ben = joined(BEN);
    outbox.onSend.put(
        ben.id(),
        () -> {
          throw new IllegalStateException("on purpose");
        });
    rooms.received(ana, new ClientMessage.Relay(1, BEN, "x"));
    assertEquals(ana.id() + " closed INTERNAL", outbox.log.getLast());
    rooms.received(ben, new ClientMessage.Ping(0));
    assertEquals(new ServerMessage.Pong(0), outbox.last(ben));
  }

  @Test
  void everyoneGetsFreshCredentialsBeforeTheOldOnesRunOut() {
    IceServerRenewal renewal = new IceServerRenewal(rooms, clock.instant());
    Client ana = joined(ANA);
    clock.advance(IceServerRenewal.INTERVAL.minusSeconds(1));
    renewal.tick(clock.instant());
    assertTrue(outbox.last(ana) instanceof ServerMessage.Welcome);
    clock.advance(Duration.ofSeconds(1));
    renewal.tick(clock.instant());
    renewal.tick(clock.instant());
    assertEquals(2, outbox.sent.getOrDefault(ana.id(), List.of()).size());
    List<IceServer> fresh = ((ServerMessage.IceServers) outbox.last(ana)).iceServers();
    long expiry = clock.instant().plus(IceServerSource.VALIDITY).getEpochSecond();
    assertTrue(String.valueOf(fresh.getLast().username()).startsWith(expiry + ":"));
  }

  @Test
  void whoIsGivenFreshCredentialsKeepsItsOwnWayToTheStunServer() {
    IceServerSource source =
        new IceServerSource(List.of(), List.of("turn:t.example"), "s", clock, new Random(1));
    RoomShards shards =
        new RoomShards(
            new RoomShards.Config(4, 100, LIMITS, HOLD),
            outbox,
            clock,
            new SeatTokens(new Random(2)),
            source,
            new Metrics());
    Client ana = shards.connect(List.of("stun:a.example:8080"));
    Client ben = shards.connect(List.of("stun:b.example:8080"));
    shards.received(ana, new ClientMessage.Join(ROOM, ANA));
    shards.received(ben, new ClientMessage.Join(ROOM, BEN));
    shards.renewIceServers();
    for (Client client : List.of(ana, ben)) {
      List<IceServer> fresh = ((ServerMessage.IceServers) outbox.last(client)).iceServers();
      assertEquals(client.ownStun(), fresh.getFirst().urls());
    }
  }
}
