package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.media.SoundTest;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.stage.Size;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Models to be looked at, from outside of this package too. */
public final class Screens {

  private Screens() {}

  /** The home page with a room name typed. */
  public static Model home() {
    return Driver.home().take(new UiMsg.TypedRoomName("quiet")).model();
  }

  /** The home page without a network. */
  public static Model offline() {
    return Driver.home().take(new PageMsg.WentOffline()).model();
  }

  /** The lobby with a camera and a speaker to choose. */
  public static Model lobby() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "m"));
    return driver
        .take(
            new MediaMsg.DevicesListed(
                List.of(
                    new Device(DeviceKind.CAMERA, "c", "Front"),
                    new Device(DeviceKind.SPEAKER, "s", ""))))
        .model();
  }

  /** The lobby with the settings open, of a microphone that gives nothing. */
  public static Model silentLobby() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "m"));
    for (int i = 0; i < 2; i++) {
      driver.take(new MediaMsg.LevelsMeasured(0, Map.of()));
      driver.now += 10_000;
    }
    driver.take(new MediaMsg.LevelsMeasured(0, Map.of()));
    driver.take(new UiMsg.OpenedSettings(true));
    driver.take(new MediaMsg.MicrophoneTested(SoundTest.RECORDING));
    return driver.take(new UiMsg.ChoseProcessing(new Processing(false, true, true))).model();
  }

  /** The lobby after both devices were refused. */
  public static Model refused() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureFailed(List.of(DeviceKind.MICROPHONE), CaptureProblem.DENIED));
    return driver
        .take(new MediaMsg.CaptureFailed(List.of(DeviceKind.CAMERA), CaptureProblem.NOT_FOUND))
        .model();
  }

  /** A call with someone of that name who has written that, with chat or people open. */
  public static InCall call(String name, String chat, CallUi.Panel panel) {
    Driver driver = Driver.talking(Driver.ANA, name);
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    driver.take(new UiMsg.PictureResized(Driver.ANA, false, new Size(1280, 720)));
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, chat));
    driver.take(new UiMsg.ToggledPanel(panel));
    return driver.call();
  }

  /** A call with Ana, of whose link that was measured, with people open. */
  public static InCall measured(Traffic traffic) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, driver.generation(Driver.ANA), traffic));
    return driver.call();
  }

  /** A call with Ana, who is not to be heard here, with people open. */
  public static InCall silenced() {
    Driver driver = new Driver(measured(Traffic.NONE));
    driver.take(new UiMsg.ToggledSilenced(Driver.ANA));
    return driver.call();
  }

  /** A call whose server is about to stop; later the page comes back to it, or in vain. */
  public static List<InCall> drained() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.server(new ServerMessage.Draining(1000));
    InCall waiting = driver.call();
    driver.fires(new Timer.Reconnect(Signaling.UNTRIED));
    InCall connecting = driver.call();
    driver.take(new SignalingMsg.SocketClosed(1));
    InCall inVain = driver.call();
    driver.fires(new Timer.Reconnect(0));
    return List.of(waiting, connecting, inVain, driver.call());
  }

  /** A call that is being entered. */
  public static InCall joining() {
    return Driver.joining().call();
  }

  /** A call with Ana, of whose link that was measured each second, with its details open. */
  public static InCall details(Traffic... measured) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PictureResized(Driver.ANA, false, new Size(1280, 720)));
    driver.take(new UiMsg.ToggledDetails(Driver.ANA));
    for (Traffic traffic : measured) {
      driver.now += 1_000;
      driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, 1, traffic));
    }
    return driver.call();
  }

  /** A call with Ana, of whom nothing is seen: for that reason, or because her camera waits. */
  public static InCall unseen(Saving saving) {
    Driver driver = new Driver(call("Ana", "hi", CallUi.Panel.NONE));
    driver.take(
        saving == Saving.NONE
            ? new LinkMsg.PeerSaid(Driver.ANA, 1, new PeerMessage.CameraPaused(true))
            : new UiMsg.ToggledSaving(saving));
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "hers", null));
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.MORE));
    return driver.call();
  }

  /** The one that was measured, interrupted since. */
  public static InCall interrupted(Traffic traffic) {
    Driver driver = new Driver(measured(traffic));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    return driver.call();
  }

  /** A call with someone who shares a screen, and with the own screen shared too or not. */
  public static InCall sharing(boolean own) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, "hers", null));
    if (own) {
      driver.take(new UiMsg.ToggledScreen());
      driver.take(new MediaMsg.ScreenChanged("own"));
    }
    return driver.call();
  }

  /** A call of four with Ana pinned, her menu open, and someone else in the spotlight. */
  public static InCall pinned() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.arrives(Driver.peer('B'), "Bo");
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
    driver.take(new UiMsg.ToggledPin(new Subject(Driver.ANA, false)));
    driver.take(new UiMsg.OpenedTileMenu(new Subject(Driver.ANA, false)));
    return driver.call();
  }

  /** The keyboard shortcuts where no screen can be shared. */
  public static InCall onPhone() {
    Environment.Support phone =
        new Environment.Support(
            true, true, true, true, false, true, false, Environment.Floating.NOTHING);
    InCall call = dialog(CallUi.Dialog.SHORTCUTS);
    Shared shared = call.shared();
    return call.with(
        new Shared(
            new Environment(call.self(), shared.environment().pageUrl(), phone),
            shared.settings(),
            shared.media()));
  }

  /** A call alone, with that above it. */
  public static InCall dialog(CallUi.Dialog dialog) {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.OpenedDialog(dialog));
    return driver.call();
  }

  /** After the call. */
  public static Model ended() {
    return Driver.joined().take(new UiMsg.PressedLeave()).model();
  }

  /** One of each. */
  public static List<Model> all() {
    List<Model> all =
        new ArrayList<>(
            List.of(
                home(),
                offline(),
                lobby(),
                silentLobby(),
                refused(),
                TalkScreens.unread(),
                ended()));
    for (CallUi.Dialog dialog : CallUi.Dialog.values()) {
      all.add(dialog(dialog));
    }
    all.add(call("Ana", "https://a.example", CallUi.Panel.CHAT));
    all.add(call("Ana", "hi", CallUi.Panel.PEOPLE));
    all.add(sharing(true));
    all.add(TalkScreens.reacted("Ana"));
    all.add(TalkScreens.hands());
    all.add(TalkScreens.typing("Ana"));
    all.add(TalkScreens.typing("Ana", "Ana"));
    all.add(TalkScreens.typing("Ana", "Ana", "Ana"));
    all.add(TalkScreens.writing("/"));
    all.add(TalkScreens.wrote("/help"));
    all.add(TalkScreens.wrote("/zzz"));
    all.add(pinned());
    all.add(details());
    all.add(unseen(Saving.PICTURES));
    all.add(TalkScreens.files("plan.pdf", CallUi.Panel.CHAT, false));
    all.addAll(
        List.of(
            DoorScreens.knocked("Ana", CallUi.Dialog.MORE),
            DoorScreens.outside(),
            DoorScreens.removed("Ana"),
            DoorScreens.proposed("Ana", "Ana")));
    for (CodeStage.Answer answer : CodeStage.Answer.values()) {
      all.add(DoorScreens.code("Ana", answer, List.of("a", "b", "c", "d", "e")));
    }
    for (CodeStage.Reason reason : CodeStage.Reason.values()) {
      all.add(DoorScreens.code("Ana", new CodeStage.Broken(reason, List.of())));
    }
    return all;
  }
}
