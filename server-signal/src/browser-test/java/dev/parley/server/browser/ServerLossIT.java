package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server dies without a word in the middle of a call, and comes back. */
final class ServerLossIT extends SteadyCallTest {

  @Override
  boolean expects(String error) {
    return error.contains("WebSocket connection to");
  }

  @Test
  void aCallOutlivesItsServerAndNobodyNoticesWhenItIsBack() {
    String room = newRoom();
    List<Caller> people = callOf(room, "Ana", "Björn", "Chen");
    watchAll(people);
    server().kill();
    begin(people);
    everyoneWrites("without a server", people);
    mutedIsShown(people.get(1), people);
    untilSeen(people, 15_000);
    nobodyFaltered("15 s without a server", people);
    noStageChanged(people);
    server().startAgain();
  }

  private static void mutedIsShown(Caller speaker, List<Caller> people) {
    speaker.page().toggle("Microphone", false);
    seenMuted(speaker, people, true);
    speaker.page().toggle("Microphone", true);
    seenMuted(speaker, people, false);
  }

  private static void seenMuted(Caller speaker, List<Caller> people, boolean muted) {
    for (Caller viewer : people) {
      if (viewer != speaker) {
        assertThat(
                viewer
                    .page()
                    .tile(speaker.name())
                    .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Muted")))
            .hasCount(muted ? 1 : 0);
      }
    }
  }
}
