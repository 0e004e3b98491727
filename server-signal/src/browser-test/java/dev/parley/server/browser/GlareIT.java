package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of a link want to negotiate in the same instant, again and again. */
final class GlareIT extends SteadyCallTest {
  private static final int ROUNDS = 50;

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
          negotiate: at => {
            const link = parleyTest.connections.at(-1);
            parleyGlare.settled = false;
            link.onsignalingstatechange = () => {
              parleyGlare.settled = link.signalingState === 'stable';
            };
            setTimeout(() => link.dispatchEvent(new Event('negotiationneeded')), at - Date.now());
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
    List<List<String>> links = people.stream().map(each -> Mesh.links(each.page())).toList();
    watchAll(people);
    begin(people);
    List<Page> pages = people.stream().map(each -> each.page().page()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      long at = System.currentTimeMillis() + HEARD_MS;
      pages.forEach(page -> page.evaluate("at => parleyGlare.negotiate(at)", (double) at));
      pages.forEach(page -> page.waitForFunction("() => parleyGlare.settled"));
    }
    int collisions = pages.stream().mapToInt(page -> count(page, "collisions")).sum();
    int offers = pages.stream().mapToInt(page -> count(page, "offers")).sum();
    System.out.println(
        ROUNDS + " rounds, " + offers + " offers applied, " + collisions + " of them collided");
    assertTrue(collisions >= FEWEST_COLLISIONS, () -> "only " + collisions + " collisions");
    Mesh.isWhole(people);
    assertEquals(links, people.stream().map(each -> Mesh.links(each.page())).toList());
    assertEquals(
        List.of(1, 1), people.stream().map(each -> each.page().connectionsMade()).toList());
    everyoneMoves(people);
    nobodyFaltered("50 collisions", people);
    nobodyBlinked(people);
    Mesh.nobodyIsThereTwice(people);
  }

  private static int count(Page page, String what) {
    return ((Number) page.evaluate("what => parleyGlare.count[what]", what)).intValue();
  }
}
