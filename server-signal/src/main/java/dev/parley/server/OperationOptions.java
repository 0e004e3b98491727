package dev.parley.server;

import static dev.parley.server.Options.require;

import dev.parley.server.cluster.RedisAddress;
import dev.parley.server.transport.MetricsReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of the command line that is about whoever runs the server. */
final class OperationOptions {
  private static final int MAX_DRAIN = 600;
  private static final String ALL = "all";
  private static final String NONE = "none";

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      defaultValue = "4",
      description =
          "When told to stop: how long those in calls have to go to another server, or to come"
              + " back to this one once it has started anew; 0 = none. Default: ${DEFAULT-VALUE}.")
  int drain;

  @Option(
      names = "--metrics-from",
      paramLabel = "ADDRESS|all|none",
      split = ",",
      description =
          "Address that may read /metrics besides this machine; all = everyone, none = nobody."
              + " Repeatable.")
  List<String> metricsFrom = new ArrayList<>();

  @Option(
      names = "--redis",
      paramLabel = "URI",
      description =
          "Redis or Valkey at which any number of processes meet to be one Parley:"
              + " redis://[user:password@]host[:port], rediss:// for TLS,"
              + " redis-sentinel://host,host#name, redis-cluster://host,host.")
  @Nullable String redis;

  /**
   * Checks everything.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  Settings.Operation operation(CommandLine line) {
    require(
        drain >= 0 && drain <= MAX_DRAIN,
        "--drain must be a number of seconds from 0 to " + MAX_DRAIN,
        line);
    return new Settings.Operation(Duration.ofSeconds(drain), readers(line)).over(address(line));
  }

  private @Nullable RedisAddress address(CommandLine line) {
    String given = redis;
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      return RedisAddress.parse(given);
    } catch (IllegalArgumentException _) {
      // Without what was given: there may be a password in it.
      throw new ParameterException(
          line, "--redis must look like redis://host:6379; see --help for its other forms");
    }
  }

  private MetricsReaders readers(CommandLine line) {
    if (metricsFrom.equals(List.of(NONE))) {
      return new MetricsReaders(false, false, Set.of());
    }
    if (metricsFrom.equals(List.of(ALL))) {
      return new MetricsReaders(true, true, Set.of());
    }
    return new MetricsReaders(false, true, Options.addresses("--metrics-from", metricsFrom, line));
  }
}
