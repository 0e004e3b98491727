package dev.parley.server.simulation;

import dev.parley.front.app.Channel;
import dev.parley.front.app.LinkEffect;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.protocol.PeerId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connections of one page: peer id → the current one. */
final class SimulatedLinks {
  private final World world;
  private final SimulatedPage page;
  private final Map<PeerId, SimulatedConnection> connections = new LinkedHashMap<>();

  private @Nullable SimulatedConnection spare;

  SimulatedLinks(World world, SimulatedPage page) {
    this.world = world;
    this.page = page;
  }

  void run(LinkEffect effect) {
    switch (effect) {
      case LinkEffect.PrepareLink(_, var relayOnly, _) -> prepare(relayOnly);
      case LinkEffect.OpenLink(var peer, var generation, _, _, var relayOnly, var offered) -> {
        close(peer);
        SimulatedConnection ready = offered == null ? null : takeSpare(offered);
        SimulatedConnection opened =
            ready == null ? new SimulatedConnection(world, page, relayOnly) : ready;
        connections.put(peer, opened);
        opened.lead(peer, generation);
      }
      case LinkEffect.UseIceServers(_, var relayOnly) -> {
        for (SimulatedConnection connection : connections.values()) {
          connection.ice().useRelayOnly(relayOnly);
        }
      }
      case LinkEffect.RunCommand(var peer, var generation, var command) -> {
        SimulatedConnection connection = connections.get(peer);
        if (connection != null && connection.generation() == generation) {
          connection.run(command);
        }
      }
      case LinkEffect.SendToPeer(var peer, var message) -> {
        SimulatedConnection connection = connections.get(peer);
        if (connection != null) {
          connection.channel(Channel.of(message)).send(message);
        }
      }
      // Nothing is shown here, and nothing takes time.
      case LinkEffect.Limit _, LinkEffect.Watch _ -> {}
      case LinkEffect.CloseLink(var peer) -> close(peer);
    }
  }

  private void prepare(boolean relayOnly) {
    SimulatedConnection before = spare;
    if (before != null) {
      before.closeNow();
    }
    SimulatedConnection made = new SimulatedConnection(world, page, relayOnly);
    spare = made;
    made.run(new LinkCommand.SetLocalDescription());
  }

  /** It is gone if it was given up meanwhile. */
  private @Nullable SimulatedConnection takeSpare(String offered) {
    SimulatedConnection ready = spare;
    spare = null;
    return ready != null && offered.equals(ready.offered()) ? ready : null;
  }

  @Nullable SimulatedConnection to(PeerId peer) {
    return connections.get(peer);
  }

  Collection<SimulatedConnection> all() {
    return connections.values();
  }

  void closeAll() {
    if (spare != null) {
      spare.closeNow();
      spare = null;
    }
    connections.values().forEach(SimulatedConnection::closeNow);
    connections.clear();
  }

  private void close(PeerId peer) {
    SimulatedConnection connection = connections.remove(peer);
    if (connection != null) {
      connection.close();
    }
  }
}
