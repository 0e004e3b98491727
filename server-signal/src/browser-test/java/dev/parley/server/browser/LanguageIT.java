package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page speaks what its people speak. */
final class LanguageIT extends BrowserTest {
  private static final List<String> LANGUAGES =
      List.of("de", "fr", "es", "pt", "ko", "ja", "zh", "ar", "en");

  /** The one that no page gets here. */
  private static final String MISSING = "ja.txt";

  private static final String IS_SEEN =
      """
      caption => {
        const box = caption.getBoundingClientRect();
        return caption.contains(document.elementFromPoint(
            box.left + box.width / 2, box.top + box.height / 2));
      }
      """;

  @Override
  boolean expects(String error) {
    return error.contains(MISSING);
  }

  @Test
  void oneJoinsInGermanAndGoesOnInArabic() {
    String room = newRoom();
    PersonPage ana = person("Ana", window -> window.setLocale("de-DE"));
    ana.open(room);
    ana.speaks("de", "ltr");
    textbox(ana, "Dein Name").fill("Ana");
    ana.button("Beitreten").click();
    ana.seesScreen("call");
    PersonPage bjorn = personIn(room, "Björn");
    bjorn.sees("Ana");
    figure(ana, "Bühne", "Björn").waitFor();
    assertThat(ana.button("Bildschirm teilen")).isVisible();
    int connections = ana.connectionsMade();

    ana.button("Mehr").click();
    ana.page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Einstellungen"))
        .click();
    ana.dialog("Einstellungen")
        .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Sprache"))
        .selectOption("ar");
    ana.speaks("ar", "rtl");
    assertThat(ana.dialog("الإعدادات")).isVisible();
    Set<String> violations = new TreeSet<>();
    AccessibilityIT.check("settings", ana, violations);
    ana.page().keyboard().press("Escape");
    assertThat(ana.button("مغادرة")).isVisible();
    AccessibilityIT.check("call", ana, violations);
    assertEquals("", String.join("\n", violations));

    figure(ana, "المنصّة", "Björn").waitFor();
    assertEquals(connections, ana.connectionsMade());
    bjorn.stats("Ana").pictureMoves();
    assertEquals(
        true,
        figure(ana, "المنصّة", "Björn").locator("figcaption").evaluate(IS_SEEN),
        "the own picture in the corner must not hide the name");
    ana.page().keyboard().press("c");
    textbox(ana, "رسالة").fill("مرحبا");
    ana.page().keyboard().press("Enter");
    bjorn.openPanel("Chat");
    bjorn.seesMessages(1);
    AccessibilityIT.check("chat", ana, violations);
    assertEquals("", String.join("\n", violations));
    assertTrue(left(ana.button("مغادرة")) < left(ana.button("الميكروفون")), "it is mirrored");
  }

  private static Locator textbox(PersonPage person, String name) {
    return person
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator figure(PersonPage person, String stage, String name) {
    return person
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(stage).setExact(true))
        .getByRole(AriaRole.FIGURE, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static double left(Locator element) {
    return element.boundingBox().x;
  }

  @Test
  void everyLanguageIsRememberedAndFitsAPhone() {
    PersonPage ana = person("Ana", window -> window.setViewportSize(390, 844));
    ana.openHome();
    for (String tag : LANGUAGES) {
      ana.choose(tag);
      String direction = tag.equals("ar") ? "rtl" : "ltr";
      ana.speaks(tag, direction);
      fits(ana, tag);
      ana.open(newRoom());
      ana.page().reload();
      ana.seesScreen("lobby");
      ana.speaks(tag, direction);
      fits(ana, tag);
      ana.openHome();
    }
  }

  private static void fits(PersonPage person, String tag) {
    Object over = person.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertEquals(0, ((Number) over).intValue(), tag + " is wider than a phone");
  }

  @Test
  void aLanguageThatCannotBeHadChangesNothing() {
    PersonPage ana = person("Ana");
    ana.page().route("**/" + MISSING, Route::abort);
    ana.enter(newRoom());
    ana.pickMore("Settings");
    ana.choose("ja");
    ana.seesNotice("This language could not be loaded");
    ana.speaks("en", "ltr");
    assertThat(ana.languages()).hasValue("en");
  }

  @Test
  void aPageWhoseWordsCannotBeHadStartsInEnglish() {
    PersonPage ana = person("Ana", window -> window.setLocale("ja-JP"));
    ana.page().route("**/" + MISSING, Route::abort);
    ana.openHome();
    ana.speaks("en", "ltr");
    assertThat(ana.button("New room")).isVisible();
  }
}
