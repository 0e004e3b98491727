package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a screen reader has to say of a call: the page as a tree of roles, and what is announced.
 */
final class SpokenCallIT extends BrowserTest {

  /**
   * Keeps what is added to regions that are read out by themselves (WAI-ARIA 1.2, live regions).
   */
  private static final String ANNOUNCEMENTS =
      """
      window.announced = [];
      const live = node => node.closest('[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]');
      new MutationObserver(changes => {
        for (const change of changes) for (const node of change.addedNodes) {
          const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
          const region = element && element.nodeType === Node.ELEMENT_NODE && live(element);
          const text = (node.textContent || '').trim().replace(/\\s+/g, ' ');
          if (region && text && announced.at(-1) !== text) announced.push(text);
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  private static String tree(PersonPage person) {
    return person.page().locator("body").ariaSnapshot();
  }

  private static void says(String screen, String tree, String... parts) {
    System.out.println(screen + ":\n" + tree.indent(2));
    int from = 0;
    for (String part : parts) {
      int at = tree.indexOf(part, from);
      assertTrue(at >= 0, () -> "\"" + part + "\" is missing, or too early, in " + screen);
      from = at;
    }
  }

  private static List<String> announced(PersonPage person) {
    return ((List<?>) person.page().evaluate("() => announced"))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void joiningWritingAndLeavingMakeSense() {
    String room = newRoom();
    PersonPage ana = person("Ana", _ -> {}, ANNOUNCEMENTS);
    ana.open(room);
    ana.seesToggle("Camera", true);
    says(
        "Before the call",
        tree(ana),
        "main",
        "button \"Microphone\" [pressed]",
        "button \"Camera\" [pressed]",
        "You are about to join",
        "heading \"" + room,
        "textbox \"Your name\"",
        "button \"Join\"");
    ana.giveName();
    ana.join();
    PersonPage bjorn = personIn(room, "Björn");
    ana.sees("Björn");
    ana.seesNotice("Björn joined");
    bjorn.openPanel("Chat");
    bjorn.chat("Do you hear me?");
    ana.seesNotice("New message from Björn");
    ana.openPanel("Chat");
    ana.chat("Every word.");
    bjorn.seesMessages(2);
    says(
        "In the call",
        tree(ana),
        "region \"Stage\"",
        "figure \"Björn\"",
        "figure \"You\"",
        "toolbar \"Call controls\"",
        "button \"Microphone\" [pressed]",
        "button \"Leave\"",
        "complementary \"Chat\"",
        "log \"Messages\"",
        "Do you hear me?",
        "Every word.",
        "textbox \"Message\"");
    bjorn.closePanel();
    bjorn.leave();
    ana.seesNotice("Björn left");
    ana.closePanel();
    ana.leave();
    says("Afterwards", tree(ana), "heading \"You left the call\"", "button \"Rejoin\"");

    List<String> announced = announced(ana);
    System.out.println("Announced:\n" + String.join("\n", announced).indent(2));
    assertEquals(
        List.of("joined", "New message", "left"),
        announced.stream()
            .flatMap(
                text -> List.of("joined", "New message", "left").stream().filter(text::contains))
            .distinct()
            .collect(Collectors.toList()),
        "announced in this order");
  }
}
