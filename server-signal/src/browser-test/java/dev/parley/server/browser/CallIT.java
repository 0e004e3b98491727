package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call is for: seeing, hearing and writing to each other. */
final class CallIT extends BrowserTest {

  @Test
  void twoPeopleSeeHearAndWriteToEachOther() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    ana.seesTiles(1);
    PersonPage bjorn = personIn(room, "Björn");
    ana.seesNotice("Björn joined");
    printJoinTime(bjorn, 2);
    eachSeesAndHearsTheOthers(List.of(ana, bjorn));
    whatEachWritesArrivesOnceAndInOrder(List.of(ana, bjorn));
  }

  @Test
  void threePeopleSeeHearAndWriteToEachOther() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    ana.seesNotice("Björn joined");
    PersonPage chen = personIn(room, "Chen Li");
    ana.seesNotice("Chen Li joined");
    bjorn.seesNotice("Chen Li joined");
    printJoinTime(chen, 3);
    eachSeesAndHearsTheOthers(List.of(ana, bjorn, chen));
    whatEachWritesArrivesOnceAndInOrder(List.of(ana, bjorn, chen));
  }

  private static void printJoinTime(PersonPage newcomer, int people) {
    System.out.println(
        "Join pressed to first frame, "
            + people
            + " people: "
            + Stats.joinToFirstFrame(newcomer.page())
            + " ms");
  }

  private static void eachSeesAndHearsTheOthers(List<PersonPage> people) {
    for (PersonPage person : people) {
      person.seesTiles(people.size());
      for (PersonPage other : people) {
        if (other != person) {
          person.sees(other.name());
          person.stats(other.name()).pictureMoves();
          person.stats(other.name()).soundGrows();
        }
      }
    }
  }

  private static void whatEachWritesArrivesOnceAndInOrder(List<PersonPage> people) {
    int each = 4;
    people.forEach(person -> person.openPanel("Chat"));
    for (int i = 1; i <= each; i++) {
      for (PersonPage person : people) {
        person.chat(person.name() + " says " + i);
      }
    }
    for (PersonPage person : people) {
      person.seesMessages(each * people.size());
      List<String> messages = person.messages().allTextContents();
      for (PersonPage writer : people) {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= each; i++) {
          expected.add(writer.name() + " says " + i);
        }
        List<String> arrived =
            messages.stream().filter(text -> text.startsWith(writer.name() + " ")).toList();
        assertEquals(expected, arrived, writer.name() + " to " + person.name());
      }
    }
  }
}
