package dev.parley.front.app.check;

import static dev.parley.front.app.check.Checking.STUN;
import static dev.parley.front.app.check.Checking.TURN;
import static dev.parley.front.app.check.Checking.gathered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.Language;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Theme;
import dev.parley.front.app.check.Finding.Plain;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check, and each way in which it can fail. */
class CheckUpdateTest {
  private static final DeviceKind MICROPHONE = DeviceKind.MICROPHONE;
  private static final DeviceKind CAMERA = DeviceKind.CAMERA;

  @Test
  void nothingIsAskedBeforeStartIsPressed() {
    CheckModel first = new Checking(Checking.BROWSER).model();
    for (Check check : Check.values()) {
      assertEquals(new Progress.Waiting(), first.progress(check));
    }
    List<CheckEffect> effects = Checking.started().effects();
    assertTrue(effects.contains(new CheckEffect.OpenDevices(List.of(MICROPHONE, CAMERA))));
    assertTrue(effects.contains(new CheckEffect.OpenSocket()));
  }

  @Test
  void whereAllIsWellAllIsFine() {
    Checking checking = Checking.fine();
    for (Check check : Check.values()) {
      assertEquals(Finding.Level.FINE, checking.found(check).level(), check.name());
    }
    assertEquals(1_020, checking.model().finished());
    assertEquals(Summary.FINE, Summary.of(checking.model()));
    assertEquals(List.of("host", "relay", "srflx"), checking.model().ice().candidates());
  }

  @Test
  void theServerIsAskedAsTheProtocolHasItAndLeftAgain() {
    Checking checking = Checking.started();
    checking.effects();
    checking.server(new SignalingMsg.SocketOpened());
    assertEquals(List.of(new CheckEffect.JoinSomeRoom()), checking.effects());
    checking.welcome();
    assertTrue(
        checking.effects().contains(new CheckEffect.SendToServer(new ClientMessage.Ping(0))));
    checking.after(42).pong();
    assertEquals(
        List.of(
            new CheckEffect.SendToServer(new ClientMessage.Leave()), new CheckEffect.CloseSocket()),
        checking.effects());
    assertEquals(new Finding.Answered(Check.SERVER, 42), checking.found(Check.SERVER));
  }

  @Test
  void aServerThatIsNotThereLeavesTheBrowserToBeTried() {
    Checking checking = Checking.started().server(new SignalingMsg.SocketClosed(0));
    assertEquals(Plain.SERVER_AWAY, checking.found(Check.SERVER));
    assertEquals(Plain.NOT_TRIED, checking.found(Check.ADDRESS));
    assertEquals(Plain.NOT_TRIED, checking.found(Check.RELAY));
    assertTrue(
        checking.effects().contains(new CheckEffect.Connect(Check.DIRECT, List.of())), "itself");
    checking.devices().happens(new CheckMsg.Connected(Check.DIRECT, 1));
    assertEquals(Summary.NO_SERVER, Summary.of(checking.model()));
  }

  @Test
  void aServerThatRefusesIsSilentOrSpeaksAnotherTongueHasFailed() {
    ServerMessage refusal = ServerMessage.Failure.of(FailureCode.ROOM_FULL, "full");
    Checking refused = Checking.started().server(new SignalingMsg.ServerSaid(refusal));
    assertEquals(Plain.SERVER_REFUSED, refused.found(Check.SERVER));
    Checking garbled = Checking.started().server(new SignalingMsg.ServerGarbled());
    assertEquals(Plain.SERVER_GARBLED, garbled.found(Check.SERVER));
    Checking silent = Checking.started().timePasses(Check.SERVER);
    assertEquals(Plain.SERVER_SILENT, silent.found(Check.SERVER));
    assertTrue(silent.effects().contains(new CheckEffect.CloseSocket()));
  }

  @Test
  void whatTheServerHasNamedIsTriedEvenIfItSaysNoMore() {
    Checking checking = Checking.welcomed(STUN).timePasses(Check.SERVER);
    assertEquals(Plain.SERVER_SILENT, checking.found(Check.SERVER));
    checking.happens(gathered(Check.ADDRESS, true, 0, "srflx"));
    assertEquals(Plain.ADDRESS_FOUND, checking.found(Check.ADDRESS));
  }

