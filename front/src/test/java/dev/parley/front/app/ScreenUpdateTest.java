package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sharing the screen, and seeing those of others. */
class ScreenUpdateTest {
  private static final Size SIZE = new Size(1920, 1080);
  private static final Effect RELEASED = new MediaEffect.ShareScreen(false);

  private static Driver sharing() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledScreen());
    driver.take(new MediaMsg.ScreenChanged("own"));
    return driver;
  }

  private static Effect tells(PeerId peer, @Nullable String screen) {
    return new LinkEffect.SendToPeer(peer, new PeerMessage.MediaState(true, true, screen, null));
  }

  private static @Nullable SharedScreen screenOf(Driver driver, PeerId peer) {
    return driver.person(peer).media().screen();
  }

  @Test
  void whatWasChosenIsSharedWithEveryoneAndPressingAgainEndsIt() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.take(new UiMsg.PressedKey("s"));
    assertEquals(List.of(new MediaEffect.ShareScreen(true)), driver.effects());
    driver.take(new MediaMsg.ScreenChanged("own"));
    assertEquals(List.of(tells(Driver.ANA, "own"), tells(Driver.ZOE, "own")), driver.effects());
    assertEquals("own", driver.media().sharedScreen());
    driver.take(new UiMsg.ToggledScreen());
    assertEquals(
        List.of(tells(Driver.ANA, null), tells(Driver.ZOE, null), RELEASED), driver.effects());
    assertEquals(new Capture.Off(), driver.media().screen());
  }

  @Test
  void closingTheBrowsersDialogIsNoErrorAndAFailureIsTold() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    Model before = driver.model();
    driver.take(new UiMsg.ToggledScreen());
    driver.take(new MediaMsg.ScreenFailed(CaptureProblem.DENIED));
    assertEquals(before, driver.model());
    assertEquals(List.of(), driver.effects());
    driver.take(new UiMsg.ToggledScreen());
    driver.take(new MediaMsg.ScreenFailed(CaptureProblem.BUSY));
    assertEquals(Notice.What.SCREEN_FAILED, driver.notices().getLast());
    assertEquals(new Capture.Off(), driver.media().screen());
  }

  @Test
  void sharingEndsFromTheMenuOfTheScreenToo() {
    Driver driver = sharing();
    driver.take(new UiMsg.OpenedTileMenu(new Subject(Driver.SELF, true)));
    driver.take(new UiMsg.ToggledScreen());
    assertEquals(new Capture.Off(), driver.media().screen());
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
  }

  @Test
  void whileTheBrowserAsksPressingAgainDoesNothing() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledScreen());
    Model asking = driver.model();
    driver.take(new UiMsg.ToggledScreen());
    assertSame(asking, driver.model());
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void whereNoScreenCanBeSharedTheKeyDoesNothing() {
    Environment.Support phone =
        new Environment.Support(
            true, true, true, true, false, true, false, Environment.Floating.NOTHING);
    Shared shared =
        new Shared(
            new Environment(Driver.SELF, "https://parley.example/", phone),
            Settings.DEFAULTS,
            LocalMedia.initial(Settings.DEFAULTS.devices()));
    InCall call = InCall.entering(shared, Driver.ROOM);
    assertEquals(Step.of(call), Update.update(call, new UiMsg.PressedKey("s"), 0));
  }

  @Test
  void whatIsEndedFromTheBrowsersBarEndsForEveryone() {
    Driver driver = sharing();
    driver.take(new MediaMsg.ScreenChanged(null));
    assertEquals(List.of(tells(Driver.ANA, null)), driver.effects());
    assertEquals(new Capture.Off(), driver.media().screen());
    Model ended = driver.model();
    driver.take(new MediaMsg.ScreenChanged(null));
    driver.take(new MediaMsg.ScreenFailed(CaptureProblem.FAILED));
    assertSame(ended, driver.model());
  }

  @Test
  void leavingEndsSharingWhereverItLeads() {
    for (Msg leaving :
        List.of(
            new UiMsg.PressedLeave(),
            new PageMsg.FragmentChanged(""),
            new PageMsg.FragmentChanged("other"))) {
      Driver driver = sharing();
      driver.take(leaving);
      assertEquals(new Capture.Off(), driver.media().screen());
      assertEquals(List.of(RELEASED), driver.effects(MediaEffect.ShareScreen.class));
    }
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PressedLeave());
    assertEquals(List.of(), driver.effects(MediaEffect.ShareScreen.class));
  }

  @Test
  void whatIsChosenAfterLeavingIsGivenBack() {
    for (Msg leaving :
        List.of(
            new UiMsg.PressedLeave(),
            new PageMsg.FragmentChanged(""),
            new PageMsg.FragmentChanged("other"))) {
      Driver driver = Driver.talking(Driver.ANA, "Ana");
      driver.take(new UiMsg.ToggledScreen());
      driver.take(leaving);
      assertEquals(new Capture.Off(), driver.media().screen());
      driver.take(new MediaMsg.ScreenChanged("own"));
      assertEquals(List.of(RELEASED), driver.effects());
      driver.take(new MediaMsg.ScreenFailed(CaptureProblem.FAILED));
      driver.take(new MediaMsg.ScreenChanged(null));
      assertEquals(new Capture.Off(), driver.media().screen());
    }
    Driver back = Driver.talking(Driver.ANA, "Ana");
    back.take(new MediaMsg.ScreenChanged("own"));
    assertEquals(List.of(RELEASED), back.effects());
  }

  @Test
  void whoComesLaterOrOverAFreshLinkIsToldOfTheScreen() {
    Driver driver = sharing();
    driver.arrives(Driver.ZOE, "Zoe");
    assertEquals(
        1,
        driver.allEffects(LinkEffect.SendToPeer.class).stream()
            .filter(tells(Driver.ZOE, "own")::equals)
            .count());
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertTrue(driver.effects().contains(tells(Driver.ANA, "own")));
  }

  @Test
  void theScreenOfAnotherIsToldOnceAndKeptUntilItEnds() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    PeerMessage shares = new PeerMessage.MediaState(true, true, "hers", null);
    driver.says(Driver.ANA, shares);
    assertEquals(new SharedScreen("hers"), screenOf(driver, Driver.ANA));
    assertEquals(Notice.What.SHARES_SCREEN, driver.notices().getLast());
    driver.take(new UiMsg.PictureResized(Driver.ANA, true, SIZE));
    driver.says(Driver.ANA, new PeerMessage.MediaState(false, true, "hers", null));
    assertEquals(new SharedScreen("hers", SIZE), screenOf(driver, Driver.ANA));
    assertEquals(List.of(), driver.effects());
    driver.says(Driver.ANA, new PeerMessage.MediaState(false, true, null, null));
    assertNull(screenOf(driver, Driver.ANA));
    driver.take(new UiMsg.PictureResized(Driver.ANA, true, SIZE));
    driver.take(new UiMsg.PictureResized(Driver.ZOE, true, SIZE));
    assertNull(screenOf(driver, Driver.ANA));
    int notices = driver.notices().size();
    driver.says(Driver.ANA, shares);
    assertEquals(notices, driver.notices().size(), "a flood is one piece of news");
  }

  @Test
  void anotherStreamIsAnotherPicture() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "hers", null));
    driver.take(new UiMsg.PictureResized(Driver.ANA, true, SIZE));
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "another", null));
    assertEquals(new SharedScreen("another"), screenOf(driver, Driver.ANA));
  }

  @Test
  void thePictureOfAScreenIsNotThatOfThePerson() {
    Driver driver = sharing();
    driver.take(new UiMsg.PictureResized(Driver.SELF, true, SIZE));
    assertEquals(SIZE, driver.call().ui().ownScreen());
    assertEquals(Size.UNKNOWN, driver.call().ui().ownPicture());
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "hers", null));
    driver.take(new UiMsg.PictureResized(Driver.ANA, true, SIZE));
    assertEquals(Size.UNKNOWN, driver.person(Driver.ANA).media().picture());
  }

  @Test
  void twoMayShareAtOnceAndWhoeverLeavesTakesTheirScreenAlong() {
    Driver driver = sharing();
    driver.arrives(Driver.ZOE, "Zoe");
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "hers", null));
    driver.says(Driver.ZOE, new PeerMessage.MediaState(true, true, "zoes", null));
    driver.left(Driver.ANA, LeaveReason.LEFT);
    assertNull(driver.call().participant(Driver.ANA));
    assertEquals(new SharedScreen("zoes"), screenOf(driver, Driver.ZOE));
    assertEquals("own", driver.media().sharedScreen());
  }
}
