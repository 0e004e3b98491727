package dev.parley.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.TestClock;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Hold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seats that several connections want or lose at the same moment. */
final class SeatRacesTest {
  private static final int ROUNDS = 500;
  private static final int RELAYS = 5;
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));

  private final Inboxes inboxes = new Inboxes();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RoomShards rooms =
      new RoomShards(
          new RoomShards.Config(
              4,
              100_000,
              new Limits(8, 65_536, 50),
              new Hold(Duration.ofSeconds(45), 1000, 1 << 24, 1 << 24)),
          inboxes,
          new TestClock(),
          new SeatTokens(new Random(2)),
          _ -> List.of(),
          new Metrics());

  /** What was sent to whom, and who was closed. */
  private static final class Inboxes implements Outbox {
    private final Map<ConnectionId, Queue<ServerMessage>> sent = new ConcurrentHashMap<>();
    private final Set<ConnectionId> replaced = ConcurrentHashMap.newKeySet();

    @Override
    public void send(ConnectionId to, ServerMessage message) {
      sent.computeIfAbsent(to, _ -> new ConcurrentLinkedQueue<>()).add(message);
    }

    @Override
    public void close(ConnectionId connection, FailureCode code, String message) {
      assertEquals(FailureCode.REPLACED, code);
      replaced.add(connection);
    }

    List<ServerMessage> of(Client client) {
      return List.copyOf(sent.getOrDefault(client.id(), new ConcurrentLinkedQueue<>()));
    }
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Client settled(RoomId room, PeerId peer) {
    Client client = rooms.connect();
    rooms.received(client, new ClientMessage.Join(room, peer));
    rooms.received(client, new ClientMessage.Ping(0));
    return client;
  }

  private SeatToken seat(Client client) {
    return ((ServerMessage.Welcome) inboxes.of(client).getFirst()).seat();
  }

  private void resume(Client client, SeatToken seat, long received) {
    rooms.received(client, new ClientMessage.Resume(seat, received));
  }

  /** Runs all of these at the same moment, as far as the machine can. */
  private void together(Runnable... actions) throws Exception {
    CyclicBarrier start = new CyclicBarrier(actions.length);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Runnable action : actions) {
      tasks.add(() -> {
        start.await();
        action.run();
        return null;
      });
    }
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
  }

  /** The client's end: takes what comes next, and never the same again. */
  private final class Reader {
    private final List<String> bodies = new ArrayList<>();
    private long seen;

    void read(Client client) {
      for (ServerMessage message : inboxes.of(client)) {
        if (message instanceof ServerMessage.RoomEvent event && event.seq() > seen) {
          assertEquals(seen + 1, event.seq());
          seen = event.seq();
          if (event instanceof ServerMessage.Relayed relayed) {
            bodies.add(relayed.body());
          }
        }
      }
    }
  }

  @Test
  void aTokenLeadsToItsSeatWhicheverShardItIsIn() {
    for (int i = 0; i < 40; i++) {
      Client first = settled(new RoomId(String.format("%022d", i)), ANA);
      rooms.closed(first);
      Client second = rooms.connect();
      resume(second, seat(first), 0);
      assertEquals(seat(first), seat(second));
      assertTrue(second.isSeated());
    }
    assertEquals(40, rooms.seatCount());
  }

  @Test
  void aTokenThatNamesNoShardIsRefused() {
    Client client = rooms.connect();
    resume(client, new SeatToken("_".repeat(22)), 0);
    assertEquals(
        List.of(FailureCode.UNKNOWN_SEAT),
        inboxes.of(client).stream()
            .map(message -> ((ServerMessage.Failure) message).code())
            .toList());
  }

  @Test
  void twoConnectionsThatResumeAtOnceWhileTheThirdClosesLoseNothing() throws Exception {
    Client ben = settled(ROOM, BEN);
    Client current = settled(ROOM, ANA);
    SeatToken seat = seat(current);
    Reader reader = new Reader();
    for (int round = 0; round < ROUNDS; round++) {
      Client old = current;
      Client one = rooms.connect();
      Client two = rooms.connect();
      long received = reader.seen;
      long n = (long) round * RELAYS;
      together(
          () -> resume(one, seat, received),
          () -> resume(two, seat, received),
          () -> rooms.closed(old),
          () -> relays(ben, n));
      current = one.isSeated() ? one : two;
      Client loser = one.isSeated() ? two : one;
      assertTrue(current.isSeated());
      assertFalse(loser.isSeated());
      assertTrue(inboxes.replaced.contains(loser.id()));
      assertTrue(current.isSeated());
      reader.read(current);
      assertEquals((long) (round + 1) * RELAYS, reader.bodies.size());
    }
    for (int i = 0; i < reader.bodies.size(); i++) {
      assertEquals("body " + (i + 1), reader.bodies.get(i));
    }
    assertEquals(2, rooms.seatCount());
    awayAndBackTakeTurns(inboxes.of(ben));
  }

  private void relays(Client from, long after) {
    for (long n = after + 1; n <= after + RELAYS; n++) {
      rooms.received(from, new ClientMessage.Relay(n, ANA, "body " + n));
    }
  }

  private static void awayAndBackTakeTurns(List<ServerMessage> heard) {
    boolean away = false;
    for (ServerMessage message : heard) {
      if (message instanceof ServerMessage.PeerAway) {
        assertFalse(away);
        away = true;
      } else if (message instanceof ServerMessage.PeerBack) {
        assertTrue(away);
        away = false;
      }
    }
    assertFalse(away);
  }

  @Test
  void aConnectionThatClosesWhileItResumesLeavesTheSeatHeld() throws Exception {
    SeatToken seat;
    Client ana = settled(ROOM, ANA);
    seat = seat(ana);
    rooms.closed(ana);
    for (int round = 0; round < ROUNDS; round++) {
      Client client = rooms.connect();
      together(() -> resume(client, seat, 0), () -> rooms.closed(client));
      assertFalse(client.isSeated());
      assertEquals(1, rooms.seatCount());
    }
    Client last = rooms.connect();
    resume(last, seat, 0);
    assertTrue(last.isSeated());
  }

  @Test
  void aConnectionThatJoinsWhileItIsReplacedStaysOutOfTheWrongShard() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Client first = settled(ROOM, ANA);
      SeatToken seat = seat(first);
      Client second = rooms.connect();
      RoomId other = new RoomId(String.format("%022d", round));
      together(
          () -> resume(second, seat, 0),
          () -> {
            for (int i = 0; i < 3; i++) {
              rooms.received(first, new ClientMessage.Join(other, ANA));
            }
          });
      rooms.received(second, new ClientMessage.Leave());
      // Ben finds Ana there if she got in, and nobody if she did not.
      Client ben = settled(other, BEN);
      ServerMessage.Welcome welcome = (ServerMessage.Welcome) inboxes.of(ben).getFirst();
      assertEquals(first.isSeated() ? List.of(ANA) : List.of(), welcome.peers());
    }
  }
}
