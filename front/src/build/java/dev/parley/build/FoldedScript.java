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
 *
 * <p>The build runs this source file on the Java that runs Maven, hence on a 17 too.
 */
public final class FoldedScript {
  private static final String NAME = "[A-Za-z_$][\\w$]*";

  /** {@code P(b)===O(Jw)} in {@code equals} of a record, which is final: its class is that of a. */
  private static final Pattern SAME_CLASS =
      Pattern.compile(
          "if\\(a===b\\)c=1;else if\\(b!==null&&(NAME)\\(b\\)===NAME\\(NAME\\)\\)"
              .replace("NAME", NAME));

  private static final Pattern FUNCTION =
      Pattern.compile("(" + NAME + ")=((?:" + NAME + "|\\([\\w$,]*\\))=>\\{.*})", Pattern.DOTALL);

  private static final Pattern ASSIGNED = Pattern.compile("(?<![\\w$.])([A-Z][\\w$]*)=(?![=>])");

  private static final Pattern STRING_OR_NAME =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|(?<![\\w$.])([A-Z][\\w$]*)");

  private static final int LEAST_FOLDED = 300;

  private FoldedScript() {}

  /** Takes a script and the file to write. */
  public static void main(String[] files) throws IOException {
    String script = shared(Files.readString(Path.of(files[0])));
    int folded = 0;
    int before;
    do {
      before = folded;
      List<List<String>> statements = statements(script);
      Map<String, String> names = same(statements, assignedTwice(script));
      folded += names.size();
      script = renamed(without(statements, names), names);
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

  /**
   * The script's statements; one that declares variables as its declarations, else a single part.
   */
  private static List<List<String>> statements(String script) {
    List<List<String>> all = new ArrayList<>();
    int at = 0;
    while (at < script.length()) {
      boolean declares = script.startsWith("let ", at);
      List<String> parts = new ArrayList<>();
      int from = declares ? at + "let ".length() : at;
      int depth = 0;
      boolean ended = false;
      for (at = from; at < script.length() && !ended; at++) {
        char c = script.charAt(at);
        if (c == '"' || c == '\'') {
          at = endOfString(script, at);
        } else if (c == '{' || c == '(' || c == '[') {
          depth++;
        } else if (c == '}' || c == ')' || c == ']') {
          depth--;
          ended = depth == 0 && c == '}' && !declares && script.startsWith("function ", from);
        } else if (depth == 0 && c == ';') {
          ended = true;
        } else if (depth == 0 && c == ',' && declares) {
          parts.add(script.substring(from, at));
          from = at + 1;
        }
      }
      int end = declares && ended ? at - 1 : at;
      parts.add(script.substring(from, end));
      all.add(declares ? withMark(parts) : parts);
    }
    return all;
  }

  private static List<String> withMark(List<String> declarations) {
    List<String> marked = new ArrayList<>();
    marked.add("let ");
    marked.addAll(declarations);
    return marked;
  }

  private static int endOfString(String script, int start) {
    int at = start + 1;
    while (script.charAt(at) != script.charAt(start)) {
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
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
      List<List<String>> statements, Map<String, Integer> assigned) {
    Map<String, String> firsts = new HashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (List<String> statement : statements) {
      for (String part : statement) {
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

  private static String without(List<List<String>> statements, Map<String, String> names) {
    StringBuilder script = new StringBuilder();
    for (List<String> statement : statements) {
      if (!statement.get(0).equals("let ")) {
        script.append(statement.get(0));
        continue;
      }
      List<String> kept = new ArrayList<>();
      for (String part : statement.subList(1, statement.size())) {
        int equals = part.indexOf('=');
        if (equals < 0 || !names.containsKey(part.substring(0, equals))) {
          kept.add(part);
        }
      }
      if (!kept.isEmpty()) {
        script.append("let ").append(String.join(",", kept)).append(';');
      }
    }
    return script.toString();
  }

  private static String renamed(String script, Map<String, String> names) {
    return STRING_OR_NAME
        .matcher(script)
        .replaceAll(use -> {
          String name = use.group(1);
          return Matcher.quoteReplacement(
              name == null ? use.group() : names.getOrDefault(name, name));
        });
  }
}
