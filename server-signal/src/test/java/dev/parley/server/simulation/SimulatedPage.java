package dev.parley.server.simulation;

import dev.parley.front.app.Ahead;
import dev.parley.front.app.Effect;
import dev.parley.front.app.Environment;
import dev.parley.front.app.FileEffect;
import dev.parley.front.app.InCall;
import dev.parley.front.app.LinkEffect;
import dev.parley.front.app.MediaEffect;
import dev.parley.front.app.MediaMsg;
import dev.parley.front.app.Model;
import dev.parley.front.app.Msg;
import dev.parley.front.app.PageEffect;
import dev.parley.front.app.PageMsg;
import dev.parley.front.app.Room;
import dev.parley.front.app.SafetyEffect;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Shared;
import dev.parley.front.app.SignalingEffect;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Step;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.Update;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Hearing;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One browser page: the real model and update, and a shell that does what effects want. */
final class SimulatedPage {
  static final Room ROOM = new Room("quiet-river", new RoomId("r".repeat(22)));

  private final World world;
  private final PeerId id;
  private final String name;
  private final SimulatedNetwork.Host host;
  private final SimulatedLinks links;
  private final SimulatedSealing sealing;
  private final Sabotage sabotage;
  private final Deque<Msg> waiting = new ArrayDeque<>();
  private Model model;
  private @Nullable SimulatedSocket socket;
  private boolean running;
  private boolean gone;
  private long said;

  SimulatedPage(World world, PeerId id, String name, SimulatedNetwork.Host host) {
    this.world = world;
    this.id = id;
    this.name = name;
    this.host = host;
    links = new SimulatedLinks(world, this);
    sealing = new SimulatedSealing(world, this);
    sabotage = new Sabotage(world.broken, this);
    Environment environment =
        new Environment(
            id,
            "https://parley.example/",
            new Environment.Support(
                true, true, true, true, true, true, false, Environment.Floating.NOTHING));
    Settings settings = Settings.DEFAULTS;
    Shared shared = new Shared(environment, settings, LocalMedia.initial(settings.devices()));
    model =
        new Model.Lobby(
            shared, ROOM.name(), ROOM, false, Hearing.NOTHING, null, false, Ahead.NOTHING);
    take(new UiMsg.TypedDisplayName(name));
    take(new SignalingMsg.ServerSaid(new ServerMessage.IceServers(List.of())));
  }

  PeerId id() {
    return id;
  }

  String name() {
    return name;
  }

  SimulatedNetwork.Host host() {
    return host;
  }

  SimulatedLinks links() {
    return links;
  }

  Model model() {
    return model;
  }

  /** The call that the page shows; null when it shows something else, or is closed. */
  @Nullable InCall call() {
    return !gone && model instanceof InCall call ? call : null;
  }

  @Nullable SimulatedSocket socket() {
    return socket;
  }

  boolean gone() {
    return gone;
  }

  /** The page is closed, or crashes: nothing runs any more. */
  void vanish(boolean orderly) {
    if (orderly) {
      take(new PageMsg.PageHidden());
    }
    world.trace.note(name, () -> orderly ? "is closed" : "crashes");
    gone = true;
    links.closeAll();
    SimulatedSocket current = socket;
    if (current != null && (orderly || world.chance.coin())) {
      current.closeByPage();
    } else if (current != null) {
      current.goSilent();
    }
  }

  /** Takes a message; one that arrives while another is handled waits for its turn. */
  void take(Msg msg) {
    Msg arriving = sabotage.incoming(msg);
    if (arriving == null || gone) {
      return;
    }
    waiting.add(arriving);
    if (running) {
      return;
    }
    running = true;
    try {
      for (Msg next = waiting.poll(); next != null; next = waiting.poll()) {
        handle(next);
      }
    } finally {
      running = false;
    }
  }

  private void handle(Msg msg) {
    world.trace.note(name, () -> "* " + msg);
    Model before = model;
    Step<? extends Model> step = Update.update(model, msg, world.clock.now());
    model = step.model();
    world.coverage.pageMsg(before, msg);
    world.properties.ofPage(this, before);
    for (Effect effect : step.effects()) {
      run(effect);
    }
  }

  /** How much the page has said to others so far; signs of life do not count. */
  long said() {
    return said;
  }