  @Test
  void eachDeviceIsAskedForByItselfWhenBothAreNotGiven() {
    Checking checking = Checking.started();
    checking.effects();
    checking.withholds(CaptureProblem.DENIED, MICROPHONE, CAMERA);
    assertEquals(
        List.of(
            new CheckEffect.OpenDevices(List.of(MICROPHONE)),
            new CheckEffect.OpenDevices(List.of(CAMERA))),
        checking.effects());
    checking.opens(MICROPHONE, "Headset").withholds(CaptureProblem.DENIED, CAMERA);
    assertEquals(new Finding.Withheld(CAMERA, CaptureProblem.DENIED), checking.found(Check.CAMERA));
    assertFalse(checking.effects().contains(new CheckEffect.ReleaseDevices()), "still listening");
    checking.happens(new CheckMsg.SoundMeasured(0.2));
    assertTrue(checking.effects().contains(new CheckEffect.ReleaseDevices()));
  }

  @Test
  void aComputerWithoutCameraIsNoFailureAndOneWithoutMicrophoneIs() {
    assertEquals(
        Finding.Level.WARNING, new Finding.Withheld(CAMERA, CaptureProblem.NOT_FOUND).level());
    assertEquals(
        Finding.Level.FAILED, new Finding.Withheld(MICROPHONE, CaptureProblem.NOT_FOUND).level());
    assertEquals(Finding.Level.FAILED, new Finding.Withheld(CAMERA, CaptureProblem.BUSY).level());
  }

  @Test
  void aMicrophoneWithoutAnySoundIsToldAfterSomeSeconds() {
    Checking checking = Checking.started().opens(MICROPHONE, "Headset").opens(CAMERA, "Front");
    assertTrue(checking.effects().contains(new CheckEffect.ListenToMicrophone()));
    for (int i = 1; i < DeviceCheck.MOST_MEASUREMENTS; i++) {
      checking.happens(new CheckMsg.SoundMeasured(0));
      assertNull(checking.model().finding(Check.MICROPHONE), "after " + i);
    }
    checking.happens(new CheckMsg.SoundMeasured(0));
    assertEquals(new Finding.Opened(MICROPHONE, "Headset", true), checking.found(Check.MICROPHONE));
    assertTrue(checking.effects().contains(new CheckEffect.ReleaseDevices()));
  }

