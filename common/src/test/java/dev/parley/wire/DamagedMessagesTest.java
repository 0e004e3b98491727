package dev.parley.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.FailureCode;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.MessageFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged messages, the same ones in every run. Whatever comes in, decoding ends, throws nothing
 * but {@link MalformedMessageException}, and what it lets through is a message in full.
 */
@Timeout(60)
class DamagedMessagesTest {
  private static final int CASES = 25_000;
  private static final int SMALL_STACK = 256 * 1024;
  private static final int VERY_DEEP = 200_000;

  private static final List<Json> TREES = new ArrayList<>();
  private static final List<String> TEXTS = new ArrayList<>();

  static {
    for (MessageFamily<?> family : MessageFamily.all()) {
      for (Class<?> variant : family.variants()) {
        TREES.add(GoldenTrees.of(family, variant));
        TEXTS.add(family.golden(variant.getSimpleName()));
      }
    }
  }

  @Test
  void aDamagedTreeIsRefusedOrIsAMessageInFull() {
    int taken = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Json tree = Mutations.ofTree(pick(TREES, random), TREES, random);
      taken += decodeWithAll(tree, seed);
    }
    assertBothWaysWereTried(taken);
  }

  @Test
  void aDamagedTextIsRefusedOrIsAMessageInFull() {
    int taken = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      String text = Mutations.ofText(pick(TEXTS, random), pick(TEXTS, random), random);
      try {
        taken += decodeWithAll(JacksonJson.parse(text), seed);
      } catch (MalformedMessageException e) {
        assertEquals(FailureCode.NOT_JSON, e.code(), "seed " + seed);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " broke the parser", e);
      }
    }
    assertBothWaysWereTried(taken);
  }

  @Test
  void aVeryDeepTreeNeedsNoMoreStackThanAFlatOne() throws Exception {
    Json deep = new Json.Null();
    for (int i = 0; i < VERY_DEEP; i++) {
      deep = i % 2 == 0 ? new Json.Arr(List.of(deep)) : new Json.Obj(Map.of("limits", deep));
    }
    Json inside = deep;
    onSmallStack(() -> {
      for (Json golden : TREES) {
        Map<String, Json> fields = new LinkedHashMap<>(((Json.Obj) golden).fields());
        fields.replaceAll((name, value) -> name.equals(Field.TYPE) ? value : inside);
        fields.put("fromTheFuture", inside);
        decodeQuietly(new Json.Obj(fields));
      }
      decodeQuietly(inside);
      return true;
    });
  }

  @Test
  void aVeryDeepTextIsNoJsonForUs() throws Exception {
    for (String opening : List.of("[", "{\"a\":", "[{\"a\":")) {
      String text = "{\"type\":\"Ping\",\"a\":" + opening.repeat(VERY_DEEP);
      onSmallStack(() ->
          assertThrows(MalformedMessageException.class, () -> JacksonJson.parse(text)).code());
    }
    JacksonJson.parse("[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH));
    String tooDeep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);
    assertThrows(MalformedMessageException.class, () -> JacksonJson.parse(tooDeep));
  }

  /** Refusing everything would pass the laws above, and so would damage that does not damage. */
  private static void assertBothWaysWereTried(int taken) {
    assertTrue(taken > CASES / 100, "only " + taken + " were taken");
    assertTrue(taken < CASES, "only " + (CASES - taken) + " were refused");
  }

  private static int decodeWithAll(Json tree, long seed) {
    int taken = 0;
    for (MessageFamily<?> family : MessageFamily.all()) {
      try {
        taken += decodeTwice(family, tree, seed) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " broke the " + family + " codec", e);
      }
    }
    return taken;
  }

  private static <M> boolean decodeTwice(MessageFamily<M> family, Json tree, long seed) {
    M message;
    try {
      message = family.decode(tree);
    } catch (MalformedMessageException _) {
      return false;
    }
    try {
      Json again = JacksonJson.parse(JsonText.of(family.encode(message)));
      assertEquals(message, family.decode(again), "seed " + seed);
    } catch (MalformedMessageException e) {
      throw new AssertionError("seed " + seed + " was taken once and then refused", e);
    }
    return true;
  }

  private static void decodeQuietly(Json tree) {
    for (MessageFamily<?> family : MessageFamily.all()) {
      try {
        family.decode(tree);
      } catch (MalformedMessageException e) {
        assertTrue(e.code() != FailureCode.INTERNAL);
      }
    }
  }

  private static <T> void onSmallStack(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    new Thread(null, future, "small stack", SMALL_STACK).start();
    future.get();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
