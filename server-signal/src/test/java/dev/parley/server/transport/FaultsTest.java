package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.TestClock;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.Hold;
import dev.parley.server.runtime.RoomShards;
import dev.parley.server.runtime.SeatTokens;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A fault of ours, met by someone's message. Tyrus would keep the connection, and say nothing. */
final class FaultsTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final Limits LIMITS = new Limits(8, Limits.MAX_FRAME_BYTES, 50);

  /** Held, or it would be forgotten with its level. */
  private static final Logger FAULTS = Logger.getLogger(Inbox.class.getName());

  @Test
  void aFaultEndsTheConnectionAndNoOther() throws Exception {
    Level before = FAULTS.getLevel();
    FAULTS.setLevel(Level.OFF);
    SignalServer server = faulty();
    server.start();
    try (TestSocket ana = TestSocket.open(server.port());
        TestSocket ben = TestSocket.open(server.port())) {
      ana.say(new ClientMessage.Join(ROOM, ANA));
      assertEquals(FailureCode.INTERNAL, ana.hearFailure());
      assertEquals(1011, ana.closeCode());
      ben.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), ben.hear());
    } finally {
      server.stop(Duration.ZERO);
      FAULTS.setLevel(before);
    }
  }

  /** One that cannot tell anyone of ICE servers. */
  private static SignalServer faulty() throws IOException {
    TestClock clock = new TestClock();
    Connections connections = new Connections();
    Metrics metrics = new Metrics();
    RoomShards rooms =
        new RoomShards(
            new RoomShards.Config(1, 1, LIMITS, new Hold(Duration.ZERO, 0, 0, 0)),
            connections,
            clock,
            new SeatTokens(new Random(1)),
            _ -> {
              throw new IllegalStateException("on purpose");
            },
            metrics);
    return new SignalServer(
        new SignalServer.Config(
            new SignalServer.Address("127.0.0.1", 0),
            new Door(Set.of(), Set.of(), 0),
            LIMITS,
            new SignalServer.Capacity(10, 10, 1 << 20),
            WebFiles.none(),
            OwnStun.none(),
            MetricsReaders.thisMachine(),
            null,
            1,
            () -> true,
            () -> true),
        rooms,
        connections,
        new Housekeeper(),
        clock,
        metrics);
  }
}
