package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** So many at once, and then once in a while. */
class RateTest {

  private static int done(Rate rate, long from, int forMs) {
    long remembered = 0;
    int done = 0;
    for (int ms = 0; ms < forMs; ms++) {
      for (long next = rate.next(remembered, from + ms);
          next != Rate.TOO_MUCH;
          next = rate.next(remembered, from + ms)) {
        remembered = next;
        done++;
      }
    }
    return done;
  }

  @Test
  void soManyAtOnceAndThenOneForEachInterval() {
    assertEquals(6, done(Rate.REACTIONS, 1_000_000, 1));
    assertEquals(6 + 19, done(Rate.REACTIONS, 1_000_000, 9_999));
    assertEquals(1_000 + 200, done(Rate.MESSAGES, 1_000_000, 1_001));
  }

  @Test
  void whatCountsMoreThanOnceTakesAsMuchAsThatManyTimes() {
    long once = 0;
    for (int i = 0; i < 6; i++) {
      once = Rate.REACTIONS.next(once, 1_000_000);
    }
    assertEquals(once, Rate.REACTIONS.next(0, 1_000_000, 6));
    assertEquals(Rate.TOO_MUCH, Rate.REACTIONS.next(0, 1_000_000, 7));
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    long later = Rate.REACTIONS.next(0, 1_000_000_000);
    assertNotEquals(Rate.TOO_MUCH, Rate.REACTIONS.next(later, 1_000_000));
  }
}
