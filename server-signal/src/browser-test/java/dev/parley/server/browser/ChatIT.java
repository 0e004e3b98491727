package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chat beyond its lines: what was before, reactions, hands, commands. */
final class ChatIT extends BrowserTest {

  private PersonPage comes(String room, String name) {
    PersonPage person = person(name, window -> window.setViewportSize(1000, 600));
    person.enter(room);
    return person;
  }

  @Test
  void whoComesLaterSeesWhatWasWrittenAndWhoseTurnItIs() {
    String room = newRoom();
    PersonPage ana = comes(room, "Ana");
    PersonPage bjorn = comes(room, "Björn");
    PersonPage chen = comes(room, "Chen");
    List<PersonPage> people = List.of(ana, bjorn, chen);
    people.forEach(person -> person.seesTiles(3));
    people.forEach(person -> person.openPanel("Chat"));
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      PersonPage writer = people.get(i % 3);
      writer.chat(writer.name() + " says " + i);
      lines.add(writer.name() + " says " + i);
      ana.seesMessages(i);
    }
    chen.leave();
    ana.seesNoMore("Chen");
    bjorn.seesNoMore("Chen");
    bjorn.toggle("Raise hand", true);
    ana.seesNotice("Björn raised a hand");
    ana.toggle("Raise hand", true);

    PersonPage dana = comes(room, "Dana");
    dana.seesTiles(3);
    dana.openPanel("Chat");
    dana.seesMessages(20);
    List<String> seen = dana.messages().allTextContents();
    for (PersonPage writer : people) {
      assertEquals(by(writer, lines), by(writer, seen));
    }
    assertThat(log(dana).getByText("as told by")).hasCount(7);
    assertThat(sign(dana, "Björn", "Hand raised, number 1")).isVisible();
    assertThat(sign(dana, "Ana", "Hand raised, number 2")).isVisible();
    bjorn.toggle("Raise hand", false);
    assertThat(sign(dana, "Ana", "Hand raised, number 1")).isVisible();
    ana.chat("and one for all");
    dana.seesMessages(21);
    assertEquals("and one for all", dana.messages().last().textContent());
  }

  /** Lines of different people stand in the order of their ages, which are told and not exact. */
  private static List<String> by(PersonPage writer, List<String> lines) {
    return lines.stream().filter(line -> line.startsWith(writer.name() + " ")).toList();
  }

  private static Locator log(PersonPage person) {
    return person.page().getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
  }

  private static Locator sign(PersonPage person, String tile, String name) {
    return person
        .tile(tile)
        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void reactionsEmojiAndCommandsWorkWithoutAMouse() {
    String room = newRoom();
    PersonPage ana = comes(room, "Ana");
    PersonPage bjorn = comes(room, "Björn");
    ana.sees("Björn");
    bjorn.sees("Ana");
    Keyboard keys = ana.page().keyboard();
    ana.stats("Björn").pictureMoves();

    ana.button("React").focus();
    keys.press("Enter");
    assertThat(ana.button("Thumbs up")).isFocused();
    keys.press("ArrowRight");
    keys.press("ArrowDown");
    keys.press("ArrowUp");
    assertThat(ana.button("Heart")).isFocused();
    keys.press("Enter");
    assertThat(bjorn.tile("Ana").getByText("❤️")).isVisible();
    bjorn.seesNotice("Ana reacted with");
    assertThat(bjorn.tile("Ana").getByText("❤️")).hasCount(0);
    assertThat(ana.button("React")).isFocused();

    keys.press("c");
    bjorn.openPanel("Chat");
    Locator field = ana.field("Message");
    assertThat(field).isFocused();
    keys.type("so ");
    assertThat(bjorn.page().getByText("Ana is typing…")).isVisible();
    ana.button("Emoji").click();
    ana.button("Smile").click();
    assertThat(field).isFocused();
    assertThat(field).hasValue("so 🙂");
    keys.press("Enter");
    bjorn.seesMessages(1);

    keys.type("/m");
    Locator offered =
        ana.page().getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Commands"));
    assertThat(offered).isVisible();
    keys.press("ArrowDown");
    keys.press("ArrowUp");
    keys.press("Tab");
    assertThat(field).hasValue("/mute");
    keys.press("Enter");
    ana.seesToggle("Microphone", false);
    assertThat(field).hasValue("");
    assertThat(field).isFocused();
    keys.type("/nonsense");
    keys.press("Enter");
    assertThat(log(ana).getByText("is no command")).isVisible();
    field.fill("/help");
    keys.press("Enter");
    assertThat(log(ana).getByText("/leave")).isVisible();
    ana.chat("//mute *me*");
    bjorn.seesMessages(2);
    assertEquals(List.of("so 🙂", "/mute me"), bjorn.messages().allTextContents());
    keys.type("/");
    assertThat(offered).isVisible();
    keys.press("Escape");
    assertThat(offered).hasCount(0);
    assertThat(ana.panel("Chat")).isVisible();
    field.fill("/leave");
    keys.press("Enter");
    ana.seesScreen("ended");
    bjorn.seesNoMore("Ana");
  }
}
