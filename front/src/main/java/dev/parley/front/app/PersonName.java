package dev.parley.front.app;

import dev.parley.front.app.text.Characters;
import dev.parley.protocol.Limits;

/** What a person wants to be called, made safe to show beside other text. */
public final class PersonName {

  private PersonName() {}

  /**
   * Takes out what is invisible or turns the text around it: control characters, direction marks,
   * zero-width characters; and cuts to {@link Limits#MAX_NAME_LENGTH}. A name of which nothing
   * could be seen is no name.
   */
  public static String clean(String name) {
    StringBuilder clean = new StringBuilder();
    boolean blank = false;
    boolean seen = false;
    for (int i = 0; i < name.length() && clean.length() < Limits.MAX_NAME_LENGTH; i++) {
      char c = name.charAt(i);
      if (Characters.isBlank(c)) {
        blank = true;
      } else if (!Characters.isInvisible(c)) {
        if (blank && !clean.isEmpty() && clean.length() < Limits.MAX_NAME_LENGTH - 1) {
          clean.append(' ');
        }
        blank = false;
        seen |= !joins(c);
        clean.append(c);
      }
    }
    return seen ? withoutHalfCharacter(clean).toString() : "";
  }

  /** Shows nothing by itself: joiners and variation selectors. */
  private static boolean joins(char c) {
    return c == '\u200c' || c == '\u200d' || (c >= '\ufe00' && c <= '\ufe0f');
  }

  /** Cutting may leave the first half of a character at the end, or a blank before it. */
  private static StringBuilder withoutHalfCharacter(StringBuilder text) {
    int end = text.length();
    while (end > 0
        && (Character.isHighSurrogate(text.charAt(end - 1)) || text.charAt(end - 1) == ' ')) {
      end--;
    }
    text.setLength(end);
    return text;
  }

  /** One or two letters that stand for a name where there is no picture; "?" for no name. */
  public static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    boolean wordStarts = true;
    for (int i = 0; i < name.length() && initials.length() < 4; i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '-') {
        wordStarts = true;
      } else if (wordStarts) {
        int codePoint = name.codePointAt(i);
        initials.appendCodePoint(codePoint);
        wordStarts = false;
        if (initials.codePointCount(0, initials.length()) == 2) {
          break;
        }
      }
    }
    return initials.isEmpty() ? "?" : initials.toString();
  }
}
