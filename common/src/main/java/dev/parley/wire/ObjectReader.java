package dev.parley.wire;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object strictly: a field that is missing, of another type or out of
 * its bounds is refused by name. Fields that nobody asks for are ignored.
 */
final class ObjectReader {
  private final Map<String, Json> fields;

  private ObjectReader(Map<String, Json> fields) {
    this.fields = fields;
  }

  /** Reads a whole message; one that is not even an object is not of this protocol. */
  static ObjectReader message(Json json) throws MalformedMessageException {
    if (json instanceof Json.Obj(var fields)) {
      return new ObjectReader(fields);
    }
    throw new MalformedMessageException(FailureCode.NOT_JSON, "a message is one JSON object");
  }

  /** Reads an object inside a message. */
  static ObjectReader item(Json json) throws MalformedMessageException {
    if (json instanceof Json.Obj(var fields)) {
      return new ObjectReader(fields);
    }
    throw MalformedMessageException.malformed("an item is not an object");
  }

  /** A value type of the protocol that checks its own text. */
  interface Parser<T> {
    T parse(String text);
  }

  /** Reads one item of an array. */
  interface ItemReader<T> {
    T read(Json item) throws MalformedMessageException;
  }

  /** Finds which of the known words the {@code type} is. */
  <T extends Enum<T> & Tagged> T tag(T[] known) throws MalformedMessageException {
    T tag = find(text(Field.TYPE), known);
    if (tag == null) {
      throw new MalformedMessageException(FailureCode.UNKNOWN_TYPE, "the type is not known");
    }
    return tag;
  }

  private static <T extends Tagged> @Nullable T find(String word, T[] known) {
    for (T candidate : known) {
      if (candidate.word().equals(word)) {
        return candidate;
      }
    }
    return null;
  }

  String text(String name) throws MalformedMessageException {
    String text = optionalText(name);
    if (text == null) {
      throw wrong(name, "a string");
    }
    return text;
  }

  @Nullable String optionalText(String name) throws MalformedMessageException {
    return switch (fields.get(name)) {
      case null -> null;
      case Json.Null() -> null;
      case Json.Str(var value) -> value;
      case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _ -> throw wrong(name, "a string");
    };
  }

  <T> T parsed(String name, Parser<T> parser) throws MalformedMessageException {
    return parse(text(name), parser);
  }

  /** A whole number from 0 to {@link Limits#MAX_COUNT}. */
  long count(String name) throws MalformedMessageException {
    if (fields.get(name) instanceof Json.Num(var value) && isCount(value)) {
      return (long) value;
    }
    throw wrong(name, "a whole number");
  }

  int smallCount(String name) throws MalformedMessageException {
    long value = count(name);
    if (value > Integer.MAX_VALUE) {
      throw wrong(name, "a smaller number");
    }
    return (int) value;
  }

  @Nullable Integer optionalSmallCount(String name) throws MalformedMessageException {
    Json field = fields.get(name);
    return field == null || field instanceof Json.Null ? null : (Integer) smallCount(name);
  }

  boolean flag(String name) throws MalformedMessageException {
    if (fields.get(name) instanceof Json.Bool(var value)) {
      return value;
    }
    throw wrong(name, "true or false");
  }

  ObjectReader object(String name) throws MalformedMessageException {
    if (fields.get(name) instanceof Json.Obj(var inner)) {
      return new ObjectReader(inner);
    }
    throw wrong(name, "an object");
  }

  <T> List<T> list(String name, int max, ItemReader<T> reader) throws MalformedMessageException {
    if (!(fields.get(name) instanceof Json.Arr(var items)) || items.size() > max) {
      throw wrong(name, "an array of at most " + max);
    }
    List<T> result = new ArrayList<>(items.size());
    for (Json item : items) {
      result.add(reader.read(item));
    }
    return result;
  }

  List<PeerId> peers() throws MalformedMessageException {
    return list(Field.PEERS, Limits.MAX_ROOM_SIZE, item -> parse(itemText(item), PeerId::new));
  }

  static String itemText(Json item) throws MalformedMessageException {
    if (item instanceof Json.Str(var value)) {
      return value;
    }
    throw MalformedMessageException.malformed("an item is not text");
  }

  /** Turns a bound that a value type refused into a malformed message. */
  static <T> T parse(String text, Parser<T> parser) throws MalformedMessageException {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(reason(e));
    }
  }

  /** The protocol's records explain themselves without repeating what the sender wrote. */
  static String reason(IllegalArgumentException e) {
    String message = e.getMessage();
    return message == null ? "a value is out of its bounds" : message;
  }

  private static boolean isCount(double value) {
    return value >= 0 && value <= Limits.MAX_COUNT && value == Math.rint(value);
  }

  private static MalformedMessageException wrong(String name, String expected) {
    return MalformedMessageException.malformed("\"" + name + "\" must be " + expected);
  }
}
