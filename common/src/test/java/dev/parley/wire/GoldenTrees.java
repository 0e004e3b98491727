package dev.parley.wire;

import dev.parley.testing.JacksonJson;
import dev.parley.testing.MessageFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The golden messages as trees, and ways to change one field of them. */
final class GoldenTrees {
  private GoldenTrees() {}

  /**
   * A place in a tree.
   *
   * @param steps names of fields and indexes of items, from the root
   */
  record Place(List<Object> steps) {
    String field() {
      return (String) steps.getLast();
    }

    Place then(Object step) {
      List<Object> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Place(List.copyOf(longer));
    }
  }

  static Json.Obj of(MessageFamily<?> family, Class<?> variant) {
    try {
      return (Json.Obj) JacksonJson.parse(family.golden(variant.getSimpleName()));
    } catch (MalformedMessageException e) {
      throw new AssertionError("the golden file is not JSON", e);
    }
  }

  /** All fields of an object and of the objects within it, the type aside. */
  static List<Place> fieldsOf(Json root) {
    List<Place> found = new ArrayList<>();
    collect(root, new Place(List.of()), found);
    return found;
  }

  private static void collect(Json json, Place here, List<Place> found) {
    if (json instanceof Json.Obj(var fields)) {
      fields.forEach((name, value) -> {
        if (!name.equals(Field.TYPE)) {
          found.add(here.then(name));
          collect(value, here.then(name), found);
        }
      });
    } else if (json instanceof Json.Arr(var items)) {
      for (int i = 0; i < items.size(); i++) {
        collect(items.get(i), here.then(i), found);
      }
    }
  }

  /** A copy of the tree with another value in one place. */
  static Json with(Json root, Place place, Json value) {
    return change(
        root,
        place.steps().subList(0, place.steps().size() - 1),
        fields -> {
          Map<String, Json> changed = new LinkedHashMap<>(fields);
          changed.put(place.field(), value);
          return changed;
        });
  }

  /** A copy of the tree with one field left out. */
  static Json without(Json root, Place place) {
    return change(
        root,
        place.steps().subList(0, place.steps().size() - 1),
        fields -> {
          Map<String, Json> changed = new LinkedHashMap<>(fields);
          changed.remove(place.field());
          return changed;
        });
  }

  private static Json change(Json json, List<Object> steps, UnaryOperator<Map<String, Json>> by) {
    if (json instanceof Json.Obj(var fields)) {
      if (steps.isEmpty()) {
        return new Json.Obj(by.apply(fields));
      }
      Map<String, Json> changed = new LinkedHashMap<>(fields);
      changed.computeIfPresent(
          (String) steps.getFirst(),
          (_, value) -> change(value, steps.subList(1, steps.size()), by));
      return new Json.Obj(changed);
    }
    if (json instanceof Json.Arr(var items)) {
      List<Json> changed = new ArrayList<>(items);
      int index = (Integer) steps.getFirst();
      changed.set(index, change(items.get(index), steps.subList(1, steps.size()), by));
      return new Json.Arr(changed);
    }
    throw new AssertionError("no such place");
  }
}
