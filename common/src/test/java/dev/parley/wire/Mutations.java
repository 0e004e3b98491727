package dev.parley.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages messages as a careless or malicious sender would. */
final class Mutations {
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud800",
    "null",
    "true",
    "-",
    "-1",
    "0.1",
    "1e999",
    "9007199254740993",
    "{}",
    "[]",
    "\"\"",
    "\"type\":",
    "\"Offer\"",
    "[[[[[[[[[",
    "\0",
    "\u2028",
    "🙂",
    "\ud83d",
    " ",
    "\ufeff",
    "NaN",
    "//",
    "'"
  };

  /** Well past the longest text of the protocol, and bounded over several changes. */
  private static final int MAX_LENGTH = 100_000;

  private Mutations() {}

  /** A copy of the tree with one to four changes, each possibly inside another. */
  static Json ofTree(Json tree, List<Json> others, Random random) {
    Json changed = tree;
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      changed = change(changed, others, random);
    }
    return changed;
  }

  private static Json change(Json json, List<Json> others, Random random) {
    // Mostly further down, where the interesting fields are; the root is replaced rarely.
    if (random.nextInt(8) > 0) {
      if (json instanceof Json.Obj(var fields) && !fields.isEmpty()) {
        return new Json.Obj(changeField(fields, others, random));
      }
      if (json instanceof Json.Arr(var items) && !items.isEmpty()) {
        return new Json.Arr(changeItem(items, others, random));
      }
    }
    return switch (json) {
      case Json.Str(var value) when random.nextInt(3) > 0 ->
          new Json.Str(changeText(value, random));
      case Json.Num(var value) when random.nextInt(3) > 0 ->
          new Json.Num(changeNumber(value, random));
      case Json.Obj _, Json.Arr _, Json.Str _, Json.Num _, Json.Bool _, Json.Null _ ->
          replacement(others, random);
    };
  }

  private static Map<String, Json> changeField(
      Map<String, Json> fields, List<Json> others, Random random) {
    Map<String, Json> changed = new LinkedHashMap<>(fields);
    List<String> names = List.copyOf(fields.keySet());
    String name = names.get(random.nextInt(names.size()));
    Json value = changed.getOrDefault(name, new Json.Null());
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(name);
      case 1 -> changed.put(names.get(random.nextInt(names.size())), value);
      case 2 -> changed.put(RandomTrees.text(random), value);
      default -> changed.put(name, change(value, others, random));
    }
    return changed;
  }

  private static List<Json> changeItem(List<Json> items, List<Json> others, Random random) {
    List<Json> changed = new ArrayList<>(items);
    int at = random.nextInt(items.size());
    switch (random.nextInt(4)) {
      case 0 -> changed.remove(at);
      case 1 -> changed.add(at, items.get(random.nextInt(items.size())));
      default -> changed.set(at, change(items.get(at), others, random));
    }
    return changed;
  }

  private static Json replacement(List<Json> others, Random random) {
    return random.nextInt(4) == 0
        ? others.get(random.nextInt(others.size()))
        : RandomTrees.next(random, 3);
  }

  private static double changeNumber(double value, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> -value;
      case 1 -> value + 1;
      case 2 -> value - 1;
      case 3 -> value * 0x1p40;
      case 4 -> value + 0.5;
      case 5 -> Double.NaN;
      case 6 -> Double.POSITIVE_INFINITY;
      default -> Double.longBitsToDouble(random.nextLong());
    };
  }

  private static String changeText(String value, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> value.repeat(random.nextInt(MAX_LENGTH) / Math.max(1, value.length()));
      case 1 -> value.isEmpty() ? "x" : value.substring(random.nextInt(value.length()));
      default -> ofText(value, value, random);
    };
  }

  /** A copy of the text with one to six characters, tokens or slices changed. */
  static String ofText(String text, String other, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(1, 7); i > 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(6)) {
        case 0 -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(1, 9)));
        case 1 -> changed.insert(at, (char) random.nextInt(0x10000));
        case 2 -> changed.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
        case 3 -> flip(changed, at, random);
        case 4 -> changed.insert(at, other, 0, random.nextInt(other.length() + 1));
        default -> {
          int to = random.nextInt(at, changed.length() + 1);
          changed.insert(to, changed.substring(at, to));
        }
      }
    }
    return changed.toString();
  }

  private static void flip(StringBuilder text, int at, Random random) {
    if (at < text.length()) {
      text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
    }
  }
}
