package dev.parley.server.cluster;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** The contract over a Redis that allows what the documentation says, and nothing else. */
final class RedisAclTest extends BusContract {
  private final RedisProcess redis = RedisProcess.start(users());
  private final Metrics metrics = new Metrics();

  private static String[] users() {
    return Stream.concat(Stream.of("--user", "default", "off"), DocumentedUser.arguments().stream())
        .toArray(String[]::new);
  }

  @Override
  Bus bus(NodeId node) {
    String uri = redis.uri().replace("redis://", "redis://parley:secret@");
    return new RedisBus(node, RedisAddress.parse(uri), new BusCounts(metrics));
  }

  @AfterEach
  void close() {
    redis.close();
    metrics.close();
  }
}
