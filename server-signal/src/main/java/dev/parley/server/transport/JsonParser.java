package dev.parley.server.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text to {@link Json}, with bounds on everything that a hostile text could make large. */
public final class JsonParser {
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_NAME_LENGTH = 256;

  private static final ObjectReader READER =
      new JsonMapper(
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
                  .build())
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonParser() {}

  /**
   * Returns the object that {@code text} means.
   *
   * @throws MalformedMessageException with {@link FailureCode#NOT_JSON} if it is not one JSON
   *     object (RFC 8259), nested too deeply, or has a name twice
   */
  public static Json.Obj parse(String text) throws MalformedMessageException {
    JsonNode root;
    try {
      root = READER.readTree(text);
    } catch (StreamReadException e) {
      throw new MalformedMessageException(FailureCode.NOT_JSON, "the text is not JSON");
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new MalformedMessageException(FailureCode.NOT_JSON, "the text is not one JSON object");
    }
    if (root instanceof ObjectNode object) {
      return object(object);
    }
    throw new MalformedMessageException(FailureCode.NOT_JSON, "an object is expected");
  }

  private static Json of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case STRING -> new Json.Str(node.textValue());
      case NUMBER -> new Json.Num(node.doubleValue());
      case BOOLEAN -> new Json.Bool(node.booleanValue());
      case NULL -> new Json.Null();
      case BINARY, MISSING, POJO ->
          throw new IllegalStateException("no parser makes " + node.getNodeType());
    };
  }

  private static Json.Obj object(JsonNode node) {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      fields.put(field.getKey(), of(field.getValue()));
    }
    return new Json.Obj(fields);
  }

  private static Json array(JsonNode node) {
    List<Json> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(of(item));
    }
    return new Json.Arr(items);
  }
}
