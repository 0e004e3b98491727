package dev.parley.build;

import java.util.List;
import java.util.TreeMap;

/**
 * What TeaVM lists of a class.
 *
 * @param parent the class above it, or 0
 * @param initializer what calls its static initializer, or 0
 * @param methods what makes a method, by its name; those that are one method are one name
 */
record ClassEntry(
    String name,
    String parent,
    List<String> interfaces,
    boolean isEnum,
    String initializer,
    TreeMap<String, String> methods) {

  /** How many items of the list are about one class. */
  static final int FIELDS = 8;

  /** The modifier that says that a class is an enum. */
  static final int ENUM = 1 << 16;

  /**
   * Takes class, name, the one above, interfaces, modifiers, class around, initializer, methods.
   */
  static ClassEntry of(List<String> fields) {
    if (!fields.get(1).equals("0") || !fields.get(5).equals("0")) {
      throw new IllegalStateException("a class with a name: " + fields);
    }
    return new ClassEntry(
        fields.get(0),
        fields.get(2),
        list(fields.get(3)),
        (Integer.parseInt(fields.get(4)) & ENUM) != 0,
        fields.get(6),
        methods(list(fields.get(7))));
  }

  private static List<String> list(String text) {
    return text.equals("0") ? List.of() : Script.items(text.substring(1, text.length() - 1));
  }

  private static TreeMap<String, String> methods(List<String> namesAndMakers) {
    TreeMap<String, String> methods = new TreeMap<>();
    for (int i = 0; i < namesAndMakers.size(); i += 2) {
      String names = namesAndMakers.get(i).replaceAll("[\\[\\]\"]", "").replace(',', ' ');
      methods.put(names, namesAndMakers.get(i + 1));
    }
    return methods;
  }
}
