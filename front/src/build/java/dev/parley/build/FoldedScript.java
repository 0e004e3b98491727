package dev.parley.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps one of all functions of a compiled script that say the same.
 *
 * <p>A program of many small records has hundreds of accessors, constructors and {@code equals}
 * that differ in nothing once their fields have the same names, see {@link FieldNames}; TeaVM
 * writes each of them. Only functions with a name at the top of the script are looked at, and none
 * that is assigned to twice.
 */
public final class FoldedScript {
  /** {@code P(b)===O(Jw)} in {@code equals} of a record, which is final: its class is that of a. */
  private static final Pattern SAME_CLASS =
      Pattern.compile(
          "if\\(a===b\\)c=1;else if\\(b!==null&&(NAME)\\(b\\)===NAME\\(NAME\\)\\)"
              .replace("NAME", Script.NAME));

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(" + Script.NAME + ")=((?:" + Script.NAME + "|\\([\\w$,]*\\))=>\\{.*})", Pattern.DOTALL);

  private static final Pattern ASSIGNED = Pattern.compile("(?<![\\w$.])([A-Z][\\w$]*)=(?![=>])");

  private static final int LEAST_FOLDED = 300;

  private FoldedScript() {}

  /** Takes a script and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = shared(Files.readString(Path.of(files[0])));
    int folded = 0;
    int before;
    do {
      before = folded;
      List<Script.Statement> statements = Script.read(script);
      Map<String, String> names = same(statements, assignedTwice(script));
      folded += names.size();
      script =
          Script.renamed(
              Script.text(without(statements, names)), name -> names.getOrDefault(name, name));
    } while (folded > before);
    if (folded < LEAST_FOLDED) {
      throw new IllegalStateException("only " + folded + " alike: has TeaVM's form changed?");
    }
    Files.writeString(Path.of(files[1]), script);
  }

  private static String shared(String script) {
    return SAME_CLASS
        .matcher(script.replace("\n", ""))
        .replaceAll("if(a===b)c=1;else if(b!==null&&$1(b)===$1(a))");
  }

  private static Map<String, Integer> assignedTwice(String script) {
    Map<String, Integer> counts = new HashMap<>();
    for (Matcher assigned = ASSIGNED.matcher(script); assigned.find(); ) {
      counts.merge(assigned.group(1), 1, Integer::sum);
    }
    return counts;
  }

  /** Name of a function to that of the first one that says the same. */
  private static Map<String, String> same(
      List<Script.Statement> statements, Map<String, Integer> assigned) {
    Map<String, String> firsts = new HashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Script.Statement statement : statements) {
      for (String part : statement.parts()) {
        Matcher function = FUNCTION.matcher(part);
        if (function.matches()
            && Character.isUpperCase(part.charAt(0))
            && assigned.getOrDefault(function.group(1), 1) == 1) {
          String first = firsts.putIfAbsent(function.group(2), function.group(1));
          if (first != null) {
            names.put(function.group(1), first);
          }
        }
      }
    }
    return names;
  }

  private static List<Script.Statement> without(
      List<Script.Statement> statements, Map<String, String> names) {
    List<Script.Statement> kept = new ArrayList<>();
    for (Script.Statement each : statements) {
      List<String> parts = new ArrayList<>(each.parts());
      parts.removeIf(part -> each.declares() && names.containsKey(Script.name(part)));
      kept.add(new Script.Statement(each.declares(), parts));
    }
    return kept;
  }
}
