package dev.parley.front.app.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whether a microphone gives anything. */
class HearingTest {
  private static final int STEP_MS = 120;

  private Hearing hearing = Hearing.NOTHING;
  private long now = 1_000;

  private boolean after(int ms, double loudness) {
    for (int passed = 0; passed < ms; passed += STEP_MS) {
      now += STEP_MS;
      hearing = hearing.measure(loudness, now);
    }
    return hearing.silent();
  }

  @Test
  void nothingForAWhileIsSilenceFromTheStartOrLater() {
    assertFalse(after(Hearing.SILENCE_MS, 0));
    assertTrue(after(2 * STEP_MS, 0));
    assertFalse(after(STEP_MS, 0.2), "a word is enough");
    assertFalse(after(Hearing.SILENCE_MS - 2_000, 0));
    assertTrue(after(3_000, 0));
  }

  @Test
  void theBreathOfARoomIsNoSilence() {
    assertFalse(after(120_000, Hearing.AUDIBLE));
    assertEquals(0, hearing.level(), "though nothing to be drawn");
    assertTrue(after(10_000, Hearing.AUDIBLE / 2));
  }

  @Test
  void aWordNowAndThenIsNoSilence() {
    for (int i = 0; i < 10; i++) {
      assertFalse(after(STEP_MS, 0.3));
      assertFalse(after(Hearing.SILENCE_MS - 1_500, 0));
    }
  }

  @Test
  void nothingNewIsTheSameObject() {
    after(STEP_MS, 0.5);
    Hearing before = hearing;
    assertSame(before, before.measure(0.505, now + STEP_MS));
    after(10_000, 0);
    Hearing silent = hearing;
    after(5_000, 0);
    assertSame(silent, hearing);
  }
}
