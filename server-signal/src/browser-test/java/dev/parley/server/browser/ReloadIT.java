package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Someone reloads the page in the middle of a call. */
final class ReloadIT extends SteadyCallTest {
  private static final int BACK_WITHIN_MS = 5_000;

  @Test
  void whoReloadsIsBackInTheCallWithoutAPressAndLeavesNoGhost() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn", "Chen");
    Caller bjorn = people.get(1);
    List<Caller> others = List.of(people.get(0), people.get(2));
    others.forEach(each -> each.frames().watch("Björn"));
    begin(others);

    long reloaded = System.currentTimeMillis();
    bjorn.page().page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
    bjorn.page().seesScreen("call");
    long ms =
        Math.round(Stats.picturesCame(bjorn.page().page(), List.of("Ana", "Chen")) - reloaded);
    long most = allowed(BACK_WITHIN_MS);
    System.out.printf("Reload to pictures of both others: %d ms of at most %d%n", ms, most);
    everyoneMoves(people);
    for (Caller other : others) {
      int missed = other.frames().longestGap("Björn");
      System.out.println(other.name() + " did not see Björn for " + missed + " ms");
      assertTrue(missed <= most, () -> missed + " ms without Björn");
      assertEquals(List.of("Björn"), other.stage().went(), "the tile of the old page");
      assertEquals(1, other.stage().came().size(), "the tile of the new page");
    }
    assertTrue(ms <= most, () -> "back after " + ms + " ms");
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
  }
}
