package dev.parley.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.protocol.FailureCode;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses text to {@link Json}, strictly and with a bound on its depth. */
public final class JacksonJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Json.MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JacksonJson() {}

  /**
   * Returns the value that {@code text} writes.
   *
   * @throws MalformedMessageException with {@link FailureCode#NOT_JSON} if it is not one JSON text,
   *     names a field twice, or nests deeper than {@link Json#MAX_DEPTH}
   */
  public static Json parse(String text) throws MalformedMessageException {
    return convert(tree(text));
  }

  /** Returns {@code text} without white space, as Jackson writes it. */
  public static String compact(String text) throws MalformedMessageException {
    return tree(text).toString();
  }

  private static JsonNode tree(String text) throws MalformedMessageException {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      throw notJson();
    }
    if (node.isMissingNode()) {
      throw notJson();
    }
    return node;
  }

  private static MalformedMessageException notJson() {
    return new MalformedMessageException(FailureCode.NOT_JSON, "not one JSON text");
  }

  /** Recursion is bounded: the parser refused what nests too deep. */
  private static Json convert(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (var field : node.properties()) {
          fields.put(field.getKey(), convert(field.getValue()));
        }
        yield new Json.Obj(fields);
      }
      case ARRAY -> {
        List<Json> items = new ArrayList<>();
        node.forEach(item -> items.add(convert(item)));
        yield new Json.Arr(items);
      }
      case STRING -> new Json.Str(node.textValue());
      case NUMBER -> new Json.Num(node.doubleValue());
      case BOOLEAN -> new Json.Bool(node.booleanValue());
      case NULL -> new Json.Null();
      case BINARY, MISSING, POJO -> throw new IllegalStateException("no parser makes these");
    };
  }
}
