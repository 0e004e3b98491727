package dev.parley.wire;

import java.util.List;
import java.util.Map;

/**
 * A JSON value (RFC 8259), as neutral ground between the parsers of both ends.
 *
 * <p>A parser that builds one keeps nesting within {@link #MAX_DEPTH}. The server's also refuses
 * doubled names; {@code JSON.parse} keeps the last of them.
 */
public sealed interface Json {

  /** Deepest nesting of any text that is parsed: twice what the protocol needs. */
  int MAX_DEPTH = 8;

  /**
   * An object.
   *
   * @param fields by name, in the order of the text
   */
  record Obj(Map<String, Json> fields) implements Json {}

  /**
   * An array.
   *
   * @param items in order
   */
  record Arr(List<Json> items) implements Json {}

  /**
   * A string.
   *
   * @param value its characters
   */
  record Str(String value) implements Json {}

  /**
   * A number.
   *
   * @param value as double precision, which is all that a browser has
   */
  record Num(double value) implements Json {}

  /**
   * A truth value.
   *
   * @param value true or false
   */
  record Bool(boolean value) implements Json {}

  /** The null literal; the same as a field that is not there. */
  record Null() implements Json {}
}
