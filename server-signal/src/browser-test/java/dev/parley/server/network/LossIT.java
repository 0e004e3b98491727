package dev.parley.server.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.browser.PersonPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network that loses packets. */
final class LossIT extends NetworkTest {
  private static final int PERCENT = 5;
  private static final int LINES = 50;
  private static final int WATCH_MS = 30_000;

  /**
   * A decoder that lost the thread asks for a whole picture after three seconds, as last resort;
   * the request and the picture, many packets long, must then come through the same loss.
   */
  private static final int LONGEST_GAP_MS = 3_000 + 2_000;

  @Override
  List<String> serverFlags() {
    return Coturn.stunFlags();
  }

  @Test
  void picturesGoOnAndChatArrivesOnceAndInOrderWhenFivePercentAreLost() {
    Home home = home(Nat.KEEPS_PORTS);
    home.loses(PERCENT);
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana", home.computer());
    PersonPage bjorn = personIn(room, "Björn", home(Nat.KEEPS_PORTS).computer());
    seeEachOther(ana, bjorn);

    Instant begun = Instant.now();
    List<PersonPage> both = List.of(ana, bjorn);
    both.forEach(person -> person.openPanel("Chat"));
    for (int i = 1; i <= LINES; i++) {
      for (PersonPage person : both) {
        person.chat(person.name() + " " + i);
      }
    }
    both.forEach(person -> person.seesMessages(2 * LINES));
    System.out.printf(
        "%d %% lost: %d lines each way after %d ms%n",
        PERCENT, LINES, Instant.now().toEpochMilli() - begun.toEpochMilli());
    both.forEach(LossIT::eachLineIsThereOnceAndInOrder);
    picturesGoOn(both, begun);
    System.out.printf("%d %% lost: %d packets%n", PERCENT, home.lost());
    assertTrue(home.lost() > 0, "nothing was lost");
  }

  private static void eachLineIsThereOnceAndInOrder(PersonPage reader) {
    List<String> lines = reader.messages().allTextContents();
    for (String writer : List.of("Ana", "Björn")) {
      List<String> expected = new ArrayList<>();
      for (int i = 1; i <= LINES; i++) {
        expected.add(writer + " " + i);
      }
      assertEquals(
          expected,
          lines.stream().filter(line -> line.startsWith(writer + " ")).toList(),
          writer + " to " + reader.name());
    }
  }

  private static void picturesGoOn(List<PersonPage> people, Instant since) {
    for (PersonPage person : people) {
      long gap = Wire.of(person).longestGap(since, WATCH_MS);
      System.out.printf(
          "%d %% lost: %s waited %d ms at most for a new picture%n", PERCENT, person.name(), gap);
      assertTrue(gap < LONGEST_GAP_MS, person.name() + " saw nothing new for " + gap + " ms");
    }
  }
}