  @Test
  void aDeviceThatComesTooLateIsGivenBack() {
    Checking checking = Checking.fine();
    checking.effects();
    checking.opens(CAMERA, "Front");
    assertEquals(List.of(new CheckEffect.ReleaseDevices()), checking.effects());
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, true, WITHOUT_WEBRTC",
    "true, false, true, INSECURE",
    "true, true, false, WITHOUT_WEB_SOCKET"
  })
  void aBrowserThatLacksSomethingIsToldWhat(
      boolean webRtc, boolean encryption, boolean webSocket, Plain told) {
    Checking checking =
        new Checking(new CheckModel.Client(webRtc, encryption, webSocket, "Old"))
            .happens(new CheckMsg.PressedStart());
    assertEquals(told, checking.found(Check.BROWSER));
    assertEquals(Summary.NO_BROWSER, Summary.of(checking.model()));
    if (webSocket) {
      checking.welcome(STUN, TURN).pong();
    } else {
      assertEquals(Plain.NOT_TRIED, checking.found(Check.SERVER));
    }
    if (!webRtc) {
      for (Check check : List.of(Check.ADDRESS, Check.DIRECT, Check.RELAY)) {
        assertEquals(Plain.NOT_TRIED, checking.found(check));
      }
    }
  }

  @Test
  void theGravestFindingMakesTheSummary() {
    Checking denied = Checking.welcomed(STUN, TURN).pong();
    denied.withholds(CaptureProblem.DENIED, MICROPHONE).opens(CAMERA, "Front");
    paths(denied);
    assertEquals(Summary.UNHEARD, Summary.of(denied.model()));
    Checking unseen = Checking.welcomed(STUN, TURN).pong();
    unseen.opens(MICROPHONE, "Headset").withholds(CaptureProblem.BUSY, CAMERA);
    unseen.happens(new CheckMsg.SoundMeasured(0.2));
    paths(unseen);
    assertEquals(Summary.UNSEEN, Summary.of(unseen.model()));
    Checking blocked = Checking.welcomed(STUN).pong().devices();
    blocked.happens(new CheckMsg.Connected(Check.DIRECT, 1)).timePasses(Check.ADDRESS);
    assertEquals(Summary.NEARBY, Summary.of(blocked.model()));
    Checking relayed = Checking.welcomed(STUN, TURN).pong().devices();
    relayed.timePasses(Check.ADDRESS).timePasses(Check.DIRECT);
    relayed.happens(gathered(Check.RELAY, true, 0, "relay"));
    relayed.happens(new CheckMsg.Connected(Check.RELAY, 31));
    assertEquals(Summary.OVER_RELAY, Summary.of(relayed.model()));
  }

  private static void paths(Checking checking) {
    checking.happens(gathered(Check.ADDRESS, true, 0, "srflx"));
    checking.happens(new CheckMsg.Connected(Check.DIRECT, 2));
    checking.happens(gathered(Check.RELAY, true, 0, "relay"));
    checking.happens(new CheckMsg.Connected(Check.RELAY, 31));
  }

  @Test
  void startMeansNothingWhileItRunsAndAllAgainAfterwards() {
    Checking running = Checking.started();
    CheckModel before = running.model();
    assertSame(before, running.happens(new CheckMsg.PressedStart()).model());
    Checking again = Checking.fine().happens(new CheckMsg.PressedStart());
    assertEquals(2, again.model().run());
    assertEquals(0, again.model().finished());
    assertNull(again.model().finding(Check.RELAY));
    again.happens(new CheckMsg.Waited(1, Check.SERVER));
    assertNull(again.model().finding(Check.SERVER), "the time of the run before is over");
  }

  @Test
  void whatNobodyAskedTheServerMeansNothing() {
    Checking checking = Checking.started();
    checking.server(new SignalingMsg.SocketOpened());
    CheckModel before = checking.model();
    checking.effects();
    PeerId stranger = new PeerId("BBBBBBBBBBBBBBBBBBBBBB");
    for (ServerMessage message :
        List.of(
            new ServerMessage.Pong(0),
            new ServerMessage.PeerJoined(1, stranger),
            new ServerMessage.IceServers(List.of(Checking.STUN)),
            new ServerMessage.Draining(0))) {
      checking.server(new SignalingMsg.ServerSaid(message));
    }
    checking.server(new SignalingMsg.SignalRejected(stranger));
    assertEquals(before, checking.model());
    assertEquals(List.of(), checking.effects());
    checking.welcome(Checking.STUN);
    CheckModel asked = checking.model();
    checking.effects();
    checking.welcome(Checking.TURN);
    assertEquals(asked, checking.model(), "the first welcome counts");
  }

  @Test
  void whatComesTooLateMeansNothing() {
    Checking checking = Checking.fine();
    CheckModel before = checking.model();
    checking.server(new SignalingMsg.SocketClosed(0)).server(new SignalingMsg.ServerGarbled());
    checking.happens(gathered(Check.ADDRESS, false, 0));
    checking
        .happens(new CheckMsg.NotConnected(Check.DIRECT))
        .happens(new CheckMsg.SoundMeasured(0));
    checking.timePasses(Check.RELAY);
    assertEquals(before, checking.model());
  }

  @Test
  void themeAndLanguageAreRememberedAndTheResultsCopied() {
    Checking checking = Checking.fine();
    checking.effects();
    checking.happens(new CheckMsg.ChoseTheme(Theme.LIGHT));
    checking.happens(new CheckMsg.ChoseLanguage(Language.ARABIC));
    assertEquals(Language.ENGLISH, checking.model().language(), "its words are not there yet");
    checking.happens(new CheckMsg.LanguageLoaded(Language.ARABIC));
    checking.happens(new CheckMsg.PressedCopy()).happens(new CheckMsg.ResultsCopied(true));
    assertEquals(
        List.of(
            new CheckEffect.SaveTheme(Theme.LIGHT),
            new CheckEffect.Speak(Language.ARABIC),
            new CheckEffect.CopyResults()),
        checking.effects());
    assertEquals(Theme.LIGHT, checking.model().theme());
    assertEquals(Language.ARABIC, checking.model().language());
    assertEquals(true, checking.model().copied());
  }
}
