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
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each connection keeps within its cap, and all together would use up the memory. */
final class BacklogTest {
  private static final RoomId QUIET = new RoomId("Q".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final String WAITING = "parley_waiting_bytes";
  private static final long WAITING_MOST = (16L << 20) / 10 * 2;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestClock clock = new TestClock();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final ParleyServer server;
  private final TestSocket bystander;
  private final TestSocket listener;
  private int ticks;

  BacklogTest() throws IOException {
    Settings settings =
        Settings.defaults("127.0.0.1", 0)
            .withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0))
            .withDoor(new Door(Set.of(), Set.of(), 0))
            .withOperation(
                new Settings.Operation(Duration.ZERO, MetricsReaders.thisMachine(), 1L << 20));
    server = ParleyServer.start(settings, clock);
    bystander = keep(TestSocket.join(server.port(), QUIET, ANA));
    listener = keep(TestSocket.join(server.port(), QUIET, BEN));
    bystander.hear();
  }

  private <T extends AutoCloseable> T keep(T each) {
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

  private void bystandersTalk() throws IOException {
    bystander.relay(BEN, "tick");
    assertEquals(new ServerMessage.Relayed(++ticks, ANA, "tick"), listener.hear());
  }

  private double read(String meter) throws IOException {
    return Http.get(server.port(), "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(meter + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
        .sum();
  }

  private void untilNothingWaits() throws IOException {
    untilLessWaits(1);
  }

  /** Whoever is given up ends on another thread, a moment later. */
  private void untilLessWaits(double bytes) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (read(WAITING) >= bytes) {
      assertTrue(System.nanoTime() < deadline, () -> "more than " + bytes + " go on waiting");
    }
  }

  @Test
  void peersThatDoNotReadAreGivenUpBeforeTheyUseUpTheMemory() throws Exception {
    String body = "x".repeat(Limits.MAX_BODY_LENGTH);
    List<TestSocket> sleepers = new ArrayList<>();
    for (int i = 0; i < 40 && givenUp() == 0; i++) {
      RoomId room = new RoomId(String.format("%022d", i));
      TestSocket sender = keep(TestSocket.join(server.port(), room, ANA));
      TestSocket sleeper = keep(TestSocket.openNarrow(server.port()));
      sleepers.add(sleeper);
      sleeper.say(new ClientMessage.Join(room, BEN));
      sender.hear();
      sendUntilItWaits(sender, body);
      bystandersTalk();
    }
    assertTrue(givenUp() > 0, "nobody was given up");
    double givenUp = givenUp();
    assertTrue(
        givenUp * 2 < sleepers.size(), () -> givenUp + " of " + sleepers.size() + " were given up");
    for (TestSocket sleeper : sleepers) {
      sleeper.close();
    }
    untilNothingWaits();
    bystandersTalk();
  }

  /** As much as the kernel takes, and some more, but less than the cap of the connection. */
  private void sendUntilItWaits(TestSocket sender, String body) throws IOException {
    double before = read(WAITING);
    double now = before;
    while (now < before + Reception.MAX_UNSENT_BYTES / 2 && givenUp() == 0) {
      sender.relay(BEN, body);
      // An answer shows that the relay was handled.
      sender.say(new ClientMessage.Ping(0));
      while (!(sender.hear() instanceof ServerMessage.Pong)) {
        // News of whoever was given up.
      }
      now = read(WAITING);
      assertTrue(now < WAITING_MOST + 2 * Limits.MAX_FRAME_BYTES, "too much waits");
    }
  }

  private double givenUp() throws IOException {
    return read("parley_slow_reader_closes_total");
  }

  @Test
  void messagesThatNeverBecomeWholeAreGivenUpToo() throws Exception {
    byte[] most = new byte[60_000];
    for (int i = 0; i < 100; i++) {
      TestSocket eve = keep(TestSocket.open(server.port()));
      eve.frame(TestSocket.TEXT, most, false, true);
      // An answer shows that the server has read it.
      eve.frame(TestSocket.PING, new byte[0], true, true);
      eve.next();
      untilLessWaits(WAITING_MOST + Limits.MAX_FRAME_BYTES);
    }
    assertTrue(givenUp() > 0, "nobody was given up");
    bystandersTalk();
    for (AutoCloseable each : opened) {
      if (each != bystander && each != listener) {
        each.close();
      }
    }
    untilNothingWaits();
    bystandersTalk();
  }

  /** Their sockets end on another thread than the one that reads what they have just sent. */
  @Test
  void whoeverIsGivenUpWhileTheyTalkLeavesNothingBehind() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> crowds = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        crowds.add(
            threads.submit(() -> {
              for (int round = 0; round < 10; round++) {
                talkWithoutEnd(30);
              }
              return null;
            }));
      }
      for (Future<?> crowd : crowds) {
        crowd.get();
      }
    }
    assertTrue(givenUp() > 0, "nobody was given up");
    untilNothingWaits();
    bystandersTalk();
  }

  private void talkWithoutEnd(int people) throws IOException {
    byte[] part = new byte[1_500];
    List<TestSocket> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < people; i++) {
        crowd.add(TestSocket.open(server.port()));
      }
      for (int i = 0; i < 40; i++) {
        for (TestSocket each : crowd) {
          each.frame(i == 0 ? TestSocket.TEXT : TestSocket.CONTINUATION, part, false, true);
        }
      }
    } catch (SocketException e) {
      // One of them was given up.
    } finally {
      for (TestSocket each : crowd) {
        each.close();
      }
    }
  }
}
