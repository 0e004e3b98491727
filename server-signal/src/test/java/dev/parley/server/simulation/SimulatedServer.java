package dev.parley.server.simulation;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Effect;
import dev.parley.server.room.Event;
import dev.parley.server.room.Hold;
import dev.parley.server.room.Rooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real rooms, with as much of the runtime around them as their effects need. */
final class SimulatedServer {
  private static final String NAME = "srv";
  private static final Limits LIMITS = new Limits(8, Limits.MAX_FRAME_BYTES, 50);
  private static final Hold HOLD = new Hold(Duration.ofSeconds(45), 100, 1 << 20, 1 << 24);
  private static final List<IceServer> TURN =
      List.of(new IceServer(List.of("turn:turn.example.org:3478"), "user", "password"));
  private static final int JOIN_WITHIN_MS = 30_000;
  private static final int TICK_MS = 1_000;

  private final World world;
  private final Map<ConnectionId, ServerConnection> connections = new LinkedHashMap<>();
  private SeatWatch seats = new SeatWatch();
  private Rooms rooms = new Rooms(LIMITS, 1, HOLD);
  private boolean ticking;
  private boolean up = true;
  private boolean stopping;
  private long lastConnection;
  private long lastToken;

  SimulatedServer(World world) {
    this.world = world;
  }

  Rooms rooms() {
    return rooms;
  }

  /** Whether it is there, and not about to stop. */
  boolean steady() {
    return up && !stopping;
  }

  /** Null while there is no server. */
  @Nullable ServerConnection accept(SimulatedSocket socket) {
    if (!up) {
      return null;
    }
    ServerConnection connection = new ServerConnection(new ConnectionId(++lastConnection), socket);
    connections.put(connection.id(), connection);
    world.clock.after(JOIN_WITHIN_MS, () -> joinDue(connection));
    return connection;
  }

  void received(ServerConnection connection, ClientMessage message) {
    if (connection.closed()) {
      return;
    }
    ConnectionId id = connection.id();
    if (connection.refuses(message)) {
      send(connection.id(), ServerMessage.Failure.of(FailureCode.TOO_FAST, "too fast"));
      return;
    }
    world.trace.note(NAME, () -> "<- " + connection.socket().page().name() + " " + message);
    handle(
        switch (message) {
          case ClientMessage.Join join -> new Event.Join(id, join, freshToken(), iceServers());
          case ClientMessage.Resume resume -> new Event.Resume(id, resume, iceServers());
          case ClientMessage.Relay relay -> new Event.Relay(id, relay);
          case ClientMessage.Leave _ -> new Event.Leave(id);
          case ClientMessage.Ping ping -> new Event.Ping(id, ping);
        });
  }

  /** The connection is no more. */
  void closed(ServerConnection connection) {
    if (!connection.closed()) {
      connection.markClosed();
      world.trace.note(NAME, () -> "lost " + connection.socket().page().name());
      handle(new Event.Closed(connection.id()));
      connections.remove(connection.id());
    }
  }

  /** Before the credentials run out. */
  void renewIceServers() {
    Map<ConnectionId, List<IceServer>> fresh = new HashMap<>();
    connections.keySet().forEach(connection -> fresh.put(connection, iceServers()));
    handle(new Event.IceServersRenewed(fresh));
  }

  /** The process dies, and another one starts a while later. */
  void restart(int downMs) {
    world.trace.note(NAME, () -> "dies, back in " + downMs + " ms");
    up = false;
    stopping = false;
    for (ServerConnection connection : new ArrayList<>(connections.values())) {
      connection.markClosed();
      connection.socket().reset();
    }
    connections.clear();
    rooms = new Rooms(LIMITS, 1, HOLD);
    seats = new SeatWatch();
    world.clock.after(downMs, () -> up = true);
  }

  /** The process is asked to stop: it says so first. */
  void drain(int downMs) {
    for (ServerConnection connection : connections.values()) {
      connection.socket().deliver(new ServerMessage.Draining(5_000));
    }
    stopping = true;
    world.clock.after(world.chance.between(100, 3_000), () -> restart(downMs));
  }

  private void joinDue(ServerConnection connection) {
    if (!connection.seated()) {
      close(connection, FailureCode.JOIN_TIMEOUT);
    }
  }

  private void close(ServerConnection connection, FailureCode code) {
    if (connection.closed()) {
      return;
    }
    connection.socket().deliver(ServerMessage.Failure.of(code, "closed"));
    connection.socket().closeByServer();
    closed(connection);
  }

  private List<IceServer> iceServers() {
    return world.scenario.turn() ? TURN : List.of();
  }

  private SeatToken freshToken() {
    return new SeatToken(String.format(Locale.ROOT, "seat%018d", ++lastToken));
  }

  private void handle(Event event) {
    world.coverage.serverEvent(seats.before(event), event);
    boolean loses = event instanceof Event.Closed;
    int heldBefore = rooms.heldCount();
    List<Effect> effects = rooms.handle(event, world.clock.instant());
    boolean held = loses && rooms.heldCount() > heldBefore;
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Send(var to, var message) -> send(to, message);
        case Effect.Seated(var connection) -> setSeated(connection, true);
        case Effect.Unseated(var connection) -> {
          setSeated(connection, false);
          seats.unseated(connection, held);
        }
        case Effect.Close(var connection, var code, _) -> closeSoon(connection, code);
      }
    }
    world.properties.ofServer(rooms);
    tick();
  }

  /** While seats are held, time matters. */
  private void tick() {
    if (rooms.heldCount() == 0) {
      seats.noneHeld();
    } else if (!ticking) {
      ticking = true;
      world.clock.after(
          TICK_MS,
          () -> {
            ticking = false;
            handle(new Event.TimePassed());
          });
    }
  }

  private void closeSoon(ConnectionId id, FailureCode code) {
    ServerConnection connection = connections.get(id);
    if (connection != null) {
      world.clock.after(world.chance.between(0, 50), () -> close(connection, code));
    }
  }

  private void send(ConnectionId to, ServerMessage message) {
    ServerConnection connection = connections.get(to);
    if (connection != null) {
      if (message instanceof ServerMessage.Welcome welcome) {
        seats.welcomed(to, welcome);
      }
      world.trace.note(NAME, () -> "-> " + connection.socket().page().name() + " " + message);
      connection.socket().deliver(message);
    }
  }

  private void setSeated(ConnectionId id, boolean now) {
    ServerConnection connection = connections.get(id);
    if (connection != null) {
      connection.setSeated(now);
    }
  }
}
