package dev.parley.protocol;

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

  static long requireCount(long value, long min, String what) {
    if (value < min || value > Limits.MAX_COUNT) {
      throw new IllegalArgumentException(what + " is out of range");
    }
    return value;
  }
}
