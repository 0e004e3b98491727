package dev.parley.server.cluster;

import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import org.junit.jupiter.api.AfterEach;

/** The contract within one process. */
final class LocalBusTest extends BusContract {
  private final LocalBus.Hub hub = new LocalBus.Hub();

  @Override
  Bus bus(NodeId node) {
    return hub.node(node);
  }

  @AfterEach
  void close() {
    hub.close();
  }
}
