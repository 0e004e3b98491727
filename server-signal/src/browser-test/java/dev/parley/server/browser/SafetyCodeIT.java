package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes that people compare, and devices that are known again. */
final class SafetyCodeIT extends BrowserTest {

  @Override
  boolean muted() {
    return true;
  }

  private static final int LONG_MS = 90_000;
  private static final String NEW_DEVICE = "New device";
  private static final String KNOWN = "Same device as last time";
  private static final String VERIFIED = "Verified device";

  private static final String NO_STORAGE =
      "delete window.indexedDB;"
          + "Object.defineProperty(window, 'indexedDB', { value: undefined });";

  private static Locator box(PersonPage person) {
    return person
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Safety code"));
  }

  /** The words, once they are there. */
  private static List<String> code(PersonPage person) {
    Locator words = box(person).getByRole(AriaRole.LISTITEM);
    assertThat(words).hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(LONG_MS));
    assertThat(box(person)).containsText("In numbers");
    return words.allTextContents();
  }

  private static void told(PersonPage person, String words) {
    assertThat(box(person))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS));
  }

  /** What stands beside someone in the list of people. */
  private static void knows(PersonPage person, String other, String words) {
    person.openPanel("People");
    assertThat(
            person
                .panel("People")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(other)))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS));
    person.closePanel();
  }

  private static void verify(PersonPage person) {
    person.openPanel("People");
    person.button("Verify").click();
  }

  @Test
  void everyoneSeesTheSameWordsUntilSomeoneComesAnew() throws Exception {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    PersonPage chen = personIn(room, "Chen");
    List<PersonPage> all = List.of(ana, bjorn, chen);
    for (PersonPage each : all) {
      each.seesTiles(3);
    }
    ana.stats("Björn").pictureMoves();
    ana.stats("Chen").pictureMoves();
    bjorn.stats("Chen").pictureMoves();
    verify(ana);
    List<String> first = code(ana);
    assertEquals(first, code(bjorn));
    assertEquals(first, code(chen));
    List<String> list =
        Files.readAllLines(Path.of("..", "front", "src", "main", "web", "words.txt"));
    first.forEach(word -> assertEquals(1, list.stream().filter(word::equals).count(), word));
    knows(ana, "Chen", NEW_DEVICE);

    for (PersonPage each : List.of(ana, bjorn)) {
      each.button("It matches").click();
      told(each, "verified from now on");
    }
    knows(ana, "Chen", VERIFIED);

    chen.page().reload();
    chen.seesScreen("call");
    told(ana, "not valid any more");
    told(bjorn, "not valid any more");
    assertThat(box(chen)).hasCount(0);
    ana.stats("Chen").pictureMoves();
    bjorn.stats("Chen").pictureMoves();
    knows(ana, "Chen", VERIFIED);
    knows(bjorn, "Chen", VERIFIED);
    knows(chen, "Ana", KNOWN);
    verify(chen);
    List<String> second = code(chen);
    assertNotEquals(first, second);
    assertEquals(second, code(ana));
    assertEquals(second, code(bjorn));
  }

  @Test
  void aDeviceIsKnownAgainInTheNextCallUntilItIsForgotten() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    knows(ana, "Björn", NEW_DEVICE);
    knows(bjorn, "Ana", NEW_DEVICE);
    ana.leave();
    bjorn.leave();

    String another = newRoom();
    ana.enter(another);
    bjorn.enter(another);
    knows(ana, "Björn", KNOWN);
    knows(bjorn, "Ana", KNOWN);
    bjorn.pickMore("Settings");
    bjorn.button("Forget known devices").click();
    bjorn.page().keyboard().press("Escape");
    knows(bjorn, "Ana", NEW_DEVICE);
    bjorn.page().reload();
    bjorn.seesScreen("call");
    knows(bjorn, "Ana", NEW_DEVICE);
    knows(ana, "Björn", NEW_DEVICE);
  }

  @Test
  void whereNothingIsKeptTheCodeWorksAllTheSame() {
    String room = newRoom();
    PersonPage ana = person("Ana", _ -> {}, NO_STORAGE);
    ana.enter(room);
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();
    knows(ana, "Björn", NEW_DEVICE);
    verify(bjorn);
    assertEquals(code(bjorn), code(ana));
  }
}
