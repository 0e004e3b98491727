package dev.parley.server.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several servers of one kind that share a Redis. Clients take turns in connecting to each. */
final class Cluster implements Target, AutoCloseable {
  /** To be replaced by the port of the Redis. */
  private static final String REDIS = "{redis}";

  private static final int NODES = 2;
  private static final List<String> REDIS_COMMAND =
      List.of(
          "redis-server",
          "--bind",
          "127.0.0.1",
          "--port",
          Contender.PORT,
          "--save",
          "",
          "--appendonly",
          "no");

  private final Contender contender;
  private final ServerProcess redis;
  private final List<ServerProcess> nodes = new ArrayList<>();

  private Cluster(Contender contender, ServerProcess redis) {
    this.contender = contender;
    this.redis = redis;
  }

  static Cluster start(Contender contender, Path logs) {
    Dialect none = contender.dialect();
    ServerProcess redis =
        ServerProcess.start(
            new Contender("redis-of-" + contender.name(), REDIS_COMMAND, none), logs);
    Cluster cluster = new Cluster(contender, redis);
    for (int i = 1; i <= NODES; i++) {
      List<String> command = new ArrayList<>(contender.command());
      command.replaceAll(word -> word.replace(REDIS, Integer.toString(redis.port())));
      cluster.nodes.add(
          ServerProcess.start(
              new Contender(contender.name() + "-" + i, command, contender.dialect()), logs));
    }
    return cluster;
  }

  /** One of its servers, as if it were all. */
  Target one() {
    return new One(this);
  }

  private record One(Cluster all) implements Target {
    @Override
    public Contender contender() {
      return all.contender;
    }

    @Override
    public int port(int client) {
      return all.port(0);
    }

    @Override
    public double cpuSeconds() {
      return all.cpuSeconds();
    }

    @Override
    public double redisSeconds() {
      return all.redisSeconds();
    }
  }

  @Override
  public Contender contender() {
    return contender;
  }

  @Override
  public int port(int client) {
    return nodes.get(client % nodes.size()).port();
  }

  @Override
  public double cpuSeconds() {
    return nodes.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
  }

  @Override
  public double redisSeconds() {
    return redis.cpuSeconds();
  }

  @Override
  public void close() {
    nodes.forEach(ServerProcess::close);
    redis.close();
  }
}
