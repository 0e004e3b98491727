package dev.parley.front.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CharactersTest {
  /** What Unicode calls a space or a separator, what is used as one, and controls below it. */
  private static boolean blank(int c) {
    boolean braille = c == '\u2800';
    return c <= ' ' || Character.isSpaceChar(c) || braille;
  }

  /** What Unicode calls a format character or a control, and letters that fill without showing. */
  private static boolean invisible(int c) {
    boolean joiner = c == '\u200c' || c == '\u200d';
    boolean reserved = c == '\u2065';
    // Arabic and Syriac signs that go before a number or over a word: format, but seen.
    boolean seen = c >= 0x600 && c < 0x900 && c != '\u061c';
    boolean filler = c == '\u115f' || c == '\u1160' || c == '\u3164' || c == '\uffa0';
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL && c > ' ';
    return filler || control || reserved || (type == Character.FORMAT && !joiner && !seen);
  }

  private static String below(int end, IntPredicate which) {
    StringBuilder found = new StringBuilder();
    for (int c = 0; c < end; c++) {
      if (which.test(c)) {
        found.append(Integer.toHexString(c)).append(' ');
      }
    }
    return found.toString();
  }

  @Test
  void everySpaceIsBlank() {
    assertEquals(
        below(0x10000, CharactersTest::blank), below(0x10000, c -> Characters.isBlank((char) c)));
  }

  @Test
  void whateverCannotBeSeenIsInvisible() {
    assertEquals(
        below(0x10000, CharactersTest::invisible),
        below(0x10000, c -> Characters.isInvisible((char) c)));
  }
}
