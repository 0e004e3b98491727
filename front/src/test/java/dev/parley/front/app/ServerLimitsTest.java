package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page does when the server says that there is too much of something. */
class ServerLimitsTest {
  private static final int WAIT_MS = 7_000;

  private static void fails(Driver driver, FailureCode code, int retryAfterMs) {
    driver.server(new ServerMessage.Failure(code, "why", retryAfterMs));
  }

  private static int delay(Driver driver) {
    assertInstanceOf(Signaling.Waiting.class, driver.call().signaling());
    assertEquals(List.of(new SignalingEffect.CloseSocket()), driver.effects(SignalingEffect.class));
    return driver.effects(PageEffect.Schedule.class).getFirst().delayMs();
  }

  /** In a call, on the way back into its room. */
  private static Driver returning() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(0));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketOpened());
    return driver;
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_FAST", "ROOM_FULL", "SERVER_FULL", "TOO_MANY_CONNECTIONS"})
  void inACallThePageWaitsAsLongAsTheServerSaysAndTriesAgain(FailureCode code) {
    Driver driver = returning();
    fails(driver, code, WAIT_MS);
    assertTrue(delay(driver) >= WAIT_MS, () -> "only " + delay(driver));
  }

  @Test
  void whoIsTooFastBeforeTheFirstSeatWaitsToo() {
    Driver driver = Driver.joining();
    fails(driver, FailureCode.TOO_FAST, WAIT_MS);
    assertTrue(delay(driver) >= WAIT_MS);
  }

  @Test
  void noServerMakesACallWaitForEver() {
    Driver driver = returning();
    fails(driver, FailureCode.TOO_FAST, Integer.MAX_VALUE);
    int delay = delay(driver);
    assertTrue(delay >= 60_000 && delay < 70_000, () -> "not " + delay);
  }

  @Test
  void tooManyConnectionsBeforeTheFirstSeatLeadBackToTheLobby() {
    Driver driver = Driver.joining();
    fails(driver, FailureCode.TOO_MANY_CONNECTIONS, WAIT_MS);
    assertEquals(Problem.SERVER_FULL, driver.inLobby().problem());
  }
}
