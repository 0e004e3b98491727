package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the browser withholds, everyone can join. */
final class DevicesIT extends BrowserTest {
  private static final String CAMERA_DENIED =
      "The browser was told not to give this page your camera."
          + " You can change that beside the address.";
  private static final String MICROPHONE_DENIED = CAMERA_DENIED.replace("camera", "microphone");

  private static final String NO_DEVICES =
      """
      navigator.mediaDevices.getUserMedia =
          async () => { throw new DOMException('Requested device not found', 'NotFoundError'); };
      navigator.mediaDevices.enumerateDevices = async () => [];
      """;

  @Test
  void withoutTheCameraOneIsHeardAndSeesAndHearsTheOthers() {
    String room = newRoom();
    PersonPage ana = anaIn(room);
    PersonPage bjorn = person("Björn", window -> window.setPermissions(List.of("microphone")));
    bjorn.open(room);
    isTold(bjorn, CAMERA_DENIED);
    bjorn.giveName();
    bjorn.join();

    seesAndHearsAna(bjorn);
    ana.stats("Björn").soundGrows();
    seesNoPictureOfBjorn(ana);
    assertThat(muted(ana)).hasCount(0);
  }

  @Test
  void withNeitherCameraNorMicrophoneOneSeesAndHearsTheOthers() {
    String room = newRoom();
    PersonPage ana = anaIn(room);
    PersonPage bjorn = person("Björn", window -> window.setPermissions(List.of("clipboard-read")));
    bjorn.open(room);
    isTold(bjorn, MICROPHONE_DENIED, CAMERA_DENIED);
    bjorn.giveName();
    bjorn.join();

    seesAndHearsAna(bjorn);
    seesNoPictureOfBjorn(ana);
    assertThat(muted(ana)).isVisible();
  }

  @Test
  void withoutAnyDevicesOneSeesAndHearsTheOthers() {
    String room = newRoom();
    PersonPage ana = anaIn(room);
    PersonPage bjorn = person("Björn", _ -> {}, NO_DEVICES);
    bjorn.open(room);
    isTold(bjorn, "No microphone was found.", "No camera was found.");
    bjorn.giveName();
    bjorn.join();

    seesAndHearsAna(bjorn);
    seesNoPictureOfBjorn(ana);
    assertThat(muted(ana)).isVisible();
  }

  private PersonPage anaIn(String room) {
    return personIn(room, "Ana");
  }

  private static void isTold(PersonPage person, String... words) {
    assertThat(person.page().getByRole(AriaRole.ALERT)).hasText(words);
    assertThat(person.page().getByText("You can join all the same")).isVisible();
  }

  private static void seesAndHearsAna(PersonPage bjorn) {
    bjorn.stats("Ana").pictureMoves();
    bjorn.stats("Ana").soundGrows();
  }

  private static void seesNoPictureOfBjorn(PersonPage ana) {
    ana.sees("Björn");
    assertThat(ana.tile("Björn").getByLabel("Björn's camera")).hasAttribute("aria-hidden", "true");
  }

  private static Locator muted(PersonPage ana) {
    return ana.tile("Björn")
        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Muted"));
  }
}
