package dev.parley.wire;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object field by field. An absent value leaves its field out. */
final class ObjectWriter {
  private final Map<String, Json> fields = new LinkedHashMap<>();

  /** Starts a message of the given type. */
  static ObjectWriter message(String type) {
    return new ObjectWriter().text(Field.TYPE, type);
  }

  ObjectWriter text(String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, new Json.Str(value));
    }
    return this;
  }

  ObjectWriter count(String name, long value) {
    fields.put(name, new Json.Num(value));
    return this;
  }

  ObjectWriter optionalCount(String name, @Nullable Integer value) {
    return value == null ? this : count(name, value);
  }

  ObjectWriter flag(String name, boolean value) {
    fields.put(name, new Json.Bool(value));
    return this;
  }

  ObjectWriter peers(List<PeerId> peers) {
    List<Json> items = new ArrayList<>();
    for (PeerId peer : peers) {
      items.add(new Json.Str(peer.value()));
    }
    return json(Field.PEERS, new Json.Arr(items));
  }

  ObjectWriter json(String name, Json value) {
    fields.put(name, value);
    return this;
  }

  Json.Obj build() {
    return new Json.Obj(fields);
  }
}
