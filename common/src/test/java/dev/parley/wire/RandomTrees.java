package dev.parley.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random JSON that has nothing to do with the protocol. */
final class RandomTrees {
  private static final double[] NUMBERS = {
    0, 1, -1, 65_536, Integer.MAX_VALUE, 0x1p53 - 1, 1 - 0x1p53
  };

  private RandomTrees() {}

  /** A value that nests at most {@code depth} deep. */
  static Json next(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> new Json.Null();
      case 1 -> new Json.Bool(random.nextBoolean());
      case 2 -> new Json.Num(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 3, 4 -> new Json.Str(text(random));
      case 5 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          items.add(next(random, depth - 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          fields.put(text(random), next(random, depth - 1));
        }
        yield new Json.Obj(fields);
      }
    };
  }

  /** Text of any UTF-16 code units, half of it from the corners where escaping goes wrong. */
  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append((char) random.nextInt(0xd800, 0xe000));
        default -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
      }
    }
    return text.toString();
  }
}
