package dev.parley.server.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of a sealed type, numbered. */
final class Kinds {
  private final Map<Class<?>, Integer> numbers = new HashMap<>();
  private final Set<Class<?>> without = new HashSet<>();
  private final List<String> names = new ArrayList<>();

  /** All but those that are told apart further, or never seen from outside. */
  static Kinds of(Class<?> sealed, Class<?>... without) {
    Kinds kinds = new Kinds();
    kinds.without.addAll(List.of(without));
    kinds.collect(sealed);
    return kinds;
  }

  private void collect(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      for (Class<?> each : permitted) {
        collect(each);
      }
    } else if (!without.contains(type) && numbers.putIfAbsent(type, names.size()) == null) {
      names.add(type.getSimpleName());
    }
  }

  int numberOf(Object value) {
    Integer number = numbers.get(value.getClass());
    if (number == null) {
      throw new IllegalArgumentException(value.getClass() + " is of another family");
    }
    return number;
  }

  int size() {
    return names.size();
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
