package dev.parley.front.app.check;

import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Theme;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;

/** A page that checks the connection, and a browser and a server that answer as a test says. */
public final class Checking {
  public static final CheckModel.Client BROWSER =
      new CheckModel.Client(true, true, true, "Testfox/1.0");
  public static final IceServer STUN = new IceServer(List.of("stun:example.org:3478"), null, null);
  public static final IceServer NEAR = new IceServer(List.of("stun:localhost:8080"), null, null);
  public static final IceServer TURN =
      new IceServer(List.of("turn:example.org:3478?transport=udp"), "someone", "secret");

  private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final Device HEADSET = new Device(DeviceKind.MICROPHONE, "1", "Headset");

  private final List<CheckEffect> effects = new ArrayList<>();
  private CheckModel model;
  private long now = 1_000;

  /** A page that was just opened. */
  public Checking(CheckModel.Client client) {
    model = CheckModel.first(client, Theme.SYSTEM);
  }

  /** One on which "Start" was pressed. */
  public static Checking started() {
    Checking checking = new Checking(BROWSER);
    checking.happens(new CheckMsg.PressedStart());
    return checking;
  }

  /** One whose server has let it in and named these. */
  public static Checking welcomed(IceServer... servers) {
    Checking checking = started();
    checking.welcome(servers);
    return checking;
  }

  /** One whose checks are all over and fine, the relay included. */
  public static Checking fine() {
    Checking checking = welcomed(STUN, TURN);
    checking.after(20).pong();
    checking.devices();
    checking.happens(gathered(Check.ADDRESS, true, 0, "host", "srflx"));
    checking.happens(new CheckMsg.Connected(Check.DIRECT, 2));
    checking.happens(gathered(Check.RELAY, true, 0, "relay"));
    checking.happens(new CheckMsg.Connected(Check.RELAY, 31));
    return checking;
  }

  public CheckModel model() {
    return model;
  }

  /** What a check has found; it must be over. */
  Finding found(Check check) {
    Finding finding = model.finding(check);
    if (finding == null) {
      throw new AssertionError(check + " is " + model.progress(check));
    }
    return finding;
  }

  /** What is to be done since the last look. */
  List<CheckEffect> effects() {
    List<CheckEffect> since = List.copyOf(effects);
    effects.clear();
    return since;
  }

  public Checking after(long ms) {
    now += ms;
    return this;
  }

  public Checking happens(CheckMsg msg) {
    CheckStep step = CheckUpdate.update(model, msg, now);
    model = step.model();
    effects.addAll(step.effects());
    return this;
  }

  public Checking server(SignalingMsg msg) {
    return happens(new CheckMsg.ServerReported(msg));
  }

  Checking welcome(IceServer... servers) {
    server(new SignalingMsg.SocketOpened());
    return server(
        new SignalingMsg.ServerSaid(
            new ServerMessage.Welcome(
                new PeerId(ID),
                new SeatToken(ID),
                false,
                0,
                List.of(),
                List.of(servers),
                new Limits(8, Limits.MAX_FRAME_BYTES, 50))));
  }

  public Checking pong() {
    return server(new SignalingMsg.ServerSaid(new ServerMessage.Pong(0)));
  }

  /** Both devices are there, and something is heard. */
  public Checking devices() {
    opens(DeviceKind.MICROPHONE, "Headset");
    opens(DeviceKind.CAMERA, "Front");
    happens(
        new CheckMsg.DevicesListed(
            List.of(
                new Device(DeviceKind.MICROPHONE, "default", "Default"),
                HEADSET,
                new Device(DeviceKind.MICROPHONE, "2", "Built-in"),
                new Device(DeviceKind.CAMERA, "3", "Front"))));
    return happens(new CheckMsg.SoundMeasured(0.2));
  }

  public Checking opens(DeviceKind kind, String label) {
    return happens(new CheckMsg.DeviceOpened(kind, label));
  }

  public Checking withholds(CaptureProblem problem, DeviceKind... kinds) {
    return happens(new CheckMsg.DevicesWithheld(List.of(kinds), problem));
  }

  public static CheckMsg gathered(Check check, boolean found, int error, String... types) {
    return new CheckMsg.Gathered(check, found, List.of(types), error);
  }

  public Checking timePasses(Check check) {
    return happens(new CheckMsg.Waited(model.run(), check));
  }
}
