package dev.parley.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.testing.JvmSealing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomNameTest {

  /** All of the Unicode property White_Space, and one neighbour of each run that is not in it. */
  private static final String WHITE_SPACE =
      "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
          + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

  private static final String NO_WHITE_SPACE =
      "\b\u000e\u001c\u001f!\u0084\u0086\u009f\u00a1\u167f\u1681\u180e\u1fff\u200b\u2027\u202a"
          + "\u202e\u2030\u205e\u2060\u2fff\u3001\ufeff";

  @Test
  void everyKindOfWhiteSpaceSeparates() {
    (WHITE_SPACE + "-_")
        .chars()
        .mapToObj(Character::toString)
        .forEach(c -> assertEquals("a-b", RoomName.hyphenate("a" + c + "b")));
  }

  @Test
  void nothingElseSeparates() {
    NO_WHITE_SPACE
        .chars()
        .mapToObj(c -> "a" + Character.toString(c) + "b")
        .forEach(name -> assertEquals(name, RoomName.hyphenate(name)));
  }

  @Test
  void aRunOfSeparatorsIsOneHyphen() {
    assertEquals("a-b-c", RoomName.hyphenate("a - _b\u3000\t--c"));
  }

  @Test
  void separatorsAtTheEndsAreDropped() {
    assertEquals("a-b", RoomName.hyphenate(" _-a b-_ "));
  }

  @Test
  void aNameOfSeparatorsAloneIsEmpty() {
    assertEquals("", RoomName.hyphenate(""));
    assertEquals("", RoomName.hyphenate("-"));
    assertEquals("", RoomName.hyphenate(" _-\n"));
  }

  @Test
  void charactersBeyondTheBasicPlaneStayWhole() {
    assertEquals("🙂-🙂", RoomName.hyphenate("🙂 🙂"));
  }

  @Test
  void hyphenatingTwiceChangesNothingMore() {
    for (long seed = 0; seed < 20_000; seed++) {
      String once = RoomName.hyphenate(anyText(new Random(seed)));
      assertEquals(once, RoomName.hyphenate(once), "seed " + seed);
      assertFalse(once.startsWith("-") || once.endsWith("-") || once.contains("--"), once);
    }
  }

  @Test
  void anInviteLinkLeadsToTheRoomThatItWasMadeFor() {
    for (String name :
        List.of("J\u030c", "H\u0331 T\u0308", "ΑΣ ΒΣ", "İstanbul", "ﬁne  ﬂow", "ẞ", "Ω K Å", "ǅ")) {
      String linked = JvmSealing.normalise(name);
      assertEquals(linked, JvmSealing.normalise(linked), name);
    }
  }

  @Test
  void normalisingAnyNameTwiceChangesNothingMore() {
    for (int first = 0; first < Character.MAX_CODE_POINT; first++) {
      if (Character.isDefined(first)) {
        String once = JvmSealing.normalise(Character.toString(first) + "\u030c\u0331 A");
        assertEquals(once, JvmSealing.normalise(once), Integer.toHexString(first));
      }
    }
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      String corner = WHITE_SPACE + NO_WHITE_SPACE + "--__aB";
      text.append(
          random.nextInt(3) > 0
              ? corner.charAt(random.nextInt(corner.length()))
              : (char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
