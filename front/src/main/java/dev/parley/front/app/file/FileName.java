package dev.parley.front.app.file;

import dev.parley.front.app.text.Characters;
import java.util.List;

/** What a file is called, made safe to show and to write to disk under. */
public final class FileName {

  /** Longest name that is kept. */
  public static final int MAX_LENGTH = 120;

  private static final int MAX_EXTENSION = 16;
  private static final String NAMELESS = "file";

  /** Names of devices, which Windows finds in every folder. */
  private static final List<String> DEVICES =
      List.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private FileName() {}

  /**
   * Takes out folders, what is invisible or turns the text around it, and what file systems or
   * markup may take for more than a name; and cuts to {@link #MAX_LENGTH}, keeping the extension. A
   * name that is clean already stays as it is.
   */
  public static String clean(String name) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    String visible = trim(visible(name.substring(folder + 1)));
    String kept = trim(cut(visible));
    if (kept.isEmpty()) {
      return NAMELESS;
    }
    return isDevice(kept) ? cut("_" + kept) : kept;
  }

  private static String visible(String name) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Characters.isBlank(c)) {
        visible.append(' ');
      } else if (isWhole(name, i) && !Characters.isInvisible(c)) {
        visible.append("<>:\"|?*".indexOf(c) >= 0 ? '_' : c);
      }
    }
    return visible.toString();
  }

  /** Half a character is none, and what some systems refuse to write down. */
  private static boolean isWhole(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** A dot in front hides a file, and dots or spaces at the end vanish on Windows. */
  private static String trim(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isEdge(name.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isEdge(char c) {
    return c == '.' || c == ' ';
  }

  private static String cut(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && name.length() - dot <= MAX_EXTENSION;
    String extension = extended ? name.substring(dot) : "";
    int end = MAX_LENGTH - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + extension;
  }

  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String stem = trim(dot < 0 ? name : name.substring(0, dot));
    for (String device : DEVICES) {
      if (device.length() == stem.length() && startsWith(stem, device)) {
        return true;
      }
    }
    boolean numbered = stem.length() == 4 && stem.charAt(3) >= '0' && stem.charAt(3) <= '9';
    return numbered && (startsWith(stem, "com") || startsWith(stem, "lpt"));
  }

  /**
   * Whether a text starts with a word of lower-case ASCII, whatever its case. Not by the methods of
   * {@link String}, which would bring all of Unicode's cases into the page.
   */
  private static boolean startsWith(String text, String word) {
    for (int i = 0; i < word.length(); i++) {
      if ((text.charAt(i) | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
