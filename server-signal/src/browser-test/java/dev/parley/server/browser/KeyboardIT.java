package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Everything without a mouse. */
final class KeyboardIT extends BrowserTest {
  private static final int MOST_TABS = 30;

  @Test
  void oneTabsThroughTheLobbyAndJoinsWithEnter() {
    PersonPage ana = person("Ana");
    ana.open(newRoom());
    tabTo(ana, textbox(ana, "Your name"));
    ana.page().keyboard().type("Ana");
    tabTo(ana, ana.button("Join"));
    ana.page().keyboard().press("Enter");
    ana.seesScreen("call");
    tabTo(ana, ana.button("Leave"));
    ana.page().keyboard().press("Enter");
    ana.seesScreen("ended");
    assertThat(ana.button("Rejoin")).isFocused();
  }

  @Test
  void aWholeCallNeedsNoMouse() {
    String room = newRoom();
    PersonPage bjorn = personIn(room, "Björn");
    bjorn.openPanel("Chat");
    PersonPage ana = person("Ana");
    Keyboard keys = ana.page().keyboard();

    ana.openHome();
    tabTo(ana, textbox(ana, "Room name"));
    keys.insertText(room);
    keys.press("Enter");
    ana.seesScreen("lobby");
    tabTo(ana, textbox(ana, "Your name"));
    keys.type("Ana");
    press(ana, ana.button("Microphone"));
    ana.seesToggle("Microphone", false);
    press(ana, ana.button("Join"));
    ana.sees("Björn");
    bjorn.sees("Ana");

    press(ana, ana.button("Microphone"));
    ana.seesToggle("Microphone", true);
    press(ana, ana.button("Chat"));
    keys.type("hello, Björn");
    keys.press("Enter");
    bjorn.seesMessages(1);
    assertThat(bjorn.messages()).containsText("hello, Björn");
    keys.press("Escape");

    press(ana, ana.button("More"));
    Locator menu = ana.page().getByRole(AriaRole.MENU);
    assertThat(menu.getByRole(AriaRole.MENUITEM).first()).isFocused();
    keys.press("ArrowDown");
    assertThat(menu.getByRole(AriaRole.MENUITEM).nth(1)).isFocused();
    keys.press("Escape");
    assertThat(menu).hasCount(0);
    assertThat(ana.button("More")).isFocused();

    press(ana, ana.button("Leave"));
    ana.seesScreen("ended");
    bjorn.seesNoMore("Ana");
  }

  private static void press(PersonPage person, Locator button) {
    tabTo(person, button);
    person.page().keyboard().press("Enter");
  }

  private static void tabTo(PersonPage person, Locator goal) {
    goal.waitFor();
    boolean there = false;
    for (int i = 0; i < MOST_TABS && !there; i++) {
      person.page().keyboard().press("Tab");
      there = (boolean) goal.evaluate("element => element === document.activeElement");
    }
    assertTrue(there, goal + " is reached");
  }

  private static Locator textbox(PersonPage person, String name) {
    return person
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aCallIsSteeredByKeys() {
    PersonPage ana = person("Ana");
    ana.enter(newRoom());
    ana.seesToggle("Microphone", true);
    ana.seesToggle("Camera", true);
    Keyboard keys = ana.page().keyboard();

    keys.press("m");
    ana.seesToggle("Microphone", false);
    keys.press("m");
    ana.seesToggle("Microphone", true);
    keys.press("v");
    ana.seesToggle("Camera", false);
    keys.press("v");
    ana.seesToggle("Camera", true);

    keys.press("c");
    ana.seesToggle("Chat", true);
    assertThat(textbox(ana, "Message")).isFocused();
    keys.type("mvc?");
    assertThat(textbox(ana, "Message")).hasValue("mvc?");
    ana.seesToggle("Microphone", true);
    ana.seesToggle("Camera", true);
    keys.press("Escape");
    ana.seesToggle("Chat", false);

    keys.press("?");
    assertThat(ana.dialog("Keyboard shortcuts")).isVisible();
    keys.press("m");
    keys.press("Escape");
    assertThat(ana.dialog("Keyboard shortcuts")).hasCount(0);
    ana.seesToggle("Microphone", true);
    keys.press("m");
    ana.seesToggle("Microphone", false);
  }
}
