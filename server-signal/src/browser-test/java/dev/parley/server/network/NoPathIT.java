package dev.parley.server.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.server.browser.PersonPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people whom nothing but a relay could connect, and no relay is set up. */
final class NoPathIT extends NetworkTest {
  private static final String WHY = "Only a relay would work, and none is set up";
  private static final int WITHIN_MS = 20_000;

  @Override
  List<String> serverFlags() {
    return Coturn.stunFlags();
  }

  @Test
  void bothAreToldWhyAndWriteToEachOtherThroughANeighbour() {
    String room = newRoom();
    PersonPage chen = personIn(room, "Chen", publicPlace());
    PersonPage ana = personIn(room, "Ana", home(Nat.SYMMETRIC).computer());
    seeEachOther(ana, chen);
    PersonPage bjorn = personIn(room, "Björn", home(Nat.SYMMETRIC).computer());
    ana.seesTiles(3);
    bjorn.seesTiles(3);
    Instant met = Instant.now();
    seesWhy(ana, met);
    seesWhy(bjorn, met);
    seeEachOther(bjorn, chen);

    chatArrivesOnceAndInOrder(ana, bjorn, chen);
    assertEquals(1, Wire.of(ana).paths().size(), "Ana is connected with Chen only");
    assertEquals(1, Wire.of(bjorn).paths().size(), "Björn is connected with Chen only");
  }

  private static void chatArrivesOnceAndInOrder(PersonPage ana, PersonPage bjorn, PersonPage chen) {
    List<PersonPage> all = List.of(ana, bjorn, chen);
    all.forEach(person -> person.openPanel("Chat"));
    ana.chat("Ana 1");
    bjorn.seesMessages(1);
    bjorn.chat("Björn 1");
    ana.seesMessages(2);
    ana.chat("Ana 2");
    for (PersonPage person : all) {
      person.seesMessages(3);
      assertEquals(
          List.of("Ana 1", "Björn 1", "Ana 2"),
          person.messages().allTextContents(),
          "at " + person.name());
    }
  }

  private static void seesWhy(PersonPage person, Instant since) {
    Locator told =
        person
            .page()
            .getByRole(AriaRole.FIGURE)
            .filter(new Locator.FilterOptions().setHasText(WHY));
    long left = Math.max(1, WITHIN_MS - Duration.between(since, Instant.now()).toMillis());
    try {
      assertThat(told)
          .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout((double) left));
    } catch (AssertionError e) {
      List<String> tiles = person.page().getByRole(AriaRole.FIGURE).allInnerTexts();
      throw new AssertionError(
          person.name() + " sees " + tiles + ", connected " + Wire.of(person).paths(), e);
    }
    System.out.printf(
        "%s is told why after %d ms at most%n",
        person.name(), Duration.between(since, Instant.now()).toMillis());
  }
}
