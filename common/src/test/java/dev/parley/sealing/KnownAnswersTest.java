package dev.parley.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.JvmSealing;
import dev.parley.wire.JsonText;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The answers that every implementation of the scheme must give, from an independent one. */
class KnownAnswersTest {

  @Test
  void everyNameGivesItsRoomIdAndItsSignalKey() throws Exception {
    for (JsonNode answer : answers("derive")) {
      String name = text(answer, "name");
      assertEquals(text(answer, "normalised"), JvmSealing.normalise(name));
      JvmSealing sealing = JvmSealing.ofRoom(name);
      assertEquals(text(answer, "roomId"), sealing.room().value(), name);
      assertArrayEquals(bytes(answer, "signalKey"), sealing.signalKey(), name);
    }
  }

  @Test
  void everyPlaintextIsSealedToItsBody() throws Exception {
    for (JsonNode answer : answers("seal")) {
      String body =
          JvmSealing.seal(
              bytes(answer, "signalKey"),
              bytes(answer, "iv"),
              text(answer, "aad"),
              text(answer, "plaintext"));
      assertEquals(text(answer, "body"), body);
    }
  }

  @Test
  void everyBodyIsOpenedToItsPlaintext() throws Exception {
    for (JsonNode answer : answers("seal")) {
      assertEquals(
          text(answer, "plaintext"),
          JvmSealing.open(bytes(answer, "signalKey"), text(answer, "aad"), text(answer, "body")));
    }
  }

  @Test
  void everyPlaintextIsWrittenAsSignalsAre() throws Exception {
    for (JsonNode answer : answers("seal")) {
      String plaintext = text(answer, "plaintext");
      assertEquals(plaintext, JsonText.of(JacksonJson.parse(plaintext)));
    }
  }

  @Test
  void theAdditionalDataNamesRoomSenderAndReceiver() throws Exception {
    for (JsonNode answer : answers("seal")) {
      String[] parts = text(answer, "aad").split("\\|", -1);
      assertEquals(text(answer, "aad"), SealingScheme.additionalData(parts[1], parts[2], parts[3]));
    }
  }

  private static JsonNode answers(String kind) throws IOException {
    try (var file = KnownAnswersTest.class.getResourceAsStream("/vectors/room-key.json")) {
      assertNotNull(file);
      JsonNode answers = new JsonMapper().readTree(file).path(kind);
      assertTrue(answers.size() > 1, "there are answers of the kind " + kind);
      return answers;
    }
  }

  private static String text(JsonNode answer, String field) {
    return answer.required(field).textValue();
  }

  private static byte[] bytes(JsonNode answer, String field) {
    return Base64.getUrlDecoder().decode(text(answer, field));
  }
}
