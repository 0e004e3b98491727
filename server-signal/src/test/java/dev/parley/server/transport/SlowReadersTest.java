package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More peers that do not read than there are threads that could wait for them. */
final class SlowReadersTest {
  private static final RoomId QUIET = new RoomId("Q".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final int SLEEPERS = 12;
  private static final String BODY = "x".repeat(16 * 1024);

  /** Far more than the kernel takes for one socket, and the cap. */
  private static final int MOST_RELAYS = 2_000;

  private final TestClock clock = new TestClock();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final ParleyServer server;

  SlowReadersTest() throws IOException {
    server =
        ParleyServer.start(
            Settings.defaults("127.0.0.1", 0)
                .withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0))
                .withDoor(new Door(Set.of(), Set.of(), 0)),
            clock);
  }

  private synchronized <T extends AutoCloseable> T keep(T each) {
    opened.add(each);
    return each;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
    server.close();
  }

  @Test
  void aDozenOfThemHoldNobodyUpAndLeaveNothingBehind() throws Exception {
    TestSocket bystander = keep(TestSocket.join(server.port(), QUIET, ANA));
    TestSocket listener = keep(TestSocket.join(server.port(), QUIET, BEN));
    bystander.hear();
    List<Callable<Boolean>> floods = new ArrayList<>();
    for (int i = 0; i < SLEEPERS; i++) {
      floods.add(flood(new RoomId(String.format("%022d", i))));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> flooding = floods.stream().map(threads::submit).toList();
      long slowest = 0;
      for (int ticks = 1;
          ticks < 50 || flooding.stream().anyMatch(each -> !each.isDone());
          ticks++) {
        long start = System.nanoTime();
        bystander.relay(BEN, "tick");
        assertEquals(new ServerMessage.Relayed(ticks, ANA, "tick"), listener.hear());
        slowest = Math.max(slowest, System.nanoTime() - start);
      }
      for (Future<Boolean> each : flooding) {
        assertTrue(each.get(), "a peer that does not read was never given up");
      }
      System.out.printf("Slowest relay beside %d slow readers: %.1f ms%n", SLEEPERS, slowest / 1e6);
    }
    // What waited for them goes with their sockets, which end when their time is over.
    clock.advance(Duration.ofSeconds(2));
    server.sweep(clock.instant());
    while (Http.meter(server.port(), "parley_waiting_bytes") > 0) {
      Thread.onSpinWait();
    }
    assertEquals(SLEEPERS + 2, server.connectionCount());
    assertEquals(SLEEPERS, Http.meter(server.port(), "parley_slow_reader_closes_total"));
  }

  /** Talks to someone who does not read; returns whether that one was given up. */
  private Callable<Boolean> flood(RoomId room) throws IOException {
    TestSocket sender = keep(TestSocket.join(server.port(), room, ANA));
    TestSocket sleeper = keep(TestSocket.openNarrow(server.port()));
    sleeper.say(new ClientMessage.Join(room, BEN));
    assertEquals(ServerMessage.PeerJoined.class, sender.hear().getClass());
    return () -> {
      boolean left = false;
      for (int i = 0; i < MOST_RELAYS && !left; i++) {
        sender.relay(BEN, BODY);
        // An answer shows that the relay was handled.
        sender.say(new ClientMessage.Ping(0));
        ServerMessage next = sender.hear();
        while (!(next instanceof ServerMessage.Pong)) {
          left |= next instanceof ServerMessage.PeerLeft;
          next = sender.hear();
        }
      }
      return left;
    };
  }
}
