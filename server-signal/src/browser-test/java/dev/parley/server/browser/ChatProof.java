package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** Whether what people write arrives at everyone's, once and in order. */
final class ChatProof {
  private static final int LINES_EACH = 2;

  private ChatProof() {}

  /**
   * Everyone writes some lines, alternately.
   *
   * @param when a word that no other lines of this call have in them
   * @return all lines
   */
  static List<String> write(String when, List<Caller> people) {
    List<String> lines = new ArrayList<>();
    people.forEach(person -> person.page().openPanel("Chat"));
    for (int i = 1; i <= LINES_EACH; i++) {
      for (Caller person : people) {
        String line = person.name() + " " + when + " " + i;
        person.page().chat(line);
        lines.add(line);
      }
    }
    people.forEach(person -> person.page().closePanel());
    return lines;
  }

  /** Waits for these lines at everyone's; each must be there once, and in its writer's order. */
  static void arrived(List<String> lines, List<Caller> people) {
    for (Caller reader : people) {
      PersonPage page = reader.page();
      page.openPanel("Chat");
      page.page().waitForCondition(() -> page.messages().allTextContents().containsAll(lines));
      List<String> all = page.messages().allTextContents();
      for (Caller writer : people) {
        assertEquals(
            by(writer, lines),
            by(writer, all.stream().filter(lines::contains).toList()),
            writer.name() + " to " + reader.name());
      }
      page.closePanel();
    }
  }

  private static List<String> by(Caller writer, List<String> lines) {
    return lines.stream().filter(line -> line.startsWith(writer.name() + " ")).toList();
  }
}
