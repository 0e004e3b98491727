package dev.parley.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.Signal;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.MessageFamily;
import dev.parley.wire.FieldRules.Rule;
import dev.parley.wire.GoldenTrees.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All four codecs, one rule after the other. */
class CodecTest {
  private static final String FAMILIES = "dev.parley.testing.MessageFamily#all";

  private static final List<Json> ONE_OF_EACH_KIND =
      List.of(
          new Json.Str("x"),
          new Json.Num(1),
          new Json.Bool(true),
          new Json.Arr(List.of()),
          new Json.Obj(Map.of()));

  @ParameterizedTest
  @MethodSource(FAMILIES)
  <M> void randomMessagesSurviveTheWayThroughText(MessageFamily<M> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      for (long seed = 0; seed < 200; seed++) {
        M message = family.next(variant, new Random(seed));
        String text = JsonText.of(family.encode(message));
        assertEquals(message, family.decode(JacksonJson.parse(text)), variant + ", seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aMissingFieldIsRefusedUnlessItIsOptional(MessageFamily<?> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      Json golden = GoldenTrees.of(family, variant);
      for (Place place : GoldenTrees.fieldsOf(golden)) {
        for (Json json :
            List.of(
                GoldenTrees.without(golden, place),
                GoldenTrees.with(golden, place, new Json.Null()))) {
          if (FieldRules.isOptional(place.field())) {
            family.decode(json);
          } else {
            assertRefused(FailureCode.MALFORMED, family, json);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aFieldOfAnotherKindIsRefused(MessageFamily<?> family) {
    for (Class<?> variant : family.variants()) {
      Json golden = GoldenTrees.of(family, variant);
      for (Place place : GoldenTrees.fieldsOf(golden)) {
        for (Json other : ONE_OF_EACH_KIND) {
          if (other.getClass() != FieldRules.of(place.field()).kind()) {
            assertRefused(FailureCode.MALFORMED, family, GoldenTrees.with(golden, place, other));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aFieldIsTakenAtItsBoundsAndRefusedPastThem(MessageFamily<?> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      Json golden = GoldenTrees.of(family, variant);
      for (Place place : GoldenTrees.fieldsOf(golden)) {
        Rule rule = FieldRules.of(place.field());
        for (Json taken : rule.taken()) {
          family.decode(GoldenTrees.with(golden, place, taken));
        }
        for (Json refused : rule.refused()) {
          assertRefused(FailureCode.MALFORMED, family, GoldenTrees.with(golden, place, refused));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aFieldThatNobodyKnowsIsIgnored(MessageFamily<?> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      Json.Obj golden = GoldenTrees.of(family, variant);
      Place unknown = new Place(List.of("fromTheFuture"));
      for (Json value : ONE_OF_EACH_KIND) {
        Json extended = GoldenTrees.with(golden, unknown, value);
        assertEquals(family.decode(golden), family.decode(extended));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aTypeThatNobodyKnowsIsRefusedAsSuch(MessageFamily<?> family) {
    for (String type : List.of("", "FromTheFuture", "join", "JOIN", "hello", "Hello ", "pong")) {
      for (Class<?> variant : family.variants()) {
        assertRefused(
            FailureCode.UNKNOWN_TYPE, family, withType(family, variant, new Json.Str(type)));
      }
      Json bare = ObjectWriter.message(type).build();
      assertRefused(FailureCode.UNKNOWN_TYPE, family, bare);
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aTypeOfAnotherFamilyIsRefusedAsUnknown(MessageFamily<?> family) {
    for (MessageFamily<?> other : MessageFamily.all()) {
      for (Class<?> variant : other == family ? List.<Class<?>>of() : other.variants()) {
        assertRefused(FailureCode.UNKNOWN_TYPE, family, GoldenTrees.of(other, variant));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void aTypeThatIsNoTextIsRefused(MessageFamily<?> family) {
    Class<?> variant = family.variants().getFirst();
    for (Json type : ONE_OF_EACH_KIND) {
      if (!(type instanceof Json.Str)) {
        assertRefused(FailureCode.MALFORMED, family, withType(family, variant, type));
      }
    }
    assertRefused(FailureCode.MALFORMED, family, withType(family, variant, new Json.Null()));
    assertRefused(FailureCode.MALFORMED, family, new Json.Obj(Map.of()));
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void whatIsNoObjectIsNoMessage(MessageFamily<?> family) {
    for (Json json : ONE_OF_EACH_KIND) {
      if (!(json instanceof Json.Obj)) {
        assertRefused(FailureCode.NOT_JSON, family, json);
      }
    }
    assertRefused(FailureCode.NOT_JSON, family, new Json.Null());
  }

  @Test
  void aSignalIsNumberedWithinTheBoundsThatItsReceiverHasToo() {
    for (long seq : new long[] {Long.MIN_VALUE, -1, 0, Limits.MAX_COUNT + 1, Long.MAX_VALUE}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new SignalCodec.Numbered(seq, new Signal.Answer(1, 1, "v=0")),
          Long.toString(seq));
    }
  }

  @Test
  void nothingTakesADetourThatBelongsOnTheControlChannel() {
    for (String name :
        List.of("MediaState", "Spotlight", "SealedSignal", "HistoryLine", "FileOffer", "Bye")) {
      Json content = GoldenTrees.of(MessageFamily.PEER, variant(name));
      Json detour = GoldenTrees.of(MessageFamily.SIGNAL, Signal.Detour.class);
      assertRefused(
          FailureCode.MALFORMED,
          MessageFamily.SIGNAL,
          GoldenTrees.with(detour, new Place(List.of("content")), content));
    }
  }

  private static Class<?> variant(String name) {
    return MessageFamily.PEER.variants().stream()
        .filter(variant -> variant.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The text of a refusal goes back to the sender and into logs: nothing of theirs may be in it.
   */
  private static void assertRefused(FailureCode code, MessageFamily<?> family, Json json) {
    MalformedMessageException refusal =
        assertThrows(MalformedMessageException.class, () -> family.decode(json), json::toString);
    assertEquals(code, refusal.code(), json::toString);
    String message = String.valueOf(refusal.getMessage());
    assertFalse(message.isBlank());
    assertFalse(message.contains("FromTheFuture") || message.contains("xxx"), message);
  }

  private static Json withType(MessageFamily<?> family, Class<?> variant, Json type) {
    Map<String, Json> fields = new LinkedHashMap<>(GoldenTrees.of(family, variant).fields());
    fields.put(Field.TYPE, type);
    return new Json.Obj(fields);
  }
}
