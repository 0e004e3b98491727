package dev.parley.server.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Redis Cluster: three nodes that share the slots, and a replica of each if need be. */
final class RedisCluster implements AutoCloseable {
  private static final int PRIMARIES = 3;

  private final List<RedisProcess> nodes = new ArrayList<>();

  /**
   * Starts it, and waits until all slots are served.
   *
   * @param folder where its nodes write down what they know
   * @param replicas of each node: 0 or 1
   * @param extra arguments for each node
   */
  RedisCluster(Path folder, int replicas, List<String> extra) throws InterruptedException {
    for (int i = 0; i < PRIMARIES * (1 + replicas); i++) {
      nodes.add(RedisProcess.startClustered(folder, extra.toArray(String[]::new)));
    }
    Stream<String> create = Stream.of("--cluster", "create");
    Stream<String> how = Stream.of("--cluster-replicas", "" + replicas, "--cluster-yes");
    nodes
        .getFirst()
        .ask(
            Stream.of(create, nodes.stream().map(RedisCluster::address), how)
                .flatMap(each -> each)
                .toArray(String[]::new));
    for (RedisProcess node : nodes) {
      node.await(answer -> answer.contains("cluster_state:ok"), "CLUSTER", "INFO");
    }
    for (RedisProcess primary : nodes.subList(0, PRIMARIES)) {
      String replica = "slave" + (replicas - 1);
      primary.await(
          answer -> replicas == 0 || (answer.contains(replica) && answer.contains("state=online")),
          "INFO",
          "replication");
    }
  }

  private static String address(RedisProcess node) {
    return "127.0.0.1:" + node.port();
  }

  /**
   * For {@code --redis}.
   *
   * @param user {@code user:password@}, or nothing
   */
  String uri(String user) {
    return nodes.stream()
        .map(RedisCluster::address)
        .collect(Collectors.joining(",", "redis-cluster://" + user, ""));
  }

  /** What has that key or channel. */
  RedisProcess holder(String key) {
    String slot = nodes.getFirst().ask("CLUSTER", "KEYSLOT", key).strip();
    return nodes.stream()
        .filter(node -> has(node, Integer.parseInt(slot)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean has(RedisProcess node, int slot) {
    String own =
        node.ask("CLUSTER", "NODES")
            .lines()
            .filter(line -> line.contains("myself,master"))
            .findFirst()
            .orElse("");
    return Stream.of(own.split(" ", -1))
        .skip(8)
        .map(range -> range.split("-", -1))
        .anyMatch(range ->
            Integer.parseInt(range[0]) <= slot
                && slot <= Integer.parseInt(range[range.length - 1]));
  }

  /** It forgets every key. */
  void clear() {
    nodes.subList(0, PRIMARIES).forEach(node -> node.ask("FLUSHALL"));
  }

  @Override
  public void close() {
    nodes.forEach(RedisProcess::close);
  }
}
