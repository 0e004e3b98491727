package dev.parley.server.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A full room: everyone sees everyone move, in all 56 directions. */
@EnabledIfSystemProperty(named = "parley.long", matches = "true")
final class EightPeopleIT extends BrowserTest {
  private static final List<String> NAMES =
      List.of("Ana", "Björn", "Cleo", "Dan", "Ewa", "Finn", "Gül", "Hana");

  /** 56 encoders and 56 decoders share the processor. */
  @Override
  int framesPerSecond() {
    return 5;
  }

  @Override
  boolean muted() {
    return true;
  }

  @Override
  List<String> scripts() {
    return List.of(Chromium.picturesOf(160, 90));
  }

  @Test
  void everyoneSeesEveryoneMove() {
    String room = newRoom();
    List<PersonPage> people = new ArrayList<>();
    for (String name : NAMES) {
      people.add(personIn(room, name));
    }
    int directions = 0;
    for (PersonPage person : people) {
      person.seesTiles(NAMES.size());
      List<String> others = NAMES.stream().filter(name -> !name.equals(person.name())).toList();
      Stats.picturesMove(person.page(), others);
      directions += others.size();
    }
    System.out.printf("%d people: pictures move in %d directions%n", NAMES.size(), directions);
  }
}
