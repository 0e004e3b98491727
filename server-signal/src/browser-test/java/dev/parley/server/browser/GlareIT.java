package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Both sides of a link want to negotiate in the same instant, again and again. */
final class GlareIT extends SteadyCallTest {
  private static final int ROUNDS = 50;
  private static final int SCREEN_ROUNDS = 5;

  /**
   * Counts offers that are applied while one's own is out: only the polite side does that. An offer
   * that is held has been made but is not sent before it is let go, so that two of them cross
   * however much time the machine has.
   */
  private static final String CROSSING =
      """
      (() => {
        const connection = RTCPeerConnection.prototype;
        const { setLocalDescription, setRemoteDescription } = connection;
        const crossing = { offers: 0, collisions: 0, hold: false, letGo: null };
        connection.setRemoteDescription = function (description) {
          if (description.type === 'offer') {
            crossing.offers++;
            if (this.signalingState === 'have-local-offer') crossing.collisions++;
          }
          return setRemoteDescription.call(this, description);
        };
        connection.setLocalDescription = async function (...description) {
          await setLocalDescription.apply(this, description);
          if (crossing.hold && this.signalingState === 'have-local-offer') {
            crossing.hold = false;
            await new Promise(sent => { crossing.letGo = sent; });
            crossing.letGo = null;
          }
        };
        window.parleyCrossing = crossing;
      })();
      """;

  @Override
  List<String> scripts() {
    List<String> scripts = new ArrayList<>(super.scripts());
    scripts.add(CROSSING);
    return scripts;
  }

  @Test
  void fiftyOffersThatCrossLeaveOneSoundLink() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    List<List<String>> links = links(people);
    watchAll(people);
    begin(people);
    for (int round = 0; round < ROUNDS; round++) {
      List<Caller> firstToSend = round % 2 == 0 ? people : people.reversed();
      offersCross(
          firstToSend,
          each ->
              each.page()
                  .page()
                  .evaluate(
                      """
                      parleyTest.connections.at(-1)
                          .dispatchEvent(new Event('negotiationneeded'))\
                      """));
    }
    offersCollided(people, ROUNDS);
    nobodyFaltered("50 collisions", people);
    theLinkIsSound(people, links);
  }

  @Test
  void bothShareTheirScreensInTheSameInstantAndStopAgain() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    watchAll(people);
    begin(people);
    offersCross(people, each -> each.page().button("Share screen").click());
    bothShareScreen(people, true);
    List<List<String>> links = links(people);
    for (int round = 1; round < SCREEN_ROUNDS; round++) {
      bothPressShareScreen(people, false);
      bothPressShareScreen(people, true);
    }
    offersCollided(people, 1);
    assertEquals(links, links(people));
    bothPressShareScreen(people, false);
    nobodyFaltered("screens shared at once", people);
    theLinkIsSound(people, links(people));
  }

  /** Lets both do what makes them offer, and sends neither offer before both are made. */
  private static void offersCross(List<Caller> people, Consumer<Caller> offers) {
    people.forEach(each -> each.page().page().evaluate("() => { parleyCrossing.hold = true; }"));
    people.forEach(offers);
    people.forEach(each -> each.page().page().waitForFunction("() => parleyCrossing.letGo"));
    people.forEach(each -> each.page().page().evaluate("() => parleyCrossing.letGo()"));
    people.forEach(each ->
        each.page()
            .page()
            .waitForFunction(
                """
                () => !parleyCrossing.letGo
                    && parleyTest.connections.at(-1).signalingState === 'stable'\
                """));
  }

  private static void bothPressShareScreen(List<Caller> people, boolean on) {
    people.forEach(each -> each.page().button("Share screen").click());
    bothShareScreen(people, on);
  }

  private static void bothShareScreen(List<Caller> people, boolean on) {
    people.forEach(each -> each.page().seesToggle("Share screen", on));
    sees(people.get(0), people.get(1), on);
    sees(people.get(1), people.get(0), on);
    Mesh.isWhole(people);
  }

  private static void sees(Caller viewer, Caller sharing, boolean on) {
    String screen = sharing.name() + "'s screen";
    if (on) {
      viewer.page().sees(screen);
      viewer.page().stats(screen).pictureMoves();
    } else {
      viewer.page().seesNoMore(screen);
    }
  }

  private static void offersCollided(List<Caller> people, int times) {
    System.out.println(count(people, "offers") + " offers applied");
    assertEquals(times, count(people, "collisions"), "collisions");
  }

  private static int count(List<Caller> people, String what) {
    return people.stream()
        .map(each -> each.page().page().evaluate("what => parleyCrossing[what]", what))
        .mapToInt(found -> ((Number) found).intValue())
        .sum();
  }

  private static List<List<String>> links(List<Caller> people) {
    return people.stream().map(each -> Mesh.links(each.page())).toList();
  }

  private static void theLinkIsSound(List<Caller> people, List<List<String>> links) {
    Mesh.isWhole(people);
    assertEquals(links, links(people));
    people.forEach(each -> assertEquals(1, each.page().connectionsMade(), each.name()));
    everyoneMoves(people);
    nobodyBlinked(people);
    Mesh.nobodyIsThereTwice(people);
  }
}
