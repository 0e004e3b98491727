package dev.parley.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the fields of compiled classes short names that other classes use too.
 *
 * <p>TeaVM names each field of the program differently, so a thousand names of two characters stand
 * all over the script and compress badly. Here a name is used again by every class that is neither
 * above nor below the one that has it: the first field is {@code a} nearly everywhere. The page
 * becomes a tenth lighter. That a field has one name in the whole script is what makes this safe,
 * and checked.
 */
public final class FieldNames {
  private static final String NAME = "[\\w$]+";

  /** {@code function Q(){let a=this;P.call(a);a.x=null;a.y=0;}}: a class with fields. */
  private static final Pattern CLASS =
      Pattern.compile(
          ("function (NAME)\\(\\)\\s*\\{\\s*(?:let a=this;)?\\s*(NAME)\\.call\\((?:a|this)\\);"
                  + "((?:\\s*(?:a|this)\\s*\\.NAME\\s*=[^;{}]*;)*)\\s*}")
              .replace("NAME", NAME));

  private static final Pattern FIELD = Pattern.compile("(?:a|this)\\s*\\.(" + NAME + ")\\s*=");

  /** What makes a class without fields: {@code I=superclass=>…}. */
  private static final Pattern MAKER = Pattern.compile("(" + NAME + ")=superclass=>");

  /** A string, or the use of a property. */
  private static final Pattern STRING_OR_PROPERTY =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|(?<!\\.)\\.\\s*([A-Za-z_$][\\w$]*)");

  private static final int LEAST_FIELDS = 500;

  private record Fields(String parent, List<String> names) {}

  private final String script;
  private final Map<String, Fields> classes = new HashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();

  private FieldNames(String script) {
    this.script = script;
  }

  /** Takes the script that TeaVM made and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = Files.readString(Path.of(files[0]));
    Files.writeString(Path.of(files[1]), new FieldNames(script).shortened());
  }

  private String shortened() {
    readClasses();
    List<String> free = freeNames();
    classes.forEach((_name, fields) -> {
      int next = depth(fields.parent());
      for (String field : fields.names()) {
        shortNames.put(field, free.get(next++));
      }
    });
    return STRING_OR_PROPERTY
        .matcher(script)
        .replaceAll(use -> Matcher.quoteReplacement(renamed(use.group(), use.group(1))));
  }

  private String renamed(String text, String property) {
    String shortName = property == null ? null : shortNames.get(property);
    return shortName == null ? text : "." + shortName;
  }

  private void readClasses() {
    Set<String> known = new HashSet<>();
    for (Matcher made = CLASS.matcher(script); made.find(); ) {
      List<String> names = new ArrayList<>();
      for (Matcher field = FIELD.matcher(made.group(3)); field.find(); ) {
        names.add(field.group(1));
        if (!known.add(field.group(1))) {
          throw new IllegalStateException("two classes have a field " + field.group(1));
        }
      }
      classes.put(made.group(1), new Fields(made.group(2), names));
    }
    if (known.size() < LEAST_FIELDS) {
      throw new IllegalStateException(
          "only " + known.size() + " fields: has TeaVM's form changed?");
    }
    Matcher maker = MAKER.matcher(script);
    if (!maker.find()) {
      throw new IllegalStateException("nothing makes classes without fields");
    }
    Pattern plain =
        Pattern.compile("(" + NAME + ")=" + Pattern.quote(maker.group(1)) + "\\((" + NAME + ")\\)");
    for (Matcher made = plain.matcher(script); made.find(); ) {
      classes.putIfAbsent(made.group(1), new Fields(made.group(2), List.of()));
    }
  }

  /** How many fields a class has with those above it. */
  private int depth(String name) {
    Fields fields = classes.get(name);
    return fields == null ? 0 : depth(fields.parent()) + fields.names().size();
  }

  /** Names that nothing else has: not what browsers define, and no method. */
  private List<String> freeNames() {
    Set<String> fields = new HashSet<>();
    classes.values().forEach(each -> fields.addAll(each.names()));
    Set<String> taken = new HashSet<>();
    for (Matcher use = STRING_OR_PROPERTY.matcher(script); use.find(); ) {
      if (use.group(1) != null && !fields.contains(use.group(1))) {
        taken.add(use.group(1));
      }
    }
    List<String> free = new ArrayList<>();
    for (String first : new String[] {"", "_"}) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        if (!taken.contains(first + letter)) {
          free.add(first + letter);
        }
      }
    }
    return free;
  }
}
