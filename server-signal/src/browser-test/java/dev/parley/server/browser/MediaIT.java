package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Switching microphone and camera during a call. */
final class MediaIT extends BrowserTest {

  @Test
  void whoMutesOrSwitchesTheCameraOffIsShownSoToTheOthersUntilItIsOnAgain() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    Stats fromBjorn = ana.stats("Björn");
    fromBjorn.pictureMoves();
    seesMicrophoneAndCamera(ana, true, true);

    bjorn.toggle("Microphone", false);
    seesMicrophoneAndCamera(ana, false, true);
    bjorn.toggle("Camera", false);
    seesMicrophoneAndCamera(ana, false, false);
    fromBjorn.nothingComes();

    bjorn.toggle("Microphone", true);
    bjorn.toggle("Camera", true);
    seesMicrophoneAndCamera(ana, true, true);
    fromBjorn.pictureMoves();
    fromBjorn.soundGrows();
  }

  private static void seesMicrophoneAndCamera(PersonPage ana, boolean microphone, boolean camera) {
    Locator tile = ana.tile("Björn");
    assertThat(image(tile, "Muted")).hasCount(microphone ? 0 : 1);
    assertThat(tile.getByLabel("Björn's camera"))
        .hasAttribute("aria-hidden", camera ? "false" : "true");
    assertThat(tile.getByText("B", new Locator.GetByTextOptions().setExact(true)))
        .hasCount(camera ? 0 : 1);
    ana.openPanel("People");
    Locator line =
        ana.panel("People")
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("Björn"));
    assertThat(image(line, microphone ? "Microphone on" : "Microphone off")).isVisible();
    assertThat(image(line, camera ? "Camera on" : "Camera off")).isVisible();
  }

  private static Locator image(Locator within, String name) {
    return within.getByRole(
        AriaRole.IMG, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void anotherCameraAndMicrophoneCanBeChosenDuringTheCall() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();

    choose(bjorn, "Camera", "getVideoTracks");
    ana.stats("Björn").pictureMoves();
    choose(bjorn, "Microphone", "getAudioTracks");
    ana.stats("Björn").soundGrows();
    bjorn.stats("Ana").pictureMoves();
    assertEquals(
        "stable connected",
        ana.page()
            .evaluate(
                "() => parleyTest.connections.map(c => c.signalingState + ' ' +"
                    + " c.connectionState).join()"));
  }

  /** Chooses the device that is not in use, and waits until the own picture comes from it. */
  private static void choose(PersonPage person, String kind, String tracks) {
    Locator own = person.tile(PersonPage.OWN).locator("video");
    String used = "video => video.srcObject." + tracks + "()[0]?.getSettings().deviceId";
    Object before = own.evaluate(used);
    person.pickMore("Settings");
    Locator menu =
        person
            .dialog("Settings")
            .getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(kind).setExact(true));
    Object other =
        menu.evaluate(
            "(menu, used) => [...menu.options].map(o => o.value).findLast(v => v && v !== used)",
            before);
    assertNotEquals(before, other);
    menu.selectOption(new SelectOption().setValue(String.valueOf(other)));
    person.page().waitForCondition(() -> String.valueOf(other).equals(own.evaluate(used)));
    person.page().keyboard().press("Escape");
    assertThat(person.dialog("Settings")).hasCount(0);
  }
}
