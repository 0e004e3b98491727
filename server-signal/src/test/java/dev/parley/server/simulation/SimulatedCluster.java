package dev.parley.server.simulation;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes that are one Parley, and a balancer in front of them that remembers nobody. */
final class SimulatedCluster {
  private final World world;
  private final @Nullable SimulatedBus bus;
  private final List<SimulatedServer> nodes = new ArrayList<>();
  private long connections;
  private long tokens;
  private long processes;

  SimulatedCluster(World world, int size) {
    this.world = world;
    this.bus = size == 1 ? null : new SimulatedBus(world);
    for (int i = 0; i < size; i++) {
      nodes.add(new SimulatedServer(world, size == 1 ? "srv" : "srv" + i, this, bus));
    }
  }

  NodeId freshNode() {
    return new NodeId("node" + ++processes);
  }

  ConnectionId freshConnection() {
    return new ConnectionId(++connections);
  }

  SeatToken freshToken() {
    return new SeatToken(String.format(Locale.ROOT, "seat%018d", ++tokens));
  }

  /** Any node that is there, at best one that is not about to stop. */
  SimulatedServer pick() {
    List<SimulatedServer> steady = nodes.stream().filter(SimulatedServer::steady).toList();
    return world.chance.one(steady.isEmpty() ? nodes : steady);
  }

  SimulatedServer any() {
    return world.chance.one(nodes);
  }

  @Nullable ServerConnection accept(SimulatedSocket socket) {
    SimulatedServer node = pick();
    ServerConnection accepted = node.accept(socket);
    if (accepted != null) {
      accepted.at(node);
    }
    return accepted;
  }

  void received(ServerConnection connection, ClientMessage message) {
    connection.node().received(connection, message);
  }

  void closed(ServerConnection connection) {
    connection.node().closed(connection);
  }

  void renewIceServers() {
    nodes.forEach(SimulatedServer::renewIceServers);
  }

  /** Whether all are there, and none is about to stop. */
  boolean steady() {
    return nodes.stream().allMatch(SimulatedServer::steady);
  }

  int roomCount() {
    return nodes.stream().mapToInt(node -> node.rooms().roomCount()).sum();
  }

  int seatCount() {
    return nodes.stream().mapToInt(node -> node.rooms().seatCount()).sum()
        + (bus == null ? 0 : bus.seated().size());
  }

  /**
   * Seats of pages that are gone: a node that was cut off may not have told of that yet, or have
   * died before it could.
   */
  boolean remembersMoreThan(Set<PeerId> pages) {
    return bus != null
        && (!pages.containsAll(bus.seated())
            || nodes.stream().mapToInt(node -> node.rooms().seatCount()).sum() > pages.size());
  }

  /** What ways there are between nodes; null = there is one only. */
  @Nullable SimulatedBus bus() {
    return bus;
  }
}
