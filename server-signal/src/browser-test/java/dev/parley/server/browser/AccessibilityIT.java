package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine can tell about whether everyone can use the page. */
final class AccessibilityIT extends BrowserTest {

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT"})
  void noScreenBreaksARule(ColorScheme scheme) {
    Set<String> violations = new TreeSet<>();
    String room = newRoom();
    PersonPage ana =
        person(
            "Ana",
            window ->
                window
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(1280, 720));
    ana.openHome();
    check("home", ana, violations);
    ana.open(room);
    ana.giveName();
    check("lobby", ana, violations);
    ana.join();
    ana.seesTiles(1);
    check("alone", ana, violations);

    PersonPage bjorn = personIn(room, "Björn");
    bjorn.openPanel("Chat");
    bjorn.chat(
        "*Hello*, the plan is at https://example.org/plan\n> in `plan.txt`\n```\nor here\n```");
    ana.stats("Björn").pictureMoves();
    ana.openPanel("Chat");
    ana.chat("Thank you");
    ana.seesMessages(2);
    ana.chat("/help");
    check("chat", ana, violations);
    ana.field("Message").fill("/");
    check("commands", ana, violations);
    ana.field("Message").fill("");
    ana.button("Emoji").click();
    assertThat(ana.dialog("Emoji")).isVisible();
    check("emoji", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.toggle("Raise hand", true);
    bjorn.closePanel();
    bjorn.page().keyboard().press("h");
    bjorn.toggle("Microphone", false);
    bjorn.toggle("Camera", false);
    ana.openPanel("People");
    check("people", ana, violations);
    ana.pickMore("Settings");
    assertThat(ana.dialog("Settings")).isVisible();
    check("settings", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.button("More").click();
    assertThat(ana.page().getByRole(AriaRole.MENU)).isVisible();
    check("more", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.button("Options for Björn").click();
    assertThat(ana.page().getByRole(AriaRole.MENU)).isVisible();
    check("options", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.page().keyboard().press("?");
    assertThat(ana.dialog("Keyboard shortcuts")).isVisible();
    check("shortcuts", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.button("Invite").click();
    assertThat(ana.dialog("Invite")).isVisible();
    check("invite", ana, violations);
    ana.page().keyboard().press("Escape");
    ana.leave();
    check("ended", ana, violations);
    assertEquals("", String.join("\n", violations));
  }

  @Test
  void noScreenBreaksARuleFromRightToLeft() {
    Set<String> violations = new TreeSet<>();
    PersonPage ana = person("Ana", window -> window.setLocale("ar").setViewportSize(1280, 720));
    ana.open(newRoom());
    ana.speaks("ar", "rtl");
    check("lobby", ana, violations);
    ana.page().getByRole(AriaRole.TEXTBOX).press("Enter");
    ana.seesScreen("call");
    check("call", ana, violations);
    for (String panel : List.of("c", "p")) {
      ana.page().keyboard().press(panel);
      assertThat(ana.page().getByRole(AriaRole.COMPLEMENTARY)).isVisible();
      check("panel " + panel, ana, violations);
      ana.page().keyboard().press("Escape");
      assertThat(ana.page().getByRole(AriaRole.COMPLEMENTARY)).hasCount(0);
    }
    ana.page().keyboard().press("?");
    assertThat(ana.page().getByRole(AriaRole.DIALOG)).isVisible();
    check("shortcuts", ana, violations);
    assertEquals("", String.join("\n", violations));
  }

  /** Adds what is wrong on the screen that the person sees. */
  static void check(String screen, PersonPage person, Set<String> violations) {
    AxeResults results = new AxeBuilder(person.page()).analyze();
    assertFalse(results.getPasses().isEmpty(), "rules were checked");
    for (Rule rule : results.getViolations()) {
      for (CheckedNode node : rule.getNodes()) {
        violations.add(
            screen
                + ": "
                + rule.getId()
                + " ("
                + rule.getHelp()
                + ") at "
                + List.of(node.getTarget())
                + " "
                + node.getHtml()
                + " "
                + node.getFailureSummary());
      }
    }
  }
}
