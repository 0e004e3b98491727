package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.SpeechDetector;
import dev.parley.protocol.Limits;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names, room names, loudness and waiting times: the small rules. */
class PersonNameTest {
  private static final String HOSTILE =
      "a \u202e\u200b\u0000\u2066\ufeff\u00a0\u3000\ud83d\ude42b-";

  @Test
  void whatTurnsOrHidesTextIsTakenOut() {
    assertEquals("Ana", PersonName.clean("\u202eA\u200bn\u2066a\ufeff"));
    assertEquals("Ana B", PersonName.clean("  Ana \t\u00a0 B  "));
    assertEquals("👩‍🚀", PersonName.clean("👩‍🚀"));
  }

  @Test
  void aNameOfWhichNothingCanBeSeenIsNoName() {
    for (String blank :
        new String[] {"", " ", "\u3000", "\u200d\u200c", "\u3164", "\u2800\ufe0f"}) {
      assertEquals("", PersonName.clean(blank));
    }
  }

  @Test
  void noNameIsTooLongOrEndsInHalfACharacter() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(150); n > 0; n--) {
        name.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
      }
      String clean = PersonName.clean(name.toString());
      assertTrue(clean.length() <= Limits.MAX_NAME_LENGTH);
      assertTrue(clean.isEmpty() || !Character.isHighSurrogate(clean.charAt(clean.length() - 1)));
      assertEquals(clean, PersonName.clean(clean), "cleaning once is enough");
      assertFalse(PersonName.initials(clean).isEmpty());
    }
    assertEquals(63, PersonName.clean("a".repeat(63) + "🙂").length());
  }

  @Test
  void initialsAreOfTheFirstTwoWords() {
    assertEquals("AB", PersonName.initials("Ana Bea Cid"));
    assertEquals("AB", PersonName.initials("Ana-Bea"));
    assertEquals("🙂b", PersonName.initials("🙂 b"));
    assertEquals("?", PersonName.initials(""));
  }

  @Test
  void shortOrPlainRoomNamesAreGuessableAndMadeOnesAreNot() {
    for (String name : new String[] {"", "a", "test", "team-meeting", "red-red-red-red-red"}) {
      assertTrue(RoomNameStrength.guessable(name), name);
    }
    for (String name : new String[] {"amber-falcon-quiet-river", "x7k2m9q4w8z1t5b3"}) {
      assertFalse(RoomNameStrength.guessable(name), name);
    }
    assertTrue(RoomNameStrength.bits("a b") > RoomNameStrength.bits("a"));
  }

  @Test
  void speechDoesNotFlickerBetweenSyllables() {
    SpeechDetector speech = SpeechDetector.SILENT.measure(0.02, 0);
    assertFalse(speech.speaking(), "a murmur does not start it");
    int changes = 0;
    for (int now = 0; now < 5_000; now += 100) {
      boolean before = speech.speaking();
      speech = speech.measure(now % 500 < 200 ? 0.05 : 0.001, now);
      changes += speech.speaking() == before ? 0 : 1;
    }
    assertEquals(1, changes);
    assertTrue(speech.measure(0.02, 5_600).speaking(), "a murmur keeps it up");
    assertTrue(speech.measure(0, 4_500 + SpeechDetector.HOLD_MS).speaking());
    assertFalse(speech.measure(0, 4_501 + SpeechDetector.HOLD_MS).speaking());
    assertFalse(SpeechDetector.SILENT.measure(Double.NaN, 1).speaking());
  }

  @Test
  void theWaitForTheServerGrowsToItsBoundAndIsSpread() {
    assertEquals(500, Timings.reconnectDelayMs(0, 1));
    assertEquals(1000, Timings.reconnectDelayMs(1, 1));
    int before = 0;
    for (int attempt = 0; attempt < 1000; attempt++) {
      int longest = Timings.reconnectDelayMs(attempt, 1);
      assertTrue(longest >= before && longest <= 30_000);
      assertEquals(longest / 2, Timings.reconnectDelayMs(attempt, 0.5));
      assertEquals(0, Timings.reconnectDelayMs(attempt, 0));
      before = longest;
    }
    assertEquals(30_000, Timings.reconnectDelayMs(Integer.MAX_VALUE, 1));
  }
}
