package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.media.SoundTest;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Devices and settings. */
class SharedUpdateTest {
  private static final DeviceKind MICROPHONE = DeviceKind.MICROPHONE;
  private static final DeviceKind CAMERA = DeviceKind.CAMERA;
  private static final Msg TOGGLE_CAMERA = new UiMsg.ToggledCamera();
  private static final Msg TOGGLE_MICROPHONE = new UiMsg.ToggledMicrophone();

  private static Msg started(DeviceKind kind) {
    return new MediaMsg.CaptureStarted(kind, "id");
  }

  private static Msg failed(DeviceKind... kinds) {
    return new MediaMsg.CaptureFailed(List.of(kinds), CaptureProblem.DENIED);
  }

  private static List<List<DeviceKind>> asked(Driver driver) {
    return driver.effects(MediaEffect.Capture.class).stream()
        .map(MediaEffect.Capture::kinds)
        .toList();
  }

  @Test
  void aMutedMicrophoneStaysCapturedAndIsSilent() {
    Driver driver = Driver.joined();
    driver.take(TOGGLE_MICROPHONE);
    assertEquals(List.of(new MediaEffect.EnableMicrophone(false)), driver.effects());
    assertInstanceOf(Capture.On.class, driver.media().microphone().capture());
    assertFalse(driver.media().microphone().sending());
    driver.take(TOGGLE_MICROPHONE);
    assertEquals(List.of(new MediaEffect.EnableMicrophone(true)), driver.effects());
    assertTrue(driver.media().microphone().sending());
  }

  @Test
  void aCameraThatIsSwitchedOffIsReleased() {
    Driver driver = Driver.joined();
    driver.take(TOGGLE_CAMERA);
    assertEquals(List.of(new MediaEffect.Release(CAMERA)), driver.effects());
    driver.take(TOGGLE_CAMERA);
    assertEquals(List.of(List.of(CAMERA)), asked(driver));
  }

  @Test
  void aMicrophoneMutedWhileItIsAskedForStartsSilent() {
    Driver driver = Driver.lobby();
    driver.take(TOGGLE_MICROPHONE);
    assertEquals(List.of(), driver.effects());
    driver.take(started(MICROPHONE));
    assertEquals(List.of(new MediaEffect.EnableMicrophone(false)), driver.effects());
  }

  @Test
  void aCameraSwitchedOffWhileItIsAskedForIsGivenBackOnceItStarts() {
    Driver driver = Driver.lobby();
    driver.take(TOGGLE_CAMERA);
    driver.take(started(CAMERA));
    assertEquals(List.of(new MediaEffect.Release(CAMERA)), driver.effects());
    assertInstanceOf(Capture.Off.class, driver.media().camera().capture());
  }

  @Test
  void whenBothAreRefusedTogetherEachIsTriedAlone() {
    Driver driver = Driver.lobby();
    driver.take(failed(MICROPHONE, CAMERA));
    assertEquals(List.of(List.of(MICROPHONE), List.of(CAMERA)), asked(driver));
    driver.take(started(MICROPHONE));
    driver.take(failed(CAMERA));
    assertTrue(driver.media().microphone().sending());
    assertEquals(new Capture.Failed(CaptureProblem.DENIED), driver.media().camera().capture());
    assertEquals(List.of(), asked(driver), "no endless asking");
  }

  @Test
  void whatWasSwitchedOffMeanwhileIsNotAskedForAgain() {
    Driver driver = Driver.lobby();
    driver.take(TOGGLE_CAMERA);
    driver.take(failed(MICROPHONE, CAMERA));
    assertEquals(List.of(List.of(MICROPHONE)), asked(driver));
  }

  @Test
  void tryingAgainAsksForAllThatWasRefusedInOnePrompt() {
    Driver driver = Driver.lobby();
    driver.take(failed(MICROPHONE));
    driver.take(failed(CAMERA));
    assertFalse(driver.media().camera().expected());
    driver.take(new UiMsg.RetriedCapture());
    assertEquals(List.of(List.of(MICROPHONE, CAMERA)), asked(driver));
    driver.take(new UiMsg.RetriedCapture());
    assertEquals(List.of(), asked(driver));
  }

  @Test
  void pressingTheButtonOfARefusedDeviceTriesAgain() {
    for (DeviceKind kind : List.of(MICROPHONE, CAMERA)) {
      Driver driver = Driver.lobby();
      driver.take(failed(kind));
      driver.take(kind == CAMERA ? TOGGLE_CAMERA : TOGGLE_MICROPHONE);
      assertEquals(List.of(List.of(kind)), asked(driver));
    }
  }

  @Test
  void whenAnotherDeviceIsRefusedTheOneBeforeDoesNotGoOnUnseen() {
    for (DeviceKind kind : List.of(MICROPHONE, CAMERA)) {
      Driver driver = Driver.joined();
      driver.take(new UiMsg.ChoseDevice(kind, "busy"));
      assertEquals(List.of(List.of(kind)), asked(driver));
      driver.take(failed(kind));
      assertEquals(List.of(new MediaEffect.Release(kind)), driver.effects());
      assertFalse(driver.media().source(kind).sending());
    }
  }

