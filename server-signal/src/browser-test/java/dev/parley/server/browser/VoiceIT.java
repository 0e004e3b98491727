package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Who is heard, when, and how loud. The microphones here beep once a second. */
final class VoiceIT extends BrowserTest {

  private static Locator sign(PersonPage viewer, String of, String sign) {
    return viewer
        .tile(of)
        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(sign).setExact(true));
  }

  @Test
  void whoIsMutedIsToldAndCanHoldTheSpaceBarToTalk() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();
    bjorn.page().keyboard().press("m");
    assertThat(sign(ana, "Björn", "Muted")).hasCount(1);
    bjorn.seesNotice("Nobody hears you: your microphone is off");

    bjorn.page().locator("body").focus();
    bjorn.page().keyboard().down("Space");
    assertThat(sign(ana, "Björn", "Muted")).hasCount(0);
    ana.stats("Björn").soundGrows();
    bjorn.page().keyboard().up("Space");
    assertThat(sign(ana, "Björn", "Muted")).hasCount(1);
  }

  @Test
  void everyoneChoosesForThemselvesHowLoudOthersAre() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();
    ana.openPanel("People");
    Locator volume = ana.panel("People").getByLabel("Volume of Björn");
    volume.fill("40");
    hears(ana, 0.4);
    ana.panel("People")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Silence Björn"))
        .click();
    hears(ana, 0);
    assertThat(volume).hasValue("0");
    assertThat(sign(ana, "Björn", "Silenced for you")).hasCount(1);
    assertThat(sign(bjorn, "You", "Silenced for you")).hasCount(0);
    volume.fill("75");
    hears(ana, 0.75);
    assertThat(sign(ana, "Björn", "Silenced for you")).hasCount(0);
  }

  private static void hears(PersonPage person, double volume) {
    Locator voice = person.tile("Björn").locator("audio");
    assertThat(voice).hasJSProperty("volume", volume);
    assertEquals(false, voice.evaluate("audio => audio.muted"));
  }
}
