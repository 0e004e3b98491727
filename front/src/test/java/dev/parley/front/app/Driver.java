package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.ArrayList;
import java.util.List;

/** Drives the model as the browser would, in virtual time, and keeps what was to be done. */
final class Driver {
  static final PeerId SELF = peer('M');
  static final PeerId ANA = peer('A');
  static final PeerId ZOE = peer('Z');
  static final Room ROOM = new Room("quiet-river", new RoomId("r".repeat(22)));
  static final SeatToken SEAT = new SeatToken("s".repeat(22));
  static final Environment ENVIRONMENT =
      new Environment(
          SELF,
          "https://parley.example/",
          new Environment.Support(
              true, true, true, true, true, true, true, Environment.Floating.WINDOW));

  private Model model;
  private List<Effect> effects = List.of();
  private final List<Effect> all = new ArrayList<>();
  private long seq;
  long now = 1_000_000;

  Driver(Model model) {
    this.model = model;
  }

  static PeerId peer(char letter) {
    return new PeerId(String.valueOf(letter).repeat(22));
  }

  static Shared shared() {
    return new Shared(
        ENVIRONMENT, Settings.DEFAULTS, LocalMedia.initial(Settings.DEFAULTS.devices()));
  }

  static Driver home() {
    return new Driver(new Model.Home(shared(), ""));
  }

  static Driver lobby() {
    Driver driver = home();
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", ROOM));
    return driver;
  }

  /** In the call, before the server has answered. */
  static Driver joining() {
    Driver driver = lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    driver.take(new UiMsg.PressedJoin());
    driver.take(new SignalingMsg.SocketOpened());
    return driver;
  }

  /** In the call with those who were there before. */
  static Driver joined(PeerId... others) {
    Driver driver = joining();
    driver.welcome(others);
    return driver;
  }

  /** In the call with someone to whom the link is up and who has given a name. */
  static Driver talking(PeerId other, String name) {
    Driver driver = joined();
    driver.arrives(other, name);
    return driver;
  }

  /** Someone comes, the link comes up, and they say who they are. */
  void arrives(PeerId other, String name) {
    server(new ServerMessage.PeerJoined(++seq, other));
    connectivity(other, Connectivity.LIVE);
    opened(other, Channel.CONTROL);
    opened(other, Channel.CHAT);
    says(other, new PeerMessage.Hello(name));
  }

  void welcome(PeerId... others) {
    seq = 0;
    server(welcomeWith(0, others));
  }

  static ServerMessage.Welcome welcomeWith(long received, PeerId... others) {
    return new ServerMessage.Welcome(
        SELF, SEAT, false, received, List.of(others), List.of(), new Limits(8, 65_536, 30));
  }

  long nextSeq() {
    return ++seq;
  }

  Step<? extends Model> take(Msg msg) {
    Step<? extends Model> step = Update.update(model, msg, now);
    model = step.model();
    effects = step.effects();
    all.addAll(effects);
    return step;
  }

  void server(ServerMessage message) {
    take(new SignalingMsg.ServerSaid(message));
  }

  /** The server says that something did not go. */
  void fails(FailureCode code) {
    server(ServerMessage.Failure.of(code, "why"));
  }

  void left(PeerId who, LeaveReason reason) {
    server(new ServerMessage.PeerLeft(nextSeq(), who, reason));
  }

  /** Lets a second pass. */
  void tick() {
    now += Timings.TICK_MS;
    fires(new Timer.Tick(call().shared().numbers().calls()));
  }

  /** Lets time pass, second by second; returns the effects of one kind that it brought about. */
  <E extends Effect> List<E> waits(int ms, Class<E> kind) {
    int before = all.size();
    for (int passed = 0; passed < ms; passed += Timings.TICK_MS) {
      tick();
    }
    return all.subList(before, all.size()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The connection to the server is lost and made again. */
  void reconnects() {
    take(new SignalingMsg.SocketClosed(0));
    fires(new Timer.Reconnect(0));
    take(new SignalingMsg.SocketOpened());
  }

  void resumed(long received, PeerId... others) {
    server(
        new ServerMessage.Welcome(
            SELF, SEAT, true, received, List.of(others), List.of(), new Limits(8, 65_536, 30)));
  }

  void signal(PeerId from, long number, Signal signal) {
    take(new SignalingMsg.SignalOpened(from, new SignalCodec.Numbered(number, signal)));
  }

  void reports(PeerId who, LinkEvent event) {
    take(new LinkMsg.LinkReported(who, generation(who), event));
  }

  void connectivity(PeerId who, Connectivity now) {
    reports(who, new LinkEvent.ConnectivityChanged(now));
  }

  void opened(PeerId who, Channel channel) {
    take(new LinkMsg.ChannelOpened(who, generation(who), channel));
  }

  void says(PeerId who, PeerMessage message) {
    take(new LinkMsg.PeerSaid(who, generation(who), message));
  }

  void fires(Timer timer) {
    take(new PageMsg.TimerFired(timer));
  }

  /** Types and sends a line of chat. */
  void writes(String text) {
    take(new UiMsg.TypedChat(text));
    take(new UiMsg.SentChat());
  }

  int generation(PeerId who) {
    return person(who).link().generation();
  }

  Model model() {
    return model;
  }

  InCall call() {
    return (InCall) model;
  }

  Model.Lobby inLobby() {
    return (Model.Lobby) model;
  }

  Participant person(PeerId who) {
    Participant participant = call().participant(who);
    if (participant == null) {
      throw new AssertionError(who + " is not here");
    }
    return participant;
  }

  LocalMedia media() {
    return model.shared().media();
  }

  /** What the last message wanted done. */
  List<Effect> effects() {
    return effects;
  }

  /** Effects of one kind that the last message wanted done. */
  <E extends Effect> List<E> effects(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All effects of one kind so far. */
  <E extends Effect> List<E> allEffects(Class<E> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Notice.What> notices() {
    return call().ui().notices().stream().map(Notice::what).toList();
  }

  /** Texts of chat sent to someone so far. */
  List<String> chatSentTo(PeerId who) {
    List<String> texts = new ArrayList<>();
    for (LinkEffect.SendToPeer sent : allEffects(LinkEffect.SendToPeer.class)) {
      if (sent.peer().equals(who)
          && sent.message() instanceof PeerMessage.ChatMessage(_, _, _, var text)) {
        texts.add(text);
      }
    }
    return texts;
  }
}
