package dev.parley.server.doctor;

import java.util.Locale;

/**
 * What one check has found.
 *
 * @param check what was looked at, in one or two words
 * @param found what there is, in words for people
 * @param advice what to do about it; empty if there is nothing to do
 */
public record Finding(String check, Level level, String found, String advice) {
  private static final int LONGEST = 600;

  /** How bad it is. */
  public enum Level {
    OK,
    /** Some calls will not work, or some day none will. */
    WARNING,
    FAILED;

    /** As it is printed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Cuts what is too long and takes out what would move a terminal: some of it is others' text. */
  public Finding {
    found = plain(found);
    advice = plain(advice);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(each -> isPrintable(each) ? each : '?')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** One line: name, level, what was found, and after an arrow what to do. */
  public String line() {
    String start = String.format(Locale.ROOT, "%-12s %-8s %s", check, level, found);
    return advice.isEmpty() ? start : start + " -> " + advice;
  }
}
