package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerMessage;
import dev.parley.sealing.RoomName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Home, lobby and the screen after a call. */
class EntryUpdateTest {
  private static final MediaEffect.Release NO_MICROPHONE =
      new MediaEffect.Release(DeviceKind.MICROPHONE);
  private static final MediaEffect.Release NO_CAMERA = new MediaEffect.Release(DeviceKind.CAMERA);

  private static Driver ended() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.take(new UiMsg.PressedLeave());
    return driver;
  }

  @Test
  void joiningFromHomeDerivesTheKeyAndAsksForBothDevicesInOnePrompt() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.TypedRoomName("Quiet River"));
    driver.take(new UiMsg.PressedJoin());
    assertEquals("Quiet River", driver.inLobby().typedName());
    assertEquals(
        List.of(
            new PageEffect.DeriveRoomKey("Quiet River"),
            new MediaEffect.Capture(
                List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA), driver.media().chosen())),
        driver.effects());
  }

  @Test
  void aBlankRoomNameGoesNowhere() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.TypedRoomName("  "));
    driver.take(new UiMsg.PressedJoin());
    assertInstanceOf(Model.Home.class, driver.model());
    assertEquals(List.of(), driver.effects());
    driver.take(new PageMsg.FragmentChanged(" "));
    assertInstanceOf(Model.Home.class, driver.model());
  }

  @Test
  void aBrowserThatCannotCallStaysAtHome() {
    Environment lame =
        new Environment(
            Driver.SELF,
            "http://x/",
            new Environment.Support(
                false, true, false, false, false, true, false, Environment.Floating.NOTHING));
    Shared shared = new Shared(lame, Settings.DEFAULTS, Driver.shared().media());
    Driver driver = new Driver(new Model.Home(shared, "room"));
    driver.take(new UiMsg.PressedJoin());
    driver.take(new PageMsg.FragmentChanged("room"));
    assertInstanceOf(Model.Home.class, driver.model());
  }

  @Test
  void aNewRoomGetsAMadeName() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.PressedNewRoom());
    assertEquals(List.of(new PageEffect.MakeRoomName()), driver.effects());
    driver.take(new PageMsg.RoomNameMade("amber-falcon"));
    assertEquals("amber-falcon", driver.inLobby().typedName());
  }

  @Test
  void anEndlessNameInALinkIsCut() {
    Driver driver = Driver.home();
    driver.take(new PageMsg.FragmentChanged("x".repeat(100_000)));
    assertEquals(RoomName.MAX_LENGTH, driver.inLobby().typedName().length());
  }

  @Test
  void pressingJoinBeforeTheKeyIsThereGoesInAsSoonAsItIs() {
    Driver driver = Driver.home();
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new UiMsg.PressedJoin());
    assertTrue(driver.inLobby().joinPressed());
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", Driver.ROOM));
    assertEquals(Driver.ROOM, driver.call().room());
    assertEquals(
        List.of(
            new PageEffect.ShowFragment("quiet-river"),
            new SignalingEffect.OpenSocket(),
            new PageEffect.Schedule(new Timer.JoinDue(driver.now), Timings.JOINED_WITHIN_MS),
            new PageEffect.SaveSettings(Settings.DEFAULTS),
            new PageEffect.KeepAwake(true),
            new PageEffect.Schedule(new Timer.CallSettled(), Timings.CALL_SETTLED_MS),
            new PageEffect.Schedule(new Timer.Tick(0), Timings.TICK_MS)),
        driver.effects());
  }

  @Test
  void aKeyOfAnotherRoomIsVoid() {
    Driver driver = Driver.home();
    driver.take(new PageMsg.FragmentChanged("first"));
    driver.take(new PageMsg.FragmentChanged("second"));
    driver.take(new PageMsg.RoomKeyDerived("first", Driver.ROOM));
    assertNull(driver.inLobby().room());
    driver.take(new PageMsg.RoomKeyFailed("first", Problem.KEY_FAILED));
    assertNull(driver.inLobby().problem());
  }

  @Test
  void afterAFailedKeyPressingJoinTriesAgain() {
    Driver driver = Driver.home();
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new UiMsg.PressedJoin());
    driver.take(new PageMsg.RoomKeyFailed("Quiet River", Problem.KEY_FAILED));
    assertEquals(Problem.KEY_FAILED, driver.inLobby().problem());
    assertFalse(driver.inLobby().joinPressed());
    driver.take(new UiMsg.PressedJoin());
    assertEquals(List.of(new PageEffect.DeriveRoomKey("Quiet River")), driver.effects());
    driver.take(new UiMsg.PressedJoin());
    assertEquals(List.of(), driver.effects(), "one derivation at a time");
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", Driver.ROOM));
    assertInstanceOf(InCall.class, driver.model());
  }

  @Test
  void leavingTheLobbyGivesTheDevicesBack() {
    for (Msg msg : List.of(new UiMsg.PressedHome(), new PageMsg.FragmentChanged(""))) {
      Driver driver = Driver.lobby();
      driver.take(msg);
      assertInstanceOf(Model.Home.class, driver.model());
      assertEquals(
          List.of(NO_MICROPHONE, NO_CAMERA, new PageEffect.ShowFragment("")), driver.effects());
    }
  }

  @Test
  void theSameFragmentAgainChangesNothingInTheLobby() {
    Driver driver = Driver.lobby();
    Model before = driver.model();
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new PageMsg.FragmentChanged("quiet-river"));
    assertSame(before, driver.model());
    driver.take(new PageMsg.FragmentChanged("elsewhere"));
    assertEquals("elsewhere", driver.inLobby().typedName());
  }

  @Test
  void aDeviceThatStartsAfterItsScreenWasLeftIsGivenBack() {
    Driver home = Driver.home();
    home.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "late"));
    assertEquals(List.of(NO_CAMERA), home.effects());
    assertInstanceOf(Capture.Off.class, home.media().camera().capture());
    Driver ended = ended();
    ended.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "late"));
    assertEquals(List.of(NO_MICROPHONE), ended.effects());
    assertInstanceOf(Capture.Off.class, ended.media().microphone().capture());
  }

  @Test
  void theLobbyShowsTheLevelButNotEveryTremor() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    driver.take(new MediaMsg.LevelsMeasured(0.5, Map.of()));
    assertEquals(0.5, driver.inLobby().hearing().level());
    Model before = driver.model();
    driver.take(new MediaMsg.LevelsMeasured(0.505, Map.of()));
    assertSame(before, driver.model());
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new MediaMsg.LevelsMeasured(0.5, Map.of()));
    assertEquals(0, driver.inLobby().hearing().level(), "nobody would hear that");
  }

  @Test
  void aMicrophoneThatGivesNothingIsToldOfUntilAnotherOneHasHadItsTime() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    hearsNothing(driver);
    assertTrue(driver.inLobby().hearing().silent());
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "other"));
    assertFalse(driver.inLobby().hearing().silent());
    hearsNothing(driver);
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new MediaMsg.LevelsMeasured(0, Map.of()));
    assertFalse(driver.inLobby().hearing().silent(), "whoever is muted knows");
  }

  private static void hearsNothing(Driver driver) {
    for (int passed = 0; passed < 7_000; passed += 120) {
      driver.now += 120;
      driver.take(new MediaMsg.LevelsMeasured(0, Map.of()));
    }
  }

  @Test
  void everyScreenKnowsWhetherThereIsANetwork() {
    for (Driver driver : List.of(Driver.home(), Driver.lobby(), Driver.joined(), ended())) {
      driver.take(new PageMsg.WentOffline());
      assertTrue(driver.model().shared().offline());
      driver.take(new PageMsg.NetworkChanged());
      assertFalse(driver.model().shared().offline());
    }
  }

  /** Whoever visits for the first time should not wait for it. */
  @Test
  void thePageIsKeptForOfflineUseOnceACallHasSettled() {
    Driver driver = Driver.joined();
    assertEquals(List.of(), driver.allEffects(PageEffect.KeepForOffline.class));
    driver.fires(new Timer.CallSettled());
    assertEquals(List.of(new PageEffect.KeepForOffline()), driver.effects());
    Driver away = Driver.joined();
    away.take(new SignalingMsg.SocketClosed(0));
    away.fires(new Timer.CallSettled());
    assertEquals(
        List.of(new PageEffect.Schedule(new Timer.CallSettled(), Timings.CALL_SETTLED_MS)),
        away.effects(),
        "without the server there is nothing to keep");
    Driver gone = ended();
    gone.fires(new Timer.CallSettled());
    assertEquals(List.of(), gone.effects());
  }

  @Test
  void theSettingsOpenAndCloseInTheLobbyOnly() {
    Driver driver = Driver.lobby();
    driver.take(new UiMsg.OpenedSettings(true));
    assertTrue(driver.inLobby().settings());
    driver.take(new UiMsg.OpenedSettings(false));
    assertFalse(driver.inLobby().settings());
    for (Driver elsewhere : List.of(Driver.home(), Driver.joined(), ended())) {
      Model before = elsewhere.model();
      elsewhere.take(new UiMsg.OpenedSettings(true));
      assertSame(before, elsewhere.model());
    }
  }

  @Test
  void leavingTellsTheServerClosesEveryLinkAndGivesTheDevicesBack() {
    Driver driver = ended();
    assertInstanceOf(Model.Ended.class, driver.model());
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.Bye()),
            new LinkEffect.CloseLink(Driver.ANA),
            new SignalingEffect.SendToServer(new ClientMessage.Leave()),
            new SignalingEffect.CloseSocket(),
            new PageEffect.KeepAwake(false),
            NO_MICROPHONE,
            NO_CAMERA),
        driver.effects());
    assertFalse(driver.media().camera().sending());
  }

  @Test
  void rejoiningStartsOverWithTheDevicesThatWereWanted() {
    Driver driver = ended();
    driver.take(new UiMsg.PressedRejoin());
    assertEquals(List.of(), driver.call().participants());
    assertEquals(2, driver.effects(MediaEffect.Capture.class).getFirst().kinds().size());
    assertEquals(1, driver.effects(SignalingEffect.OpenSocket.class).size());
  }

  @Test
  void afterACallTheAddressLeadsHomeOrToAnotherRoomButNotBackIn() {
    Driver driver = ended();
    driver.take(new PageMsg.FragmentChanged("quiet-river"));
    assertInstanceOf(Model.Ended.class, driver.model());
    driver.take(new PageMsg.FragmentChanged("other"));
    assertEquals("other", driver.inLobby().typedName());
    Driver home = ended();
    home.take(new PageMsg.FragmentChanged(""));
    assertInstanceOf(Model.Home.class, home.model());
    Driver pressed = ended();
    pressed.take(new UiMsg.PressedHome());
    assertInstanceOf(Model.Home.class, pressed.model());
  }

  @Test
  void whatTheEndedCallStillReportsIsVoid() {
    for (Driver driver : List.of(Driver.home(), Driver.lobby(), ended())) {
      Model before = driver.model();
      driver.take(new SignalingMsg.SocketOpened());
      driver.take(new LinkMsg.PeerGarbled(Driver.ANA, 1));
      driver.take(new UiMsg.PressedLeave());
      driver.take(new PageMsg.TimerFired(new Timer.Reconnect(0)));
      assertSame(before, driver.model());
      assertEquals(List.of(), driver.effects());
    }
  }
}
