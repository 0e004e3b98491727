package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are nearly right: whatever they are, there is one way to be refused. */
final class JsonParserFuzzTest {
  private static final int CASES = 4_000;
  private static final PeerId PEER = new PeerId("p".repeat(22));

  private static final List<String> VALID =
      Stream.of(
              new ClientMessage.Join(new RoomId("R".repeat(22)), PEER),
              new ClientMessage.Resume(new SeatToken("s".repeat(22)), 12),
              new ClientMessage.Relay(3, PEER, "a sealed \"body\" \\ with é and €"),
              new ClientMessage.Leave(),
              new ClientMessage.Ping(0))
          .map(message -> JsonText.of(ClientMessageCodec.encode(message)))
          .toList();

  private static final List<String> SPICES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "\\",
          "\\u",
          "\\ud800",
          "null",
          "true",
          "-",
          "1e999",
          "0x1",
          "\u0000",
          "\ud800",
          "é",
          "\"type\":",
          "\"n\":",
          "{\"type\":\"Join\"}",
          "[[[[[[[[[",
          "9".repeat(70),
          " ",
          "/*",
          "NaN",
          "\"Failure\"",
          "\"Welcome\"");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aMutatedMessageIsUnderstoodOrRefusedAndNothingElse(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      String text = mutate(VALID.get(random.nextInt(VALID.size())), random);
      try {
        ClientMessageCodec.decode(JsonParser.parse(text));
      } catch (MalformedMessageException e) {
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + ", case " + i + ": " + text, e);
      }
      readAsServerMessage(text, seed, i);
    }
    assertTrue(refused > CASES / 2, "most mutations break something: " + refused);
  }

  private static void readAsServerMessage(String text, long seed, int i) {
    try {
      ServerMessageCodec.decode(JsonParser.parse(text));
    } catch (MalformedMessageException _) {
      // The only way to be refused.
    } catch (RuntimeException | StackOverflowError e) {
      fail("seed " + seed + ", case " + i + ": " + text, e);
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int k = random.nextInt(4); k >= 0; k--) {
      int at = random.nextInt(mutated.length() + 1);
      int end = Math.min(mutated.length(), at + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> mutated.delete(at, end);
        case 1 -> mutated.insert(at, SPICES.get(random.nextInt(SPICES.size())));
        case 2 -> mutated.insert(at, mutated.substring(at, end));
        case 3 -> mutated.replace(at, end, SPICES.get(random.nextInt(SPICES.size())));
        default -> mutated.replace(at, end, String.valueOf((char) random.nextInt(65_536)));
      }
    }
    return mutated.toString();
  }
}
