package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The server is stopped in the middle of a call, and another one takes over. */
@Alone
final class DrainIT extends SteadyCallTest {

  @Test
  void nobodyInACallSeesThatAnotherServerTakesOver() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn", "Chen");
    watchAll(people);
    List<List<String>> links = people.stream().map(each -> Mesh.links(each.page())).toList();

    ParleyProcess next = keep(ParleyProcess.start(serverFlags()));
    people.forEach(each -> each.way().leadTo(next.url()));
    begin(people);
    took("SIGTERM to the end of the server", () -> assertEquals(0, server().terminate()));
    took(
        "The end of the server to all with the next one",
        () -> people.forEach(each -> each.untilMessages("Welcome", 2)));

    people.forEach(each -> assertEquals(1, each.messages("Draining"), each.name()));
    people.forEach(each -> assertEquals(List.of(), each.stage().badges(), each.name()));
    assertEquals(links, people.stream().map(each -> Mesh.links(each.page())).toList());
    nobodyFaltered("another server taking over", people);
    nobodyBlinked(people);
    nobodyWasToldOf(people, people);
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
  }
}
