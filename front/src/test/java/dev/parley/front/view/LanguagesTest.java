package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.Language;
import dev.parley.front.app.Model;
import dev.parley.front.app.Screens;
import dev.parley.front.view.words.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole screens in other languages. */
class LanguagesTest {
  private static final List<String> SHOWN = List.of("aria-label", "title", "placeholder", "alt");
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");

  /** What is the same in all languages, or was typed. */
  private static final Pattern SAME =
      Pattern.compile(
          "Parley|Ana|Bo|Zoe|quiet-river|amber-\\S*|hi|MB|kB|GB|ms|Front|plan\\.pdf|huge\\.iso|own\\.txt"
              + "|https://\\S*|/[a-z]+|WebRTC|Firefox|Chrome|Edge|Safari|Java|localhost|Esc");

  /** A source file must not say anything by itself: the catalogue would not know it. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:text\\(|label\\(|verbatim\\(|\"(?:title|placeholder|alt|aria-label)\",)\\s*"
              + "\"(?!Parley\")[^\"]*[A-Za-z]");

  @Test
  void aScreenInArabicHasNoEnglishLeft() {
    for (Model model : Screens.all()) {
      Translation arabic = Tongues.of(Language.ARABIC);
      Rendering page = new Rendering(PageView.view(model), arabic);
      for (Html.Element element : page.elements()) {
        if (element.tag().equals("option") && Rendering.attribute(element, "lang") != null) {
          continue;
        }
        for (String name : SHOWN) {
          isArabic(Rendering.attribute(element, name, arabic));
        }
        for (Html child : element.children()) {
          if (child instanceof Html.Text(var said)) {
            isArabic(arabic.say(said));
          }
        }
      }
    }
  }

  private static void isArabic(@Nullable String words) {
    if (words != null) {
      String rest = SAME.matcher(words).replaceAll("");
      assertFalse(TWO_LETTERS.matcher(rest).find(), words);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyScreenCanBeSaid(Language language) {
    Translation translation = Tongues.of(language);
    for (Model model : Screens.all()) {
      Rendering page = new Rendering(PageView.view(model), translation);
      for (String words : List.of(page.text(), translation.say(PageView.title(model)))) {
        assertFalse(words.contains("{") || words.contains("|"), words);
      }
      for (String role : List.of("button", "textbox", "combobox", "figure", "menuitem", "video")) {
        assertFalse(page.names(role).contains(""), role + " on " + PageView.screen(model));
      }
    }
  }

  @Test
  void theMenuCallsLanguagesAsTheyCallThemselves() {
    Rendering page = new Rendering(PageView.view(Screens.home()));
    Rendering menu = new Rendering(page.find("combobox", "Language"));
    assertEquals(Language.values().length, menu.elements("option").size());
    assertEquals("de", Rendering.attribute(menu.find("option", "Deutsch"), "lang"));
    assertTrue(Rendering.flag(menu.find("option", "English"), "selected"));
    assertFalse(Rendering.flag(menu.find("option", "العربية"), "selected"));
  }

  @Test
  void noViewSaysAnythingByItself() throws IOException {
    try (var files = Files.list(Path.of("src", "main", "java", "dev", "parley", "front", "view"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String source = Files.readString(file);
        LITERAL
            .matcher(source)
            .results()
            .forEach(found -> assertEquals("", found.group(), file.toString()));
      }
    }
  }
}
