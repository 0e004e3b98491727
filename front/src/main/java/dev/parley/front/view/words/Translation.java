package dev.parley.front.view.words;

import dev.parley.front.app.Language;
import java.util.List;

/** Says everything in one language. */
public final class Translation {
  private static final char ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';
  private static final int FIRST_RIGHT_TO_LEFT = 0x590;
  private static final int LAST_RIGHT_TO_LEFT = 0x8ff;

  private final Language language;
  private final List<List<String>> texts;
  private final Numerals numerals;

  /**
   * A language.
   *
   * @param texts by area and number; what is missing is said in English
   */
  public Translation(Language language, List<List<String>> texts, Numerals numerals) {
    this.language = language;
    this.texts = texts;
    this.numerals = numerals;
  }

  /** Which it is. */
  public Language language() {
    return language;
  }

  /** The words for it. */
  public String say(Said said) {
    return switch (said) {
      case Said.Verbatim(var text) -> text;
      case Said.Amount(var value, var digits) ->
          numerals.write(digits == 0 ? value : value / 10.0, digits);
      case Phrase phrase ->
          phrase.given().isEmpty() ? text(phrase) : filled(variant(phrase), phrase);
    };
  }

  private String text(Phrase phrase) {
    return phrase.area() < texts.size() && phrase.number() < texts.get(phrase.area()).size()
        ? texts.get(phrase.area()).get(phrase.number())
        : phrase.english();
  }

  private String variant(Phrase phrase) {
    String text = text(phrase);
    for (Said given : phrase.given()) {
      if (given instanceof Said.Amount(var value, var digits) && text.indexOf('|') >= 0) {
        String category = numerals.category(digits == 0 ? value : value / 10.0);
        return variant(text, category);
      }
    }
    return text;
  }

  /** The variant of that category; the last one is for all others. */
  private static String variant(String text, String category) {
    int start = 0;
    for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', start)) {
      String variant = text.substring(start, bar).strip();
      start = bar + 1;
      if (variant.startsWith(category + ":")) {
        return afterColon(variant);
      }
    }
    return afterColon(text.substring(start));
  }

  private static String afterColon(String variant) {
    return variant.substring(variant.indexOf(':') + 1).strip();
  }

  private String filled(String text, Phrase phrase) {
    StringBuilder filled = new StringBuilder();
    int start = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', start)) {
      int close = text.indexOf('}', open);
      filled.append(text, start, open).append(given(text.substring(open, close + 1), phrase));
      start = close + 1;
    }
    return filled.append(text, start, text.length()).toString();
  }

  /** What a placeholder stands for. */
  private String given(String placeholder, Phrase phrase) {
    String english = phrase.english();
    int place = 0;
    int goal = english.lastIndexOf(placeholder);
    int open = english.indexOf('{', english.lastIndexOf('|') + 1);
    for (; open < goal; open = english.indexOf('{', open + 1)) {
      place++;
    }
    Said given = phrase.given().get(place);
    return given instanceof Said.Verbatim(var text) ? isolated(text) : say(given);
  }

  /** A name of the other direction must not carry the words around it along (UAX #9, 6.3). */
  private String isolated(String text) {
    return language.rightToLeft() || hasRightToLeft(text) ? ISOLATE + text + POP_ISOLATE : text;
  }

  private static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_RIGHT_TO_LEFT && c <= LAST_RIGHT_TO_LEFT) {
        return true;
      }
    }
    return false;
  }
}
