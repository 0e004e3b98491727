package dev.parley.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.FailureCode;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacksonJsonTest {

  @Test
  void everyKindOfValueIsRead() throws Exception {
    assertEquals(
        new Json.Obj(
            Map.of(
                "o", new Json.Obj(Map.of()),
                "a", new Json.Arr(List.of(new Json.Null())),
                "s", new Json.Str("\ud800\n"),
                "n", new Json.Num(-0.5),
                "b", new Json.Bool(true))),
        JacksonJson.parse("{\"o\":{},\"a\":[null],\"s\":\"\\ud800\\n\",\"n\":-5e-1,\"b\":true}"));
  }

  @Test
  void whatIsNotOneJsonTextIsRefusedAsSuch() {
    for (String text :
        List.of(
            "", " ", "{", "{}{}", "{} x", "{'a':1}", "{a:1}", "[1,]", "NaN", "01", "\"", "//")) {
      assertNotJson(text);
    }
  }

  @Test
  void aFieldThatIsNamedTwiceIsRefused() {
    assertNotJson("{\"type\":\"Ping\",\"type\":\"Leave\"}");
    assertNotJson("{\"type\":\"Ping\",\"\\u0074ype\":\"Leave\"}");
  }

  private static void assertNotJson(String text) {
    var refusal =
        assertThrows(MalformedMessageException.class, () -> JacksonJson.parse(text), text);
    assertEquals(FailureCode.NOT_JSON, refusal.code());
  }
}
