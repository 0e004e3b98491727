package dev.parley.server.simulation;

import dev.parley.front.app.Channel;
import dev.parley.protocol.PeerMessage;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One end of a data channel: ordered and reliable for as long as both connections live. What is
 * sent while no path works waits for one.
 */
final class SimulatedChannel {
  private final World world;
  private final SimulatedConnection connection;
  private final Channel channel;
  private final Deque<PeerMessage> underWay = new ArrayDeque<>();
  private boolean opening;
  private boolean open;
  private boolean travelling;

  SimulatedChannel(World world, SimulatedConnection connection, Channel channel) {
    this.world = world;
    this.connection = connection;
    this.channel = channel;
  }

  /** There is a path for the first time, or again. */
  void pathWorks() {
    if (!opening) {
      opening = true;
      world.clock.after(world.chance.between(5, 300), this::opened);
    }
    travel();
  }

  private void opened() {
    if (connection.closed()) {
      return;
    }
    open = true;
    connection.opened(channel);
    travel();
    SimulatedConnection other = connection.ice().counterpart();
    if (other != null) {
      other.channel(channel).travel();
    }
  }

  /** Sends, if the channel is open. */
  void send(PeerMessage message) {
    if (open) {
      underWay.add(message);
      travel();
    }
  }

  private void travel() {
    if (!travelling && !underWay.isEmpty() && passable()) {
      travelling = true;
      world.clock.after(
          world.chance.between(3, 80),
          () -> {
            travelling = false;
            arrive();
          });
    }
  }

  private void arrive() {
    SimulatedConnection other = connection.ice().counterpart();
    for (int count = underWay.size(); count > 0 && passable() && other != null; count--) {
      other.said(underWay.remove());
    }
    travel();
  }

  private boolean passable() {
    SimulatedConnection other = connection.ice().counterpart();
    return !connection.closed()
        && connection.ice().pathWorks()
        && other != null
        && !other.closed()
        && other.channel(channel).open;
  }
}
