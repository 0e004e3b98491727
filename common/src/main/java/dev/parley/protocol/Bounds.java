package dev.parley.protocol;

import java.util.List;

/** Checks shared by the records of this package. */
final class Bounds {

  private Bounds() {}

  static String requireLength(String text, int max, String what) {
    if (text.length() > max) {
      throw new IllegalArgumentException(what + " is longer than " + max + " characters");
    }
    return text;
  }

  static String requireText(String text, int max, String what) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty");
    }
    return requireLength(text, max, what);
  }

  static <T> List<T> requireSize(List<T> items, int max, String what) {
    if (items.size() > max) {
      throw new IllegalArgumentException(what + " has more than " + max + " items");
    }
    return List.copyOf(items);
  }

  static long requireRange(long value, long max, String what) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(what + " is out of range");
    }
    return value;
  }

  static long requireCount(long value, long min, String what) {
    if (value < min || value > Limits.MAX_COUNT) {
      throw new IllegalArgumentException(what + " is out of range");
    }
    return value;
  }
}
