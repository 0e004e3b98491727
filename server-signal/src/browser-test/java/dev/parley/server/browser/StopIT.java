package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the packaged server makes of signals. */
final class StopIT {
  private static final int FORCED = 3;
  private static final int GOING_AWAY = 1001;
  private static final String ROOM = "quiet-harbour-lantern-stop";

  @Test
  void whoGoesWhenToldLetsTheServerEndAtOnce() {
    try (ParleyProcess server = ParleyProcess.start(List.of("--drain", "600"))) {
      JvmPeer ana = JvmPeer.join(server.url(), ROOM);
      server.tellToStop();
      ServerMessage.Draining told = ana.hear(ServerMessage.Draining.class);
      assertTrue(told.reconnectWithinMs() > 590_000, told::toString);
      ana.close();
      assertEquals(0, server.untilEnd(), server::log);
      assertTrue(server.log().contains("event=drained connections=0"), server::log);
    }
  }

  @Test
  void whoStaysIsClosedWhenTheTimeIsOver() {
    try (ParleyProcess server = ParleyProcess.start(List.of("--drain", "1"));
        JvmPeer ana = JvmPeer.join(server.url(), ROOM)) {
      assertEquals(0, server.terminate(), server::log);
      ana.hear(ServerMessage.Draining.class);
      assertEquals(GOING_AWAY, ana.untilClosed());
      assertTrue(server.log().contains("event=drained connections=1"), server::log);
    }
  }

  @Test
  void aSecondSignalEndsItAtOnce() {
    try (ParleyProcess server = ParleyProcess.start(List.of("--drain", "600"));
        JvmPeer ana = JvmPeer.join(server.url(), ROOM)) {
      server.tellToStop();
      ana.hear(ServerMessage.Draining.class);
      assertEquals(FORCED, server.terminate(), server::log);
    }
  }
}
