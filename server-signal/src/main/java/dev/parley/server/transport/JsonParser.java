package dev.parley.server.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text to {@link Json}, with bounds on everything that a hostile text could make large. */
public final class JsonParser {
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_NAME_LENGTH = 256;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // Names come from strangers: remembering them would only fill a shared table.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Json.MAX_DEPTH)
                  .maxStringLength(Limits.MAX_FRAME_BYTES)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxNameLength(MAX_NAME_LENGTH)
                  .build())
          .build();

  private JsonParser() {}

  /**
   * Returns the object that {@code text} means.
   *
   * @throws MalformedMessageException with {@link FailureCode#NOT_JSON} if it is not one JSON
   *     object (RFC 8259), nested too deeply, or has a name twice
   */
  public static Json.Obj parse(String text) throws MalformedMessageException {
    try (com.fasterxml.jackson.core.JsonParser tokens = FACTORY.createParser(text)) {
      if (tokens.nextToken() != JsonToken.START_OBJECT) {
        throw notJson("an object is expected");
      }
      Json.Obj object = object(tokens);
      if (tokens.nextToken() != null) {
        throw notJson("the text is not one JSON object");
      }
      return object;
    } catch (IOException e) {
      throw notJson("the text is not JSON");
    }
  }

  private static MalformedMessageException notJson(String why) {
    return new MalformedMessageException(FailureCode.NOT_JSON, why);
  }

  /** The value whose first token is the current one. */
  private static Json value(com.fasterxml.jackson.core.JsonParser tokens) throws IOException {
    return switch (tokens.currentToken()) {
      case START_OBJECT -> object(tokens);
      case START_ARRAY -> array(tokens);
      case VALUE_STRING -> new Json.Str(tokens.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(tokens.getDoubleValue());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value of JSON begins with this");
    };
  }

  private static Json.Obj object(com.fasterxml.jackson.core.JsonParser tokens) throws IOException {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      tokens.nextToken();
      fields.put(name, value(tokens));
    }
    return new Json.Obj(fields);
  }

  private static Json array(com.fasterxml.jackson.core.JsonParser tokens) throws IOException {
    List<Json> items = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(tokens));
    }
    return new Json.Arr(items);
  }
}
