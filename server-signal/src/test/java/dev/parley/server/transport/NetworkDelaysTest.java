package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.TestClock;
import dev.parley.server.address.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkDelaysTest {
  private static final Network EVE = new Network(false, 1);
  private static final Network ANA = new Network(false, 2);

  private final TestClock clock = new TestClock();
  private final NetworkDelays delays = new NetworkDelays(64, 42, clock);

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      delays.count(EVE, NetworkDelays.FAILURE);
    }
  }

  /**
   * All of an address lose their seats at once, and each comes back in up to four attempts, alone.
   */
  @Test
  void aServerThatStartsAnewMakesNobodyWait() {
    for (int i = 0; i < 64; i++) {
      for (int k = 0; k < 4; k++) {
        delays.count(EVE, NetworkDelays.OPENING);
      }
      delays.count(EVE, NetworkDelays.FAILURE);
      delays.count(EVE, NetworkDelays.LONELY_SEAT);
    }
    assertEquals(0, delays.delayMs(EVE));
  }

  /** Whoever waits as long as told gets on fastest. */
  @Test
  void whoGuessesAtRoomsGetsOneTryASecond() {
    int tries = 0;
    Instant end = clock.instant().plus(Duration.ofHours(1));
    while (clock.instant().isBefore(end)) {
      int delayMs = delays.delayMs(EVE);
      if (delayMs == 0) {
        delays.count(EVE, NetworkDelays.LONELY_SEAT);
        tries++;
      } else {
        clock.advance(Duration.ofMillis(delayMs));
      }
    }
    assertTrue(tries <= 256 + 3600, tries + " tries in an hour");
    assertTrue(tries >= 3600 / 2, tries + ": this is no test any more");
  }

  @Test
  void whoFailsTooOftenWaitsASecondAndThenLongerForEachAttemptInBetween() {
    fails(256);
    assertEquals(0, delays.delayMs(EVE));
    fails(1);
    List<Integer> told = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      told.add(delays.delayMs(EVE));
    }
    assertEquals(List.of(2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000), told);
    assertEquals(0, delays.delayMs(ANA));
  }

  @Test
  void whoWaitsAsLongAsSaidIsLookedAt() {
    fails(257);
    int told = delays.delayMs(EVE);
    clock.advance(Duration.ofMillis(told - 1));
    assertTrue(delays.delayMs(EVE) > 0);
    clock.advance(Duration.ofSeconds(1));
    assertEquals(0, delays.delayMs(EVE));
  }

  @Test
  void noNetworkWaitsAsLongAsSeatsAreHeld() {
    fails(1_000_000);
    assertEquals(30_000, delays.delayMs(EVE));
    assertTrue(delays.isHopeless(EVE));
    clock.advance(Duration.ofSeconds(23));
    assertFalse(delays.isHopeless(EVE));
    clock.advance(Duration.ofSeconds(7));
    assertEquals(0, delays.delayMs(EVE));
  }

  @Test
  void whatWasCountedIsForgottenInTime() {
    fails(257);
    clock.advance(Duration.ofMinutes(10));
    fails(256);
    assertEquals(0, delays.delayMs(EVE));
  }

  @Test
  void withoutALimitThereIsNoDelay() {
    NetworkDelays off = new NetworkDelays(0, 42, clock);
    for (int i = 0; i < 100_000; i++) {
      off.count(EVE, NetworkDelays.FAILURE);
    }
    assertEquals(0, off.delayMs(EVE));
    assertFalse(off.isHopeless(EVE));
  }
}
