package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings do what they say, at once and the next time. */
final class SettingsIT extends BrowserTest {
  private static final int LONG_MS = 30_000;

  /** The newest microphone that the page was given. */
  private static final String WATCH =
      """
      (() => {
        const devices = navigator.mediaDevices;
        const capture = devices.getUserMedia.bind(devices);
        devices.getUserMedia = async wanted => {
          const stream = await capture(wanted);
          window.newest = stream.getAudioTracks()[0] ?? window.newest;
          return stream;
        };
      })();
      """;

  /** A microphone that is there and gives nothing, as one that is muted by its own switch. */
  private static final String SILENT =
      """
      navigator.mediaDevices.getUserMedia = async () =>
          new AudioContext().createMediaStreamDestination().stream;
      """;

  private static Locator toggle(PersonPage person, String name) {
    return person
        .page()
        .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Noise suppression, echo cancellation and automatic gain of the newest microphone. */
  private static void newestHas(PersonPage person, boolean noise, boolean echo, boolean gain) {
    person
        .page()
        .waitForFunction(
            "wanted => { const is = window.newest?.getSettings() ?? {};"
                + " return JSON.stringify(wanted) === JSON.stringify([is.noiseSuppression, is.echoCancellation,"
                + " is.autoGainControl]); }",
            List.of(noise, echo, gain));
  }

  @Test
  void theSoundIsTreatedAsChosenInTheLobbyInTheCallAndAfterAReload() {
    String room = newRoom();
    PersonPage ana = person("Ana", window -> window.setViewportSize(1280, 720), WATCH);
    ana.open(room);
    newestHas(ana, true, true, true);
    ana.button("Settings").click();
    toggle(ana, "Noise suppression").uncheck();
    newestHas(ana, false, true, true);
    ana.page().keyboard().press("Escape");
    assertThat(ana.dialog("Settings")).hasCount(0);
    ana.giveName();
    ana.join();

    PersonPage bjorn = personIn(room, "Björn");
    bjorn.stats("Ana").soundGrows();
    ana.pickMore("Settings");
    assertThat(toggle(ana, "Noise suppression")).not().isChecked();
    toggle(ana, "Automatic volume").uncheck();
    newestHas(ana, false, true, false);
    ana.page()
        .waitForFunction(
            "() => parleyTest.connections[0].getSenders().some(each => each.track === newest)");
    bjorn.stats("Ana").soundGrows();
    ana.page().keyboard().press("Escape");
    ana.leave();

    ana.open(newRoom());
    ana.page().reload();
    newestHas(ana, false, true, false);
  }

  @Test
  void oneHearsOneselfAndTheSpeaker() {
    PersonPage ana = person("Ana", window -> window.setViewportSize(1280, 720));
    ana.open(newRoom());
    LocatorAssertions.IsVisibleOptions patience =
        new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS);
    ana.button("Test microphone").click();
    assertThat(ana.page().getByText("Recording for three seconds")).isVisible(patience);
    assertThat(ana.button("Test microphone")).isDisabled();
    assertThat(ana.page().getByText("This is how you sound to others")).isVisible(patience);
    assertThat(ana.button("Test microphone"))
        .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(LONG_MS));
    assertThat(ana.page().getByText("This is how you sound to others")).hasCount(0);
    ana.button("Test speaker").click();
    assertEquals("lobby", ana.page().locator("html").getAttribute("data-screen"));
  }

  @Test
  void aMicrophoneThatGivesNothingIsToldOf() {
    PersonPage ana = person("Ana", _ -> {}, SILENT);
    ana.open(newRoom());
    assertThat(ana.page().getByText("We hear nothing from this microphone"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
    ana.toggle("Microphone", false);
    assertThat(ana.page().getByText("We hear nothing from this microphone")).hasCount(0);
  }
}
