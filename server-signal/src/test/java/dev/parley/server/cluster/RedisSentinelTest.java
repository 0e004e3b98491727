package dev.parley.server.cluster;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract over whichever Redis the Sentinels name. */
final class RedisSentinelTest extends BusContract {
  @TempDir private static Path folder;
  private static RedisSentinels redis;

  private final Metrics metrics = new Metrics();

  @BeforeAll
  static void start() throws Exception {
    redis = new RedisSentinels(folder);
  }

  /** Before each test, and before its nodes are started. */
  RedisSentinelTest() {
    redis.primary().ask("FLUSHALL");
  }

  @Override
  Bus bus(NodeId node) {
    return new RedisBus(node, RedisAddress.parse(redis.uri()), new BusCounts(metrics));
  }

  @AfterEach
  void closeMetrics() {
    metrics.close();
  }

  @AfterAll
  static void stop() {
    redis.close();
  }
}