  private void run(Effect effect) {
    boolean speaks =
        switch (effect) {
          case SignalingEffect.SendToServer(var message) ->
              !(message instanceof ClientMessage.Ping);
          case SignalingEffect.SealSignal _, LinkEffect.SendToPeer _ -> true;
          case SignalingEffect _,
              LinkEffect _,
              PageEffect _,
              MediaEffect _,
              FileEffect _,
              SafetyEffect _ ->
              false;
        };
    said += speaks ? 1 : 0;
    world.trace.note(name, () -> "  -> " + effect);
    switch (effect) {
      case PageEffect page -> run(page);
      case MediaEffect media -> run(media);
      case SignalingEffect signaling -> run(signaling);
      case LinkEffect link -> links.run(link);
      // Nobody here has files or keys.
      case FileEffect _, SafetyEffect _ -> {}
    }
  }

  private void run(PageEffect effect) {
    switch (effect) {
      case PageEffect.Schedule(var timer, var delayMs) ->
          world.clock.after(delayMs, () -> take(new PageMsg.TimerFired(timer)));
      case PageEffect.ShowFragment _,
          PageEffect.MakeRoomName _,
          PageEffect.DeriveRoomKey _,
          PageEffect.Rehearse _,
          PageEffect.SaveSettings _,
          PageEffect.Speak _,
          PageEffect.RememberCall _,
          PageEffect.CopyText _,
          PageEffect.ShareUrl _,
          PageEffect.WriteMessage _,
          PageEffect.FullScreen _,
          PageEffect.KeepAwake _,
          PageEffect.TellEmbedder _,
          PageEffect.KeepForOffline _,
          PageEffect.ShowAbove _,
          PageEffect.PlaySound _ -> {}
    }
  }

  private void run(MediaEffect effect) {
    switch (effect) {
      case MediaEffect.Capture(var kinds, _) -> {
        for (DeviceKind kind : kinds) {
          world.clock.after(
              world.chance.promise(), () -> take(new MediaMsg.CaptureStarted(kind, "device")));
        }
      }
      case MediaEffect.ShareScreen(var on) ->
          world.clock.after(world.chance.promise(), () -> screenChanged(on));
      case MediaEffect.Release _,
          MediaEffect.EnableMicrophone _,
          MediaEffect.TestMicrophone _,
          MediaEffect.TestSpeaker _ -> {}
    }
  }

  /** A shared screen has places of its own on all connections, which have to be negotiated. */
  private void screenChanged(boolean on) {
    if (!gone) {
      links.all().forEach(SimulatedConnection::change);
      take(new MediaMsg.ScreenChanged(on ? "screen" : null));
    }
  }

  private void run(SignalingEffect effect) {
    switch (effect) {
      case SignalingEffect.OpenSocket() -> {
        closeSocket();
        socket = new SimulatedSocket(world, this);
      }
      // It makes things faster, and nothing else.
      case SignalingEffect.PrepareSocket() -> {}
      case SignalingEffect.CloseSocket() -> closeSocket();
      case SignalingEffect.SendToServer(var message) -> {
        SimulatedSocket current = socket;
        if (current != null && sabotage.sends(message)) {
          current.send(message);
        }
      }
      case SignalingEffect.SealSignal(_, var to, var numbered, var way) ->
          sealing.seal(to, numbered, way);
      case SignalingEffect.SealOffer(_, var sdp) -> sealing.sealOffer(sdp);
      case SignalingEffect.OpenOffer(_, var from, var body) -> sealing.open(from, body);
      case SignalingEffect.OpenBody(_, var from, var body) -> sealing.open(from, body);
    }
  }

  private void closeSocket() {
    SimulatedSocket closing = socket;
    socket = null;
    if (closing != null) {
      closing.closeByPage();
    }
  }

  void socketOpened(SimulatedSocket from) {
    if (from == socket) {
      take(new SignalingMsg.SocketOpened());
    }
  }

  void serverSaid(SimulatedSocket from, ServerMessage message) {
    if (from == socket) {
      take(new SignalingMsg.ServerSaid(message));
    }
  }

  void socketClosed(SimulatedSocket from) {
    if (from == socket) {
      socket = null;
      take(new SignalingMsg.SocketClosed(world.chance.fraction()));
    }
  }

  void join() {
    take(model instanceof Model.Ended ? new UiMsg.PressedRejoin() : new UiMsg.PressedJoin());
  }

  void write(String text) {
    take(new UiMsg.TypedChat(text));
    take(new UiMsg.SentChat());
  }
}
