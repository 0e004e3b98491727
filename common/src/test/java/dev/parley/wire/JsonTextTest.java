package dev.parley.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.testing.JacksonJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void quotesBackslashesAndControlCharactersAreEscapedInTheirShortestForm() {
    assertEquals(
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"",
        JsonText.of(new Json.Str("\"\\/\b\f\n\r\t\0\u001f\u007f")));
  }

  @Test
  void aPairOfSurrogatesStaysAndALoneOneIsEscaped() {
    assertEquals("\"a🙂b\"", JsonText.of(new Json.Str("a🙂b")));
    assertEquals("\"\\ud83d\"", JsonText.of(new Json.Str("\ud83d")));
    assertEquals("\"\\ude42\"", JsonText.of(new Json.Str("\ude42")));
    assertEquals("\"\\ude42\\ud83d\"", JsonText.of(new Json.Str("\ude42\ud83d")));
    assertEquals("\"\\ud83d🙂x\"", JsonText.of(new Json.Str("\ud83d🙂x")));
  }

  @Test
  void lineSeparatorsAndOtherUnicodeStayAsTheyAre() {
    assertEquals("\"\u2028\u2029é회\uffff\"", JsonText.of(new Json.Str("\u2028\u2029é회\uffff")));
  }

  @Test
  void countsAreWrittenWithoutFractionOrExponent() {
    assertEquals("0", JsonText.of(new Json.Num(0)));
    assertEquals("0", JsonText.of(new Json.Num(-0.0)));
    assertEquals("-1", JsonText.of(new Json.Num(-1)));
    assertEquals("9007199254740991", JsonText.of(new Json.Num((1L << 53) - 1)));
  }

  @Test
  void whatIsNoCountIsRefused() {
    for (double value :
        new double[] {0.5, -2.25, 0x1p53, -0x1p53, 1e300, Double.NaN, Double.POSITIVE_INFINITY}) {
      Json number = new Json.Num(value);
      assertThrows(IllegalArgumentException.class, () -> JsonText.of(number));
    }
  }

  @Test
  void containersKeepTheirOrderAndHaveNoWhiteSpace() {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("z", new Json.Arr(List.of()));
    fields.put("a\n", new Json.Arr(List.of(new Json.Bool(true), new Json.Bool(false))));
    fields.put("", new Json.Null());
    fields.put("o", new Json.Obj(Map.of()));
    assertEquals(
        "{\"z\":[],\"a\\n\":[true,false],\"\":null,\"o\":{}}", JsonText.of(new Json.Obj(fields)));
  }

  @Test
  void randomTreesComeBackFromAnIndependentParser() throws Exception {
    for (long seed = 0; seed < 3000; seed++) {
      Json tree = RandomTrees.next(new Random(seed), 5);
      assertEquals(tree, JacksonJson.parse(JsonText.of(tree)), "seed " + seed);
    }
  }

  @Test
  void theTextOfAnyStringCanBeSentAsUtf8() {
    for (long seed = 0; seed < 3000; seed++) {
      String text = JsonText.of(new Json.Str(RandomTrees.text(new Random(seed))));
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(text, new String(utf8, StandardCharsets.UTF_8), "seed " + seed);
    }
  }

  @Test
  void aStringThatCameInIsNotLongerWhenItGoesOut() throws Exception {
    List<String> incoming =
        new ArrayList<>(List.of("\"\\b\\f\"", "\"\\/\"", "\"🙂\"", "\"\\u0041\""));
    incoming.add("\"\u007f\u0080\u2028\"");
    incoming.add("\"\\ud800\\u0001\"");
    for (String text : incoming) {
      String again = JsonText.of(JacksonJson.parse(text));
      assertTrue(utf8Length(again) <= utf8Length(text), text + " became " + again);
    }
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
