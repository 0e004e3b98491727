package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What nobody looks at is not sent, and what someone looks at again is back soon. */
@Alone
final class MeshQualityIT extends BrowserTest {
  private static final int BACK_WITHIN_MS = 6_000;

  /** Whether any picture is to be sent, and how many bytes of pictures were. */
  private static final String SENDING =
      """
      async () => {
        const sending = { active: false, bytes: 0 };
        for (const connection of parleyTest.connections) {
          for (const sender of connection.getSenders()) {
            if (sender.track?.kind !== 'video') continue;
            sending.active ||= sender.getParameters().encodings.some(each => each.active);
            for (const each of (await sender.getStats()).values()) {
              if (each.type === 'outbound-rtp') sending.bytes += each.bytesSent;
            }
          }
        }
        return sending;
      }
      """;

  private static final String SHOW =
      """
      state => {
        Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  @Test
  void whoeverChoosesAudioOnlyIsSentNoPicturesAndSeesThemAgainSoonAfter() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    bjorn.stats("Ana").pictureMoves();
    choose(bjorn, "Audio only");
    isSentNothing(ana);
    bjorn.seesToggle("Camera", false);
    assertThat(bjorn.tile("Ana").getByLabel("Ana's camera")).hasAttribute("aria-hidden", "true");
    bjorn.stats("Ana").soundGrows();

    choose(bjorn, "Audio only");
    isBack(bjorn, "after audio only");
    bjorn.seesToggle("Camera", true);
    ana.stats("Björn").pictureMoves();
  }

  @Test
  void aPageThatIsHiddenIsSentNoPicturesAndShowsThemAgainSoonAfter() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    bjorn.stats("Ana").pictureMoves();
    bjorn.page().evaluate(SHOW, "hidden");
    isSentNothing(ana);
    bjorn.page().evaluate(SHOW, "visible");
    isBack(bjorn, "after hiding the page");
    assertEquals(1, ana.connectionsMade(), "nothing was repaired");
  }

  @Test
  void aTileLeadsToHowItsLinkDoes() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    personIn(room, "Björn");
    ana.tile("Björn")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Connection"))
        .click();
    assertThat(
            ana.panel("People")
                .getByText("Round trip", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(ana.panel("People")).containsText("kbit/s");
    assertThat(ana.panel("People")).containsText("VP8");
  }

  private static void choose(PersonPage person, String item) {
    person.button("More").click();
    person
        .page()
        .getByRole(
            AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(item).setExact(true))
        .click();
    person.closePanel();
  }

  private static void isSentNothing(PersonPage sender) {
    sender.page().waitForCondition(() -> !sending(sender).active());
    // What was on its way may still be counted.
    sender.page().waitForTimeout(1_000);
    long before = sending(sender).bytes();
    sender.page().waitForTimeout(3_000);
    assertEquals(before, sending(sender).bytes(), "bytes of pictures");
  }

  private static void isBack(PersonPage viewer, String when) {
    long begun = System.nanoTime();
    viewer.stats("Ana").pictureMoves();
    long ms = (System.nanoTime() - begun) / 1_000_000;
    System.out.printf("Picture back %s: %d ms%n", when, ms);
    assertTrue(ms <= BACK_WITHIN_MS, ms + " ms");
  }

  private record Sending(boolean active, long bytes) {}

  private static Sending sending(PersonPage sender) {
    Map<?, ?> found = (Map<?, ?>) sender.page().evaluate(SENDING);
    return new Sending(
        Boolean.TRUE.equals(found.get("active")),
        ((Number) Objects.requireNonNull(found.get("bytes"))).longValue());
  }
}
