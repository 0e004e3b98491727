package dev.parley.front.view.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.Language;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each language says all that there is to say, and nothing else. */
class CatalogueTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
  private static final Pattern CATEGORY = Pattern.compile("(zero|one|two|few|many|other): .+");

  /** What CLDR has for whole numbers; {@code many} of the Romance languages is for millions. */
  private static List<String> categories(Language language) {
    return switch (language) {
      case ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE -> List.of("one", "other");
      case KOREAN, JAPANESE, CHINESE -> List.of("other");
      case ARABIC -> List.of("zero", "one", "two", "few", "many", "other");
    };
  }

  @Test
  void eachLanguageHasAFileAndNoOther() throws IOException {
    Set<String> files;
    try (var all = Files.list(Catalogue.LANGUAGES)) {
      files = all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
    assertEquals(
        Arrays.stream(Language.values())
            .filter(language -> language != Language.ENGLISH)
            .map(language -> language.tag() + ".properties")
            .collect(Collectors.toSet()),
        files);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void nothingIsMissingOrLeftOver(Language language) {
    assertEquals(
        new TreeSet<>(Catalogue.fields().keySet()),
        new TreeSet<>(Catalogue.words(language).stringPropertyNames()));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsSound(Language language) {
    for (Map.Entry<String, Field> each : Catalogue.fields().entrySet()) {
      String english = Catalogue.text(each.getValue()).english();
      String text =
          language == Language.ENGLISH
              ? english
              : Catalogue.words(language).getProperty(each.getKey(), "");
      String where = language + " " + each.getKey() + ": " + text;
      assertFalse(text.isBlank() || text.contains("  ") || !text.equals(text.strip()), where);
      assertFalse(text.contains("..."), where + ": write …");
      List<String> variants = variants(text);
      for (String variant : variants) {
        assertEquals(placeholders(english), placeholders(variant), where);
      }
      if (variants.size() > 1 || CATEGORY.matcher(text).matches()) {
        assertTrue(each.getValue().getGenericType().toString().contains("Amount"), where);
        assertEquals(categories(language), variants.stream().map(CatalogueTest::category).toList());
      }
    }
  }

  private static List<String> variants(String text) {
    return Arrays.stream(text.split("\\|")).map(String::strip).toList();
  }

  private static String category(String variant) {
    assertTrue(CATEGORY.matcher(variant).matches(), variant);
    return variant.substring(0, variant.indexOf(':'));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void everyPlaceholderStandsInEnglishOnceAndHasItsType() {
    for (Field field : Catalogue.fields().values()) {
      List<String> variants = variants(Catalogue.text(field).english());
      List<String> found =
          PLACEHOLDER.matcher(variants.getLast()).results().map(MatchResult::group).toList();
      assertEquals(Set.copyOf(found).size(), found.size(), field.getName());
      int types = field.getType() == Phrase.class ? 0 : field.getType().getTypeParameters().length;
      assertEquals(types, found.size(), field.getName());
    }
  }

  @Test
  void numbersOfTextsFollowTheSource() {
    List<Integer> numbers = new ArrayList<>();
    for (Field field : Catalogue.fields().values()) {
      Phrase text = Catalogue.text(field);
      numbers.add(text.area() * 1000 + text.number());
    }
    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
  }

  @Test
  void whoeverRunsNoScriptIsToldInAllLanguages() throws IOException {
    String page = Files.readString(Path.of("src", "main", "web", "index.html"));
    String words = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
    for (Language language : Language.values()) {
      String direction = language.rightToLeft() ? " dir=\"rtl\"" : "";
      String start = "<p lang=\"" + language.tag() + "\"" + direction + ">";
      assertTrue(words.contains(language == Language.ENGLISH ? "<p>" : start), start);
    }
  }
}
