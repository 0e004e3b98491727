package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of a link want to negotiate in the same instant, again and again. */
@Alone
final class GlareIT extends SteadyCallTest {
  private static final int ROUNDS = 50;
  private static final int SCREEN_ROUNDS = 5;

  /** How many of the rounds must really have ended in a collision for this to be a test. */
  private static final int FEWEST_COLLISIONS = 10;

  /** How long both pages need at most to hear when the instant is. */
  private static final int HEARD_MS = 100;

  /** Counts offers that are applied while one's own is out: only the polite side does that. */
  private static final String COUNTER =
      """
      (() => {
        const apply = RTCPeerConnection.prototype.setRemoteDescription;
        const count = { offers: 0, collisions: 0 };
        RTCPeerConnection.prototype.setRemoteDescription = function (description) {
          if (description.type === 'offer') {
            count.offers++;
            if (this.signalingState === 'have-local-offer') count.collisions++;
          }
          return apply.call(this, description);
        };
        window.parleyGlare = {
          count,
          at: (moment, act) => {
            const link = parleyTest.connections.at(-1);
            parleyGlare.settled = false;
            link.onsignalingstatechange = () => {
              parleyGlare.settled = link.signalingState === 'stable';
            };
            setTimeout(() => act(link), moment - Date.now());
          },
        };
      })();
      """;

  @Override
  List<String> scripts() {
    List<String> scripts = new ArrayList<>(super.scripts());
    scripts.add(COUNTER);
    return scripts;
  }

  @Test
  void fiftyOffersThatCrossLeaveOneSoundLink() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    List<List<String>> links = links(people);
    watchAll(people);
    begin(people);
    for (int round = 0; round < ROUNDS; round++) {
      double moment = System.currentTimeMillis() + HEARD_MS;
      for (Caller person : people) {
        person
            .page()
            .page()
            .evaluate(
                "at => parleyGlare.at(at, link => link.dispatchEvent(new Event('negotiationneeded')))",
                moment);
      }
      people.forEach(each -> each.page().page().waitForFunction("() => parleyGlare.settled"));
    }
    offersCollided(people, FEWEST_COLLISIONS);
    nobodyFaltered("50 collisions", people);
    theLinkIsSound(people, links);
  }

  @Test
  void bothShareTheirScreensInTheSameInstantAndStopAgain() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    watchAll(people);
    begin(people);
    bothPressShareScreen(people, true);
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

  private static void bothPressShareScreen(List<Caller> people, boolean on) {
    double moment = System.currentTimeMillis() + HEARD_MS;
    for (Caller person : people) {
      person
          .page()
          .button("Share screen")
          .evaluate("(button, at) => parleyGlare.at(at, () => button.click())", moment);
    }
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

  private static void offersCollided(List<Caller> people, int fewest) {
    int collisions = count(people, "collisions");
    System.out.println(count(people, "offers") + " offers applied, " + collisions + " collided");
    assertTrue(collisions >= fewest, () -> "only " + collisions + " collisions");
  }

  private static int count(List<Caller> people, String what) {
    return people.stream()
        .map(each -> each.page().page().evaluate("what => parleyGlare.count[what]", what))
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
