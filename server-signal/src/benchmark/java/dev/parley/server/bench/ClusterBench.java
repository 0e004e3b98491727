package dev.parley.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures what it costs that several servers are one, and prints the table; started by {@code
 * ./bench cluster}. Two servers with a Redis, beside one server without, and beside two of
 * Socket.IO with its adapter for Redis.
 */
public final class ClusterBench {
  /** Two servers, a Redis and the load leave the compilers little time: they need longer here. */
  private static final Duration WARM_UP = Duration.ofSeconds(25);

  private static final Measurements.Pace PACE =
      new Measurements.Pace(7, WARM_UP, Duration.ofSeconds(3));

  private ClusterBench() {}

  /** Measures everything. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(System.getProperty("parley.bench.folder", "."));
    Contender ours = Contender.named(Contender.PARLEY, "parley-redis", Dialect.PLAIN);
    Contender alone = Contender.named("one node", Contender.PARLEY, Dialect.PLAIN);
    Contender theirs = Contender.named("socket.io", "socket.io", Dialect.SOCKET_IO);
    Results results = new Results(List.of(ours, alone, theirs));
    Measurements measurements = new Measurements(results, PACE);
    try (Cluster cluster = Cluster.start(ours, folder);
        ServerProcess single = ServerProcess.start(alone, folder);
        Cluster socketIo = Cluster.start(theirs, folder)) {
      System.err.println("within a node:");
      measurements.relay(List.of(cluster.one(), single), RelayFigures.WITHIN);
      System.err.println("across nodes:");
      measurements.relay(List.of(cluster, socketIo), RelayFigures.ACROSS);
      measurements.presence(List.of(cluster, socketIo), false, PresenceFigures.ACROSS);
    }
    String report = Bench.heading() + "\n" + results.table();
    System.out.println(report);
    Files.writeString(folder.resolve("performance.md"), report);
  }
}
