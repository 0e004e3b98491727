package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.FailureCode;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Peers that are gone without a word: nothing comes from them, and what is sent seems to arrive.
 */
final class SilentPeersTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final int HALF_OPEN = 1_000;

  private final TestClock clock = new TestClock();
  private final List<TestSocket> sockets = new ArrayList<>();
  private final ParleyServer server;

  SilentPeersTest() throws IOException {
    Settings settings = Settings.defaults("127.0.0.1", 0).withDoor(new Door(Set.of(), Set.of(), 0));
    server = ParleyServer.start(settings, clock);
  }

  @AfterEach
  void stop() {
    sockets.forEach(TestSocket::close);
    server.close();
  }

  private void pass(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    server.sweep(clock.instant());
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.onSpinWait();
    }
  }

  private TestSocket keep(TestSocket socket) {
    sockets.add(socket);
    return socket;
  }

  /** Tyrus's own idle time begins anew with every message that goes out. */
  @Test
  void whatIsSentToAPeerIsNoSignOfLife() throws IOException {
    TestSocket ana = keep(TestSocket.join(server.port(), ROOM, ANA));
    TestSocket ben = keep(TestSocket.join(server.port(), ROOM, BEN));
    ana.hear();
    for (int second = 0; second < 45; second += 5) {
      ben.relay(ANA, "still there?");
      assertEquals(ServerMessage.Relayed.class, ana.hear().getClass());
      pass(5);
    }
    assertEquals(FailureCode.SILENT, ana.hearFailure());
    assertEquals(1001, ana.closeCode());
    assertEquals(ServerMessage.PeerLeft.class, ben.hear().getClass());
  }

  /** Cables pulled, lids closed, networks changed: no end of these sockets ever comes. */
  @Test
  void aThousandHalfOpenConnectionsAreGoneAfterThreeQuartersOfAMinute() throws Exception {
    for (int i = 0; i < HALF_OPEN; i++) {
      RoomId room = new RoomId(String.format("%022d", i / 8));
      keep(TestSocket.join(server.port(), room, new PeerId(String.format("%022d", i))));
    }
    TestSocket ana = keep(TestSocket.settle(server.port(), ROOM, ANA));
    pass(41);
    ana.frame(TestSocket.PONG, new byte[0], true, true);
    ana.settle();
    assertEquals(HALF_OPEN + 1, server.connectionCount());
    pass(1);
    until(() -> Http.meter(server.port(), "parley_failures_total{code=\"Silent\"}") == HALF_OPEN);
    // They are told, and do not answer.
    pass(2);
    until(() -> server.connectionCount() == 1);
    until(() -> server.seatCount() == 1);
    ana.settle();
  }
}
