package dev.parley.server.cluster;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The contract over a Redis that allows what the documentation says, and nothing else. */
final class RedisAclTest extends BusContract {
  private static final Path DOCUMENT = Path.of("..", "docs", "scaling.md");

  private final RedisProcess redis = RedisProcess.start(users());
  private final Metrics metrics = new Metrics();

  private static String[] users() {
    List<String> arguments = new ArrayList<>(List.of("--user", "default", "off", "--user"));
    try {
      String line =
          Files.readAllLines(DOCUMENT).stream()
              .filter(each -> each.startsWith("user parley on >secret "))
              .findFirst()
              .orElseThrow();
      arguments.addAll(List.of(line.split(" ", -1)).subList(1, line.split(" ", -1).length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return arguments.toArray(String[]::new);
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
