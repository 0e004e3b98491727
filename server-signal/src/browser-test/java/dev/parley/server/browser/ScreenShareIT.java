package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sharing the screen between browsers. */
final class ScreenShareIT extends BrowserTest {
  private static final String SHARE = "Share screen";
  private static final String OWN_SCREEN = "Your screen";

  /**
   * Whatever is said takes long, once that is wished for, and it is counted how often an own offer
   * was rolled back: so that offers meet for certain, and it is seen that they did.
   */
  private static final String SLOW_WORDS =
      """
      for (const { prototype } of [WebSocket, RTCDataChannel]) {
        const send = prototype.send;
        prototype.send = function (data) {
          window.slow ? setTimeout(() => send.call(this, data), 1500) : send.call(this, data);
        };
      }
      window.rollbacks = 0;
      const apply = RTCPeerConnection.prototype.setRemoteDescription;
      RTCPeerConnection.prototype.setRemoteDescription = function (description) {
        if (description.type === 'offer' && this.signalingState === 'have-local-offer') rollbacks++;
        return apply.call(this, description);
      };
      """;

  private PersonPage with(String room, String name) {
    PersonPage person = person(name, _ -> {}, FakeScreen.SCRIPT, SLOW_WORDS);
    person.enter(room);
    return person;
  }

  private static void seesScreen(PersonPage viewer, String tile) {
    viewer.sees(tile);
    viewer.stats(tile).pictureMoves();
  }

  private static void seesNoScreen(PersonPage viewer, String tile) {
    assertThat(viewer.tile(tile)).hasCount(0);
  }

  /** How many media descriptions the link has, and how many of its places send something. */
  private static List<?> places(PersonPage person) {
    return (List<?>)
        person
            .page()
            .evaluate(
                "() => { const link = parleyTest.connections.at(-1); return ["
                    + "link.localDescription.sdp.split('\\nm=').length - 1,"
                    + " link.getSenders().filter(s => s.track).length]; }");
  }

  @Test
  void theOthersSeeTheScreenUntilItIsStoppedAndWhoeverComesLaterToo() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    bjorn.stats("Ana").pictureMoves();
    ana.toggle(SHARE, true);
    bjorn.seesNotice("Ana shares a screen");
    seesScreen(bjorn, "Ana's screen");
    assertThat(ana.tile(OWN_SCREEN)).isVisible();
    bjorn.seesTiles(3);
    assertEquals("detail", ana.page().evaluate("() => screenTrack.contentHint"));
    PersonPage cleo = with(room, "Cleo");
    seesScreen(cleo, "Ana's screen");
    // The camera goes on beside it.
    cleo.stats("Ana").pictureMoves();
    cleo.leave();
    ana.toggle(SHARE, false);
    seesNoScreen(bjorn, "Ana's screen");
    seesNoScreen(ana, OWN_SCREEN);
    assertEquals("ended", ana.page().evaluate("() => screenTrack.readyState"));
    bjorn.seesTiles(2);
  }

  @Test
  void sharingAgainTakesTheSamePlaces() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    bjorn.stats("Ana").pictureMoves();
    ana.toggle(SHARE, true);
    seesScreen(bjorn, "Ana's screen");
    List<?> first = places(ana);
    for (int i = 0; i < 50; i++) {
      ana.toggle(SHARE, false);
      ana.toggle(SHARE, true);
    }
    seesScreen(bjorn, "Ana's screen");
    assertEquals(first, places(ana));
    assertEquals(List.of(4, 3), first, "microphone, camera, screen and channels; three send");
  }

  @Test
  void whatIsSharedWithSoundIsHeard() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    ana.page().evaluate("() => { withSound = true; }");
    ana.toggle(SHARE, true);
    assertEquals(
        List.of(false, "exclude"),
        ana.page()
            .evaluate(
                "() => [screenWanted.audio.noiseSuppression, screenWanted.selfBrowserSurface]"));
    assertEquals(
        true,
        ana.page()
            .evaluate(
                "() => (screenWanted.systemAudio === 'include')"
                    + " === !!navigator.mediaDevices.getSupportedConstraints().restrictOwnAudio"),
        "nobody hears themselves again");
    seesScreen(bjorn, "Ana's screen");
    bjorn.stats("Ana's screen").soundGrows();
  }

  @Test
  void whenBothStartInTheSameInstantBothAreSeenOnce() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    ana.stats("Björn").pictureMoves();
    bjorn.stats("Ana").pictureMoves();
    long instant = System.currentTimeMillis() + 2_000;
    for (PersonPage person : List.of(ana, bjorn)) {
      person
          .button(SHARE)
          .evaluate(
              "(button, instant) => { slow = true;"
                  + "setTimeout(() => button.click(), instant - Date.now()); }",
              (double) instant);
    }
    seesScreen(ana, "Björn's screen");
    seesScreen(bjorn, "Ana's screen");
    ana.seesTiles(4);
    bjorn.seesTiles(4);
    for (PersonPage person : List.of(ana, bjorn)) {
      assertEquals(List.of(5, 3), places(person), "two screens, each of them once");
    }
    assertEquals(
        1, rollbacks(ana) + rollbacks(bjorn), "the offers met, and the polite side gave way");
    ana.toggle(SHARE, false);
    seesNoScreen(bjorn, "Ana's screen");
    seesScreen(ana, "Björn's screen");
  }

  private static int rollbacks(PersonPage person) {
    return ((Number) person.page().evaluate("() => rollbacks")).intValue();
  }

  @Test
  void whatIsEndedFromOutsideOfThePageIsGoneForEveryone() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    ana.page().keyboard().press("s");
    ana.seesToggle(SHARE, true);
    seesScreen(bjorn, "Ana's screen");
    // What the browser's own bar does: the track ends, and is told so.
    ana.page()
        .evaluate("() => { screenTrack.stop(); screenTrack.dispatchEvent(new Event('ended')); }");
    ana.seesToggle(SHARE, false);
    seesNoScreen(bjorn, "Ana's screen");
    ana.toggle(SHARE, true);
    seesScreen(bjorn, "Ana's screen");
    ana.leave();
    bjorn.seesTiles(1);
    assertEquals("ended", ana.page().evaluate("() => screenTrack.readyState"));
  }

  @Test
  void refusingIsNoError() {
    PersonPage ana = with(newRoom(), "Ana");
    ana.page().evaluate("() => { refuses = 'NotAllowedError'; }");
    ana.button(SHARE).click();
    ana.page().evaluate("() => { refuses = 'NotReadableError'; }");
    ana.button(SHARE).click();
    ana.seesNotice("Your screen could not be shared");
    ana.seesToggle(SHARE, false);
    ana.page().evaluate("() => { refuses = ''; }");
    ana.toggle(SHARE, true);
    assertThat(ana.tile(OWN_SCREEN)).isVisible();
  }

  @Test
  void aBrowserThatCannotShareOffersNothing() {
    PersonPage ana = person("Ana", _ -> {}, "delete MediaDevices.prototype.getDisplayMedia;");
    ana.enter(newRoom());
    ana.seesToggle("Camera", true);
    assertThat(ana.button(SHARE)).hasCount(0);
    ana.page().keyboard().press("?");
    assertThat(ana.dialog("Keyboard shortcuts")).isVisible();
    assertFalse(ana.dialog("Keyboard shortcuts").textContent().contains("Share your screen"));
  }
}
