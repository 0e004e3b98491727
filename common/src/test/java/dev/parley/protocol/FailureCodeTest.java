package dev.parley.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureCodeTest {

  /**
   * RFC 6455, section 7.4.1, and 1013 of the registry that it opened; 1005 and 1006 are never sent.
   */
  private static final Set<Integer> CLOSE_CODES =
      Set.of(1001, 1003, 1007, 1008, 1009, 1011, 1013, 4001);

  @Test
  void everyWordIsTheNameInCamelCase() {
    for (FailureCode code : FailureCode.values()) {
      assertEquals(
          code.name().replace("_", "").toLowerCase(Locale.ROOT),
          code.word().toLowerCase(Locale.ROOT));
      assertTrue(code.word().matches("([A-Z][a-z]+)+"), code.word());
    }
  }

  @Test
  void noWordStandsForTwoCodes() {
    List<String> words = Arrays.stream(FailureCode.values()).map(FailureCode::word).toList();
    assertEquals(words.size(), Set.copyOf(words).size());
  }

  @Test
  void aCodeThatClosesHasACloseCodeThatMayBeSent() {
    for (FailureCode code : FailureCode.values()) {
      assertEquals(code.closes(), CLOSE_CODES.contains(code.closeCode()), code.word());
      assertEquals(!code.closes(), code.closeCode() == 0, code.word());
    }
  }
}
