package dev.parley.server.cluster;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import org.junit.jupiter.api.AfterEach;

/** The contract over a real Redis. */
final class RedisBusTest extends BusContract {
  private final RedisProcess redis = RedisProcess.start();
  private final Metrics metrics = new Metrics();

  @Override
  Bus bus(NodeId node) {
    return new RedisBus(node, RedisAddress.parse(redis.uri()), new BusCounts(metrics));
  }

  @AfterEach
  void close() {
    redis.close();
    metrics.close();
  }
}
