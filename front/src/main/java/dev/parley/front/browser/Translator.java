package dev.parley.front.browser;

import dev.parley.front.app.Language;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.intl.NumberFormat;
import dev.parley.front.browser.jso.intl.PluralRules;
import dev.parley.front.view.words.Numerals;
import dev.parley.front.view.words.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** Fetches the words of a language, and holds those that are spoken now. */
final class Translator {
  private final String files;
  private Translation current = translation(Language.ENGLISH, List.of());
  private Language wanted = Language.ENGLISH;

  /** The files of languages are called as the language, behind {@code files}. */
  Translator(String files) {
    this.files = files;
  }

  Translation current() {
    return current;
  }

  /**
   * Speaks that language as soon as its words are there. English needs none.
   *
   * @param settled called once with whether they could be had; never if another language was wanted
   *     meanwhile
   */
  void speak(Language language, Consumer<Boolean> settled) {
    wanted = language;
    if (language == Language.ENGLISH) {
      current = translation(language, List.of());
      settled.accept(true);
      return;
    }
    Promises.settle(
        Platform.fetchLines(Platform.assetUrl(files + language.tag() + ".txt")),
        lines -> settle(language, translation(language, texts(lines)), settled),
        _ -> settle(language, current, settled));
  }

  private void settle(Language language, Translation translation, Consumer<Boolean> settled) {
    if (wanted == language) {
      current = translation;
      settled.accept(translation.language() == language);
    }
  }

  /** One text a line; an empty line ends an area of the catalogue. */
  private static List<List<String>> texts(JSArrayReader<JSString> lines) {
    List<List<String>> areas = new ArrayList<>();
    List<String> area = new ArrayList<>();
    areas.add(area);
    for (int i = 0; i < lines.getLength(); i++) {
      String line = lines.get(i).stringValue();
      if (line.isEmpty()) {
        area = new ArrayList<>();
        areas.add(area);
      } else {
        area.add(line);
      }
    }
    return areas;
  }

  private static Translation translation(Language language, List<List<String>> texts) {
    String locale = language.form(wantedTags());
    PluralRules rules = PluralRules.of(locale);
    List<NumberFormat> formats = List.of(NumberFormat.of(locale, 0), NumberFormat.of(locale, 1));
    return new Translation(
        language,
        texts,
        new Numerals() {
          @Override
          public String category(double amount) {
            return rules.select(amount);
          }

          @Override
          public String write(double amount, int digits) {
            return formats.get(digits).format(amount);
          }
        });
  }

  /** What the person's browser was told that they speak, best first. */
  static List<String> wantedTags() {
    JSArrayReader<JSString> tags = Platform.languages();
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < tags.getLength(); i++) {
      wanted.add(tags.get(i).stringValue());
    }
    return wanted;
  }
}
