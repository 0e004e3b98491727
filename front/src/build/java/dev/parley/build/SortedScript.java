package dev.parley.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts like beside like in a compiled script, since what was said just before compresses best.
 *
 * <p>Only what does nothing by itself changes its place: functions, variables that begin as null,
 * and classes that add nothing to the one above them, which stay behind that one. They come first
 * and are ordered by {@link Likeness}; all else follows as it was.
 */
public final class SortedScript {
  private static final Pattern FUNCTION =
      Pattern.compile("NAME=(?:NAME|\\([\\w$,]*\\))=>.*".replace("NAME", Script.NAME));

  private static final Pattern CONSTRUCTOR = Pattern.compile("function [A-Z].*");

  /** What makes a class without fields: {@code I=superclass=>…}. */
  private static final Pattern MAKER = Pattern.compile("(" + Script.NAME + ")=superclass=>");

  private static final int LEAST_FUNCTIONS = 1000;

  private final List<Script.Statement> rest = new ArrayList<>();
  private final List<String> constructors = new ArrayList<>();
  private final List<String> nulls = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();

  private SortedScript() {}

  /** Takes a script and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = Files.readString(Path.of(files[0]));
    Files.writeString(Path.of(files[1]), new SortedScript().sorted(script));
  }

  private String sorted(String script) {
    Matcher maker = MAKER.matcher(script);
    if (!maker.find()) {
      throw new IllegalStateException("nothing makes classes without fields");
    }
    Pattern made =
        Pattern.compile(
            "NAME=MAKER\\((?:0|NAME)?\\)"
                .replace("NAME", Script.NAME)
                .replace("MAKER", Pattern.quote(maker.group(1))));
    Script.read(script).forEach(each -> place(each, made));
    if (functions.size() < LEAST_FUNCTIONS) {
      throw new IllegalStateException(
          "only " + functions.size() + " functions: has TeaVM's form changed?");
    }
    constructors.sort(Likeness.BY_FORM);
    List<String> declared = new ArrayList<>(nulls);
    declared.addAll(Likeness.ordered(functions));
    declared.addAll(parentsFirst());

    int start = 0;
    while (!rest.get(start).declares()) {
      start++;
    }
    rest.add(start, new Script.Statement(true, declared));
    rest.add(start, new Script.Statement(false, List.of(String.join("", constructors))));
    return Script.text(rest);
  }

  private void place(Script.Statement statement, Pattern made) {
    List<String> parts = statement.parts();
    if (!statement.declares()) {
      if (CONSTRUCTOR.matcher(parts.get(0)).matches()) {
        constructors.add(parts.get(0));
      } else {
        rest.add(statement);
      }
      return;
    }
    List<String> others = new ArrayList<>();
    for (String part : parts) {
      if (FUNCTION.matcher(part).matches()) {
        functions.add(part);
      } else if (part.endsWith("=null")) {
        nulls.add(part);
      } else if (made.matcher(part).matches()) {
        classes.add(part);
      } else {
        others.add(part);
      }
    }
    rest.add(new Script.Statement(true, others));
  }

  /** The classes by the one above them, each after that one. */
  private List<String> parentsFirst() {
    List<String> ordered = new ArrayList<>();
    List<String> left = new ArrayList<>(classes);
    left.sort(Comparator.comparing(part -> part.substring(part.indexOf('='))));
    while (!left.isEmpty()) {
      Set<String> names = new HashSet<>();
      left.forEach(part -> names.add(Script.name(part)));
      List<String> next = new ArrayList<>(left);
      next.removeIf(part -> names.contains(parent(part)));
      if (next.isEmpty()) {
        throw new IllegalStateException("classes above themselves: " + left);
      }
      ordered.addAll(next);
      left.removeAll(next);
    }
    return ordered;
  }

  private static String parent(String part) {
    return part.substring(part.indexOf('(') + 1, part.lastIndexOf(')'));
  }
}