  @Test
  void aChoiceIsRememberedAndCapturedOnlyIfTheDeviceIsInUse() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.ChoseDevice(CAMERA, "front"));
    assertEquals("front", driver.model().shared().settings().devices().camera());
    assertEquals(
        List.of(new PageEffect.SaveSettings(driver.model().shared().settings())), driver.effects());
    Driver call = Driver.joined();
    call.take(new UiMsg.ChoseDevice(DeviceKind.SPEAKER, "head"));
    assertEquals(List.of(), asked(call));
    assertEquals("head", call.media().chosen().id(DeviceKind.SPEAKER));
  }

  @Test
  void theSoundIsTreatedAsChosenAtOnceAndRemembered() {
    Processing chosen = new Processing(true, false, true);
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(TOGGLE_MICROPHONE);
    driver.take(new UiMsg.ChoseProcessing(chosen));
    Settings settings = driver.model().shared().settings();
    assertEquals(chosen, settings.devices().processing());
    assertEquals(
        List.of(
            new MediaEffect.Release(MICROPHONE),
            new PageEffect.SaveSettings(settings),
            new MediaEffect.Capture(List.of(MICROPHONE), settings.devices())),
        driver.effects());
    driver.take(started(MICROPHONE));
    assertEquals(List.of(new MediaEffect.EnableMicrophone(false)), driver.effects(), "still muted");
    driver.take(new UiMsg.ChoseDevice(MICROPHONE, "other"));
    assertEquals(chosen, driver.media().chosen().processing());
    Driver home = Driver.home();
    home.take(new UiMsg.ChoseProcessing(chosen));
    assertEquals(List.of(), asked(home), "nothing is captured for it");
  }

  @Test
  void theMicrophoneIsTestedOnceAtATimeAndOnlyIfItRuns() {
    Effect test = new MediaEffect.TestMicrophone("head");
    Driver driver = Driver.lobby();
    driver.take(new UiMsg.ChoseDevice(DeviceKind.SPEAKER, "head"));
    driver.take(new UiMsg.PressedMicrophoneTest());
    assertEquals(List.of(), driver.effects());
    driver.take(started(MICROPHONE));
    driver.take(new UiMsg.PressedMicrophoneTest());
    assertEquals(List.of(test), driver.effects());
    for (SoundTest running : List.of(SoundTest.RECORDING, SoundTest.PLAYING)) {
      driver.take(new MediaMsg.MicrophoneTested(running));
      driver.take(new UiMsg.PressedMicrophoneTest());
      assertEquals(List.of(), driver.effects());
    }
    driver.take(new UiMsg.PressedJoin());
    driver.take(new MediaMsg.MicrophoneTested(SoundTest.FAILED));
    assertEquals(SoundTest.FAILED, driver.media().test());
    driver.take(new UiMsg.PressedMicrophoneTest());
    assertEquals(List.of(test), driver.effects());
    driver.take(new UiMsg.PressedLeave());
    driver.take(new MediaMsg.MicrophoneTested(SoundTest.NONE));
    assertEquals(SoundTest.NONE, driver.media().test());
    driver.take(new UiMsg.PressedHome());
    driver.take(new MediaMsg.MicrophoneTested(SoundTest.PLAYING));
    assertEquals(SoundTest.PLAYING, driver.media().test());
    driver.take(new UiMsg.PressedSpeakerTest());
    assertEquals(List.of(new MediaEffect.TestSpeaker("head")), driver.effects());
  }

  @Test
  void aDeviceThatEndsIsReplacedIfItWasWantedAndTheOthersAreTold() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new MediaMsg.CaptureEnded(CAMERA));
    assertEquals(List.of(List.of(CAMERA)), asked(driver));
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(
                Driver.ANA, new PeerMessage.MediaState(true, false, null, null))),
        driver.effects(LinkEffect.SendToPeer.class));
    assertTrue(driver.notices().contains(Notice.What.CAMERA_CHANGED));
    driver.take(started(CAMERA));
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(
                Driver.ANA, new PeerMessage.MediaState(true, true, null, null))),
        driver.effects());
  }

  @Test
  void aMutedMicrophoneThatEndsIsNotAskedForUntilItIsWanted() {
    Driver driver = Driver.joined();
    driver.take(TOGGLE_MICROPHONE);
    driver.take(new MediaMsg.CaptureEnded(MICROPHONE));
    assertEquals(List.of(), asked(driver));
    assertTrue(driver.notices().contains(Notice.What.MICROPHONE_CHANGED));
    driver.take(TOGGLE_MICROPHONE);
    assertEquals(List.of(List.of(MICROPHONE)), asked(driver));
  }

  @Test
  void settingsAreRememberedAtOnce() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.ChoseTheme(Theme.DARK));
    driver.take(new UiMsg.ToggledSounds());
    driver.take(new UiMsg.TypedDisplayName("Ana"));
    Settings settings = driver.model().shared().settings();
    assertEquals(Theme.DARK, settings.theme());
    assertFalse(settings.sounds());
    assertEquals("Ana", settings.displayName());
    assertEquals(2, driver.allEffects(PageEffect.SaveSettings.class).size());
  }

  @Test
  void devicesAreListedOnEveryScreen() {
    List<Device> devices = List.of(new Device(CAMERA, "c", "Front"), new Device(CAMERA, "", ""));
    Driver ended = Driver.joined();
    ended.take(new UiMsg.PressedLeave());
    for (Driver driver : List.of(Driver.home(), Driver.lobby(), Driver.joined(), ended)) {
      driver.take(new MediaMsg.DevicesListed(devices));
      assertEquals(List.of(devices.getFirst()), driver.media().devices(CAMERA));
    }
  }

  @Test
  void aSpeakerIsNeverCaptured() {
    Driver driver = Driver.joined();
    Model before = driver.model();
    driver.take(started(DeviceKind.SPEAKER));
    assertSame(before, driver.model());
  }

  @Test
  void aThemeIsFoundByItsWordAndAnythingElseIsTheSystems() {
    for (Theme theme : Theme.values()) {
      assertEquals(theme, Theme.of(theme.word()));
    }
    assertEquals(Theme.SYSTEM, Theme.of("pink"));
  }
}
