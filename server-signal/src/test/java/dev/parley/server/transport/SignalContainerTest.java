package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.Limits;
import dev.parley.server.TestClock;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.Hold;
import dev.parley.server.runtime.RoomShards;
import dev.parley.server.runtime.SeatTokens;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.junit.jupiter.api.Test;

/** What Tyrus and Grizzly are told, and no test of behaviour would notice. */
final class SignalContainerTest {

  /** With any other value each message, in and out, schedules and cancels a timer. */
  @Test
  void tyrusMeasuresNoIdleTime() {
    TestClock clock = new TestClock();
    Limits limits = new Limits(8, Limits.MAX_FRAME_BYTES, 50);
    Connections connections = new Connections();
    try (Housekeeper housekeeper = new Housekeeper();
        Metrics metrics = new Metrics()) {
      RoomShards rooms =
          new RoomShards(
              new RoomShards.Config(1, 1, limits, new Hold(Duration.ZERO, 0, 0, 0)),
              connections,
              clock,
              new SeatTokens(new Random(1)),
              _ -> List.of(),
              metrics);
      Reception reception =
          new Reception(
              rooms,
              connections,
              housekeeper,
              clock,
              limits,
              metrics,
              new Farewell(clock),
              new NetworkDelays(0, 1, clock),
              1);
      SignalContainer container =
          new SignalContainer(
              new Origins(Set.of()),
              new Proxies(Set.of()),
              new ConnectionCounts(0, 1),
              OwnStun.none(),
              reception);
      assertEquals(-1, container.getDefaultMaxSessionIdleTimeout());
      assertEquals(Limits.MAX_FRAME_BYTES, container.getDefaultMaxTextMessageBufferSize());
    }
  }

  /** Each of these costs twice as much and more when it is left to its default. */
  @Test
  void grizzlyHandsNothingOverAndHoldsNothingBack() {
    TCPNIOTransport transport = SignalServer.transport();
    assertSame(SameThreadIOStrategy.getInstance(), transport.getIOStrategy());
    assertEquals(Runtime.getRuntime().availableProcessors(), transport.getSelectorRunnersCount());
    assertTrue(transport.isTcpNoDelay());
    assertEquals(8 * 1024, transport.getReadBufferSize());
    assertEquals(4096, transport.getServerConnectionBackLog());
  }
}
