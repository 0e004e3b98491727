package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over a cluster, under the user that the documentation names. */
final class RedisClusterTest extends BusContract {
  @TempDir private static Path folder;
  private static RedisCluster redis;

  private final Metrics metrics = new Metrics();

  @BeforeAll
  static void start() throws Exception {
    redis = new RedisCluster(folder, 0, DocumentedUser.argumentsForCluster());
  }

  /** Before each test, and before its nodes are started. */
  RedisClusterTest() {
    redis.clear();
  }

  @Override
  Bus bus(NodeId node) {
    return new RedisBus(
        node, RedisAddress.parse(redis.uri("parley:secret@")), new BusCounts(metrics));
  }

  /** As channels without shards are told to every node of the cluster. */
  @Test
  void nodesListenWhereTheirChannelIs() {
    for (String node : new String[] {"one", "two"}) {
      String channel = "parley:1:node:" + node;
      assertEquals(channel, redis.holder(channel).ask("PUBSUB", "SHARDCHANNELS", channel).strip());
    }
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
