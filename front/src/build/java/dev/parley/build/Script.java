package dev.parley.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiled script as a list of what stands at its top. TeaVM gives what it names there a capital
 * letter first, and everything else a small one.
 */
final class Script {
  /** What a name looks like. */
  static final String NAME = "[A-Za-z_$][\\w$]*";

  private static final Pattern STRING_OR_NAME =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|(?<![\\w$.])([A-Z][\\w$]*)");

  private static final Pattern NAMED =
      Pattern.compile("(?:function )?(" + NAME + ")(?=[(=]|$)(?!==)");

  /**
   * One statement.
   *
   * @param declares whether it begins with {@code let}
   * @param parts its declarations if it declares, otherwise nothing but its text
   */
  record Statement(boolean declares, List<String> parts) {}

  private Script() {}

  static List<Statement> read(String script) {
    List<Statement> all = new ArrayList<>();
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
        } else {
          depth += change(c);
          if (depth == 0 && c == ',' && declares) {
            parts.add(script.substring(from, at));
            from = at + 1;
          }
          boolean function = !declares && script.startsWith("function ", from);
          ended = depth == 0 && (c == ';' || c == '}' && function);
        }
      }
      parts.add(script.substring(from, declares && ended ? at - 1 : at));
      all.add(new Statement(declares, parts));
    }
    return all;
  }

  static String text(List<Statement> statements) {
    StringBuilder script = new StringBuilder();
    for (Statement each : statements) {
      if (!each.declares()) {
        each.parts().forEach(script::append);
      } else if (!each.parts().isEmpty()) {
        script.append("let ").append(String.join(",", each.parts())).append(';');
      }
    }
    return script.toString();
  }

  /** What a part of a statement names: a function, or a variable; else nothing. */
  static String name(String part) {
    Matcher named = NAMED.matcher(part);
    return named.lookingAt() ? named.group(1) : "";
  }

  /** What stands between the commas of a list, itself without brackets around it. */
  static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < list.length(); at++) {
      char c = list.charAt(at);
      if (c == '"' || c == '\'') {
        at = endOfString(list, at);
      } else {
        depth += change(c);
        if (depth == 0 && c == ',') {
          items.add(list.substring(from, at));
          from = at + 1;
        }
      }
    }
    if (!list.isEmpty()) {
      items.add(list.substring(from));
    }
    return items;
  }

  /** The program's names in a text, as often as they stand there. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (Matcher use = STRING_OR_NAME.matcher(text); use.find(); ) {
      if (use.group(1) != null) {
        names.add(use.group(1));
      }
    }
    return names;
  }

  /** The text with other names. */
  static String renamed(String text, UnaryOperator<String> names) {
    return STRING_OR_NAME
        .matcher(text)
        .replaceAll(use -> {
          String name = use.group(1);
          return Matcher.quoteReplacement(name == null ? use.group() : names.apply(name));
        });
  }

  private static int change(char c) {
    return switch (c) {
      case '{', '(', '[' -> 1;
      case '}', ')', ']' -> -1;
      default -> 0;
    };
  }

  private static int endOfString(String script, int start) {
    int at = start + 1;
    while (script.charAt(at) != script.charAt(start)) {
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
