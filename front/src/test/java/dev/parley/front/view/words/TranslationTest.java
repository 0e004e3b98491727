package dev.parley.front.view.words;

import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.Said.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.front.app.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How words come together. */
class TranslationTest {
  private static final Area AREA = new Area(0);
  private static final Phrase PLAIN = AREA.text("Plain | a {brace}");
  private static final Phrase.With2<Said, Said.Amount> TO = AREA.with2("To {name}, {percent} %");
  private static final Phrase.With<Said.Amount> FILES =
      AREA.with("one: a file | other: {count} files");
  private static final Phrase.With<Said> GREETING = AREA.with("Hello {name}");

  private static final Numerals NUMERALS =
      new Numerals() {
        @Override
        public String category(double amount) {
          return amount == 1 ? "one" : amount == 2 ? "two" : "other";
        }

        @Override
        public String write(double amount, int digits) {
          return digits + "#" + amount;
        }
      };

  private static String say(Language language, Said said, String... texts) {
    return new Translation(language, List.of(List.of(texts)), NUMERALS).say(said);
  }

  @Test
  void whatIsNotTranslatedIsSaidInEnglish() {
    assertEquals("Plain | a {brace}", say(Language.ENGLISH, PLAIN));
    assertEquals("Schlicht", say(Language.GERMAN, PLAIN, "Schlicht"));
    assertEquals("Hello Ana", say(Language.GERMAN, GREETING.of(verbatim("Ana")), "Schlicht"));
    assertEquals("Ana", say(Language.GERMAN, verbatim("Ana"), "Schlicht"));
  }

  @Test
  void placeholdersMayStandInAnyOrder() {
    Phrase to = TO.of(verbatim("Ana"), amount(5));
    assertEquals("To Ana, 0#5.0 %", say(Language.ENGLISH, to));
    assertEquals(
        "0#5.0 % → Ana → Ana", say(Language.GERMAN, to, "", "{percent} % → {name} → {name}"));
  }

  @Test
  void whatSomeoneTypedIsNeverTakenForAPlaceholder() {
    Phrase to = TO.of(verbatim("{percent} | one: {name}"), amount(5));
    assertEquals("To {percent} | one: {name}, 0#5.0 %", say(Language.ENGLISH, to));
  }

  @Test
  void amountsChooseAmongVariants() {
    assertEquals("a file", say(Language.ENGLISH, FILES.of(amount(1))));
    assertEquals("0#2.0 files", say(Language.ENGLISH, FILES.of(amount(2))));
    String dual = "one: F | two: FF: {count} | other: F* {count}";
    assertEquals("FF: 0#2.0", say(Language.GERMAN, FILES.of(amount(2)), "", "", dual));
    assertEquals("F* 0#3.0", say(Language.GERMAN, FILES.of(amount(3)), "", "", dual));
    assertEquals("1#1.5 files", say(Language.ENGLISH, FILES.of(new Said.Amount(15, 1))));
  }

  @Test
  void wordsWithinWordsAreOfTheSameLanguage() {
    assertEquals(
        "Hallo Gast", say(Language.GERMAN, GREETING.of(PLAIN), "Gast", "", "", "Hallo {name}"));
  }

  @Test
  void aNameOfTheOtherDirectionIsIsolated() {
    String name = "\u0645\u0631\u062d\u0628\u0627";
    assertEquals(
        "Hello \u2068" + name + "\u2069", say(Language.ENGLISH, GREETING.of(verbatim(name))));
    assertEquals(
        "\u2068Ana\u2069!",
        say(Language.ARABIC, GREETING.of(verbatim("Ana")), "", "", "", "{name}!"));
  }
}
