package dev.parley.wire;

import dev.parley.protocol.Limits;
import java.util.Map;

/** Writes {@link Json} as text (RFC 8259), the same on both ends. */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * Returns {@code json} without white space, each string in its shortest form: a string that came
   * in is not longer when it goes out.
   */
  public static String of(Json json) {
    return of(json, 0);
  }

  /**
   * The same.
   *
   * @param length about how long it becomes: saves copying, no more
   */
  public static String of(Json json, int length) {
    StringBuilder text = new StringBuilder(length);
    append(json, text);
    return text.toString();
  }

  private static void append(Json json, StringBuilder text) {
    switch (json) {
      case Json.Obj(var fields) -> appendObject(fields, text);
      case Json.Arr(var items) -> {
        text.append('[');
        String separator = "";
        for (Json item : items) {
          text.append(separator);
          append(item, text);
          separator = ",";
        }
        text.append(']');
      }
      case Json.Str(var value) -> appendString(value, text);
      case Json.Num(var value) -> appendNumber(value, text);
      case Json.Bool(var value) -> text.append(value);
      case Json.Null() -> text.append("null");
    }
  }

  private static void appendObject(Map<String, Json> fields, StringBuilder text) {
    text.append('{');
    String separator = "";
    for (var field : fields.entrySet()) {
      text.append(separator);
      appendString(field.getKey(), text);
      text.append(':');
      append(field.getValue(), text);
      separator = ",";
    }
    text.append('}');
  }

  private static void appendNumber(double value, StringBuilder text) {
    // All numbers of the protocol are counts. Writing fractions would cost the page 10 KB.
    if (value != Math.rint(value) || Math.abs(value) > Limits.MAX_COUNT) {
      throw new IllegalArgumentException("only whole numbers are written");
    }
    text.append((long) value);
  }

  private static void appendString(String value, StringBuilder text) {
    text.append('"');
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (isPair(value, i)) {
        i++;
        continue;
      }
      text.append(value, plainFrom, i);
      plainFrom = i + 1;
      appendSpecial(c, text);
    }
    text.append(value, plainFrom, value.length()).append('"');
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  private static boolean isPair(String value, int at) {
    return at + 1 < value.length()
        && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
  }

  /** A surrogate that comes here stands alone: it is escaped because UTF-8 has no form for it. */
  private static void appendSpecial(char c, StringBuilder text) {
    switch (c) {
      case '"', '\\' -> text.append('\\').append(c);
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
  }
}
