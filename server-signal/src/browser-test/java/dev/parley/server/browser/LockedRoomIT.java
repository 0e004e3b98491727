package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room that nobody new comes into unasked, and people who do not want to be connected. */
final class LockedRoomIT extends BrowserTest {

  @Override
  boolean muted() {
    return true;
  }

  private static final int LONG_MS = 90_000;

  private static Locator box(PersonPage person, String name) {
    return person
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void asked(PersonPage person, String name) {
    assertThat(box(person, name))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
  }

  private static void askedNoMore(PersonPage person, String name) {
    assertThat(box(person, name))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LONG_MS));
  }

  private static void press(PersonPage person, String box, String button) {
    box(person, box)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void locked(PersonPage person) {
    assertThat(person.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
  }

  private List<PersonPage> three(String room) {
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    PersonPage chen = personIn(room, "Chen");
    ana.stats("Björn").pictureMoves();
    ana.stats("Chen").pictureMoves();
    bjorn.stats("Chen").pictureMoves();
    return List.of(ana, bjorn, chen);
  }

  @Test
  void whoeverComesToALockedRoomIsToldAndComesInWhenSomeoneLetsThemIn() {
    String room = newRoom();
    List<PersonPage> inside = three(room);
    PersonPage ana = inside.get(0);
    PersonPage bjorn = inside.get(1);
    PersonPage chen = inside.get(2);
    ana.pickMore("Lock the room");
    inside.forEach(LockedRoomIT::locked);

    PersonPage dora = personIn(room, "Dora");
    asked(dora, "This room is locked");
    for (PersonPage each : inside) {
      asked(each, "Dora wants to come in");
      each.seesTiles(3);
    }
    press(bjorn, "Dora wants to come in", "Let Dora in");
    for (PersonPage each : inside) {
      askedNoMore(each, "Dora wants to come in");
      dora.stats(each.name()).pictureMoves();
      each.stats("Dora").pictureMoves();
    }
    askedNoMore(dora, "This room is locked");
    locked(dora);

    chen.page().reload();
    chen.seesScreen("call");
    asked(chen, "This room is locked");
    asked(dora, "Chen wants to come in");
    dora.pickMore("Unlock the room");
    chen.stats("Ana").pictureMoves();
    chen.stats("Dora").pictureMoves();
    ana.stats("Chen").pictureMoves();
  }

  @Test
  void someoneIsRemovedForOneselfAndTheOthersDecideForThemselves() {
    List<PersonPage> all = three(newRoom());
    PersonPage ana = all.get(0);
    PersonPage bjorn = all.get(1);
    PersonPage chen = all.get(2);
    ana.openPanel("People");
    ana.button("Remove Björn").click();
    asked(ana, "Björn is removed for you");
    ana.seesNoMore("Björn");
    bjorn.seesState("Ana", "Ana has closed the connection to you");
    chen.stats("Björn").pictureMoves();
    chen.stats("Ana").pictureMoves();

    press(ana, "Björn is removed for you", "Suggest it to the others");
    askedNoMore(ana, "Björn is removed for you");
    asked(chen, "Ana suggests removing Björn");
    press(chen, "Ana suggests removing Björn", "Keep");
    askedNoMore(chen, "Ana suggests removing Björn");
    chen.stats("Björn").pictureMoves();

    ana.openPanel("People");
    ana.button("Connect with Björn again").click();
    ana.closePanel();
    ana.stats("Björn").pictureMoves();
    bjorn.stats("Ana").pictureMoves();
  }
}
