package dev.parley.server.simulation;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Effect;
import dev.parley.server.room.Event;
import dev.parley.server.room.Hold;
import dev.parley.server.room.Membership;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.room.Rooms;
import dev.parley.server.runtime.Bus;
import dev.parley.server.runtime.SeatTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The real rooms of one node, with as much of the runtime around them as their effects need. */
final class SimulatedServer implements Bus.Ears {
  private static final Limits LIMITS = new Limits(8, Limits.MAX_FRAME_BYTES, 50);
  private static final Hold HOLD = new Hold(Duration.ofSeconds(45), 100, 1 << 20, 1 << 24);
  private static final List<IceServer> TURN =
      List.of(new IceServer(List.of("turn:turn.example.org:3478"), "user", "password"));
  private static final int JOIN_WITHIN_MS = 30_000;
  private static final int TICK_MS = 1_000;

  private final World world;
  private final String name;
  private final SimulatedCluster cluster;
  private final @Nullable SimulatedBus bus;

  /** Changes with each process; null = it is the only one. */
  private @Nullable NodeId id;

  private final Map<ConnectionId, ServerConnection> connections = new LinkedHashMap<>();
  private SeatWatch seats = new SeatWatch();
  private Rooms rooms;
  private boolean ticking;
  private boolean up = true;
  private boolean stopping;

  /** Null for {@code bus} = there is one node only. */
  SimulatedServer(World world, String name, SimulatedCluster cluster, @Nullable SimulatedBus bus) {
    this.world = world;
    this.name = name;
    this.cluster = cluster;
    this.bus = bus;
    this.rooms = begin();
  }

  private Rooms begin() {
    SimulatedBus way = bus;
    if (way == null) {
      return new Rooms(LIMITS, 1, HOLD);
    }
    NodeId fresh = cluster.freshNode();
    id = fresh;
    way.add(fresh, this);
    return new Rooms(LIMITS, 1, HOLD, new Membership(fresh, SeatTokens.NAMES));
  }

  @Override
  public void heard(NodeId from, NodeMessage message) {
    fromBus(new Event.Heard(from, message));
  }

  @Override
  public void unreachable(NodeId node) {
    fromBus(new Event.Unreachable(node));
  }

  @Override
  public void nodesSeen(Set<NodeId> nodes) {
    fromBus(new Event.NodesSeen(nodes));
  }

  @Override
  public void back() {
    fromBus(new Event.BusBack());
  }

  /** A process that is dead hears nothing. */
  private void fromBus(Event event) {
    if (id != null) {
      handle(event);
    }
  }

  private SimulatedBus bus() {
    return Objects.requireNonNull(bus, "one node only");
  }

  private NodeId id() {
    return Objects.requireNonNull(id, "one node only");
  }

  private void ask(Question question) {
    NodeId asking = id();
    bus()
        .ask(
            asking,
            question,
            answer -> {
              if (asking.equals(id)) {
                handle(new Event.Answered(question, answer));
              }
            });
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
    ServerConnection connection = new ServerConnection(cluster.freshConnection(), socket);
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
    world.trace.note(name, () -> "<- " + connection.socket().page().name() + " " + message);
    handle(
        switch (message) {
          case ClientMessage.Join join ->
              new Event.Join(id, join, cluster.freshToken(), iceServers());
          case ClientMessage.Resume resume -> new Event.Resume(id, resume, iceServers());
          case ClientMessage.Relay relay -> new Event.Relay(id, relay);
          case ClientMessage.Leave _ -> new Event.Leave(id);
          case ClientMessage.Ping ping -> new Event.Ping(id, ping);
          case ClientMessage.GetIceServers _ ->
              throw new IllegalStateException("nobody here is in a lobby");
        });
  }

  /** The connection is no more. */
  void closed(ServerConnection connection) {
    if (!connection.closed()) {
      connection.markClosed();
      world.trace.note(name, () -> "lost " + connection.socket().page().name());
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
    world.trace.note(name, () -> "dies, back in " + downMs + " ms");
    up = false;
    stopping = false;
    for (ServerConnection connection : new ArrayList<>(connections.values())) {
      connection.markClosed();
      connection.socket().reset();
    }
    connections.clear();
    SimulatedBus way = bus;
    NodeId before = id;
    if (way != null && before != null) {
      way.remove(before);
      id = null;
    }
    rooms = new Rooms(LIMITS, 1, HOLD);
    seats = new SeatWatch();
    world.clock.after(
        downMs,
        () -> {
          if (!up) {
            up = true;
            rooms = begin();
          }
        });
  }

  /** The process is asked to stop: it says so first. */
  void drain(int downMs) {
    if (!steady()) {
      return;
    }
    for (ServerConnection connection : connections.values()) {
      connection.socket().deliver(new ServerMessage.Draining(5_000));
    }
    stopping = true;
    world.clock.after(
        world.chance.between(100, 3_000),
        () -> {
          if (up && stopping) {
            restart(downMs);
          }
        });
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
        case Effect.Ask(var question) -> ask(question);
        case Effect.Tell(var node, var message) -> bus().tell(id(), node, message);
      }
    }
    world.properties.ofServer(rooms);
    tick();
  }

  /** While seats are held, time matters, and to one of several nodes always. */
  private void tick() {
    if (rooms.heldCount() == 0) {
      seats.noneHeld();
    }
    boolean matters = rooms.heldCount() > 0 || id != null;
    if (matters && !ticking) {
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
      world.trace.note(name, () -> "-> " + connection.socket().page().name() + " " + message);
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
