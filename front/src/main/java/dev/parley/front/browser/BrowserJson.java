package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.FailureCode;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/**
 * Text to {@link Json} and back by {@code JSON.parse} and {@code JSON.stringify}: the only place of
 * the front that reads or writes JSON.
 */
final class BrowserJson {

  private BrowserJson() {}

  /**
   * Parses one JSON text.
   *
   * @throws MalformedMessageException if it is none, or nested deeper than {@link Json#MAX_DEPTH}
   */
  static Json parse(String text) throws MalformedMessageException {
    JSObject value = Platform.parseJson(text);
    if (value == null || JSObjects.isUndefined(value)) {
      throw new MalformedMessageException(FailureCode.NOT_JSON, "this is not JSON");
    }
    return convert(value, 0);
  }

  /** The same text as {@code JsonText} makes of it on the server. */
  static String write(Json json) {
    return Platform.stringify(convert(json));
  }

  private static @Nullable JSObject convert(Json json) {
    return switch (json) {
      case Json.Obj(var fields) -> {
        JSMapLike<JSObject> object = asMap(JSObjects.create());
        fields.forEach((name, value) -> object.set(name, convert(value)));
        yield object;
      }
      case Json.Arr(var items) -> {
        JSArray<JSObject> array = new JSArray<>();
        items.forEach(item -> array.push(convert(item)));
        yield array;
      }
      case Json.Str(var value) -> JSString.valueOf(value);
      case Json.Num(var value) -> JSNumber.valueOf(value);
      case Json.Bool(var value) -> JSBoolean.valueOf(value);
      case Json.Null() -> null;
    };
  }

  private static Json convert(@Nullable JSObject value, int depth)
      throws MalformedMessageException {
    if (depth > Json.MAX_DEPTH) {
      throw new MalformedMessageException(FailureCode.NOT_JSON, "nested too deeply");
    }
    if (value == null) {
      return new Json.Null();
    }
    return switch (JSObjects.typeOf(value)) {
      case "string" -> new Json.Str(((JSString) value).stringValue());
      case "number" -> new Json.Num(((JSNumber) value).doubleValue());
      case "boolean" -> new Json.Bool(((JSBoolean) value).booleanValue());
      default -> JSArray.isArray(value) ? array(asArray(value), depth) : object(value, depth);
    };
  }

  private static Json array(JSArrayReader<JSObject> array, int depth)
      throws MalformedMessageException {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < array.getLength(); i++) {
      items.add(convert(array.get(i), depth + 1));
    }
    return new Json.Arr(items);
  }

  private static Json object(JSObject object, int depth) throws MalformedMessageException {
    Map<String, Json> fields = new LinkedHashMap<>();
    JSMapLike<JSObject> map = asMap(object);
    for (String name : JSObjects.keys(object)) {
      fields.put(name, convert(map.get(name), depth + 1));
    }
    return new Json.Obj(fields);
  }

  @SuppressWarnings("unchecked")
  private static JSArrayReader<JSObject> asArray(JSObject value) {
    return (JSArrayReader<JSObject>) value;
  }

  @SuppressWarnings("unchecked")
  private static JSMapLike<JSObject> asMap(JSObject value) {
    return (JSMapLike<JSObject>) value;
  }
}
