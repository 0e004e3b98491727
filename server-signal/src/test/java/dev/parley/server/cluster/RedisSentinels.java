package dev.parley.server.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A real Redis with a replica, and three Sentinels that watch over them. */
final class RedisSentinels implements AutoCloseable {
  private static final String NAME = "parley";
  private static final int SENTINELS = 3;

  private final List<RedisProcess> all = new ArrayList<>();
  private final List<RedisProcess> sentinels = new ArrayList<>();
  private final RedisProcess primary;

  /**
   * Starts them, and waits until they know of each other.
   *
   * @param folder where they write down what they know
   */
  RedisSentinels(Path folder) throws InterruptedException {
    primary = RedisProcess.start();
    all.add(primary);
    String of = Integer.toString(primary.port());
    all.add(RedisProcess.start("--replicaof", "127.0.0.1", of, "--dir", folder.toString()));
    primary.await(answer -> answer.contains("state=online"), "INFO", "replication");
    for (int i = 0; i < SENTINELS; i++) {
      sentinels.add(
          RedisProcess.startSentinel(
              folder,
              "sentinel monitor " + NAME + " 127.0.0.1 " + primary.port() + " 2",
              "sentinel down-after-milliseconds " + NAME + " 500",
              "sentinel failover-timeout " + NAME + " 3000"));
    }
    all.addAll(sentinels);
    for (RedisProcess sentinel : sentinels) {
      sentinel.await(
          answer -> answer.contains("slaves=1,sentinels=" + SENTINELS), "INFO", "sentinel");
    }
  }

  /** For {@code --redis}. */
  String uri() {
    return sentinels.stream()
        .map(sentinel -> "127.0.0.1:" + sentinel.port())
        .collect(Collectors.joining(",", "redis-sentinel://", "#" + NAME));
  }

  RedisProcess primary() {
    return primary;
  }

  @Override
  public void close() {
    all.forEach(RedisProcess::close);
  }
}
