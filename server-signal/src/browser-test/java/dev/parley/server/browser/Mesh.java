package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** Whether everyone is linked with everyone, once. */
final class Mesh {
  private static final String LINKS =
      """
      () => parleyTest.connections.filter(each => each.connectionState !== 'closed').map(each => {
        const places = each.getTransceivers();
        const named = new Set(places.map(place => place.mid)).size;
        const sent = places.map(place => place.sender.track).filter(track => track);
        const heard = places.filter(place => /recv/.test(place.currentDirection));
        return `${each.signalingState} ${each.connectionState}, ${places.length} places,`
            + ` ${named} names, ${new Set(sent).size}/${sent.length} sent, ${heard.length} received`;
      })
      """;

  private Mesh() {}

  /** Each connection of the page that was not closed: its state, and how much it carries. */
  static List<String> links(PersonPage person) {
    List<String> links = new ArrayList<>();
    ((List<?>) person.page().evaluate(LINKS)).forEach(link -> links.add(String.valueOf(link)));
    return links;
  }

  /** Waits until each has one working connection to each of the others, and no more. */
  static void isWhole(List<Caller> people) {
    for (Caller person : people) {
      person
          .page()
          .page()
          .waitForFunction(
              "others => { const open = parleyTest.connections"
                  + ".filter(each => each.connectionState !== 'closed');"
                  + " return open.length === others && open.every(each =>"
                  + " each.connectionState === 'connected' && each.signalingState === 'stable'); }",
              people.size() - 1);
    }
  }

  /** Each sees each of the others once, and nobody else. */
  static void nobodyIsThereTwice(List<Caller> people) {
    for (Caller person : people) {
      List<String> expected = new ArrayList<>(List.of(PersonPage.OWN));
      people.stream().filter(each -> !each.equals(person)).map(Caller::name).forEach(expected::add);
      person.page().seesTiles(people.size());
      assertEquals(
          expected.stream().sorted().toList(),
          person.page().figures().stream().sorted().toList(),
          "whom " + person.name() + " sees");
    }
  }
}
