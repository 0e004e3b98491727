package dev.parley.server;

import dev.parley.server.cluster.RedisAddress;
import dev.parley.server.options.Given;
import dev.parley.server.options.NetworkValues;
import dev.parley.server.options.Option;
import dev.parley.server.options.Values;
import dev.parley.server.options.WrongUsageException;
import dev.parley.server.tls.Authorities;
import dev.parley.server.transport.MetricsReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the command line that is about whoever runs the server. */
record OperationOptions(Given given) {
  private static final int MAX_DRAIN = 600;
  private static final String ALL = "all";
  private static final String NONE = "none";

  private static final Option<Integer> DRAIN =
      Option.of(
          "--drain",
          "SECONDS",
          Values.seconds(MAX_DRAIN),
          (int) Settings.DEFAULT_DRAIN.toSeconds(),
          "When told to stop: how long those in calls have to go to another server, or to come"
              + " back to this one once it has started anew; 0 = none.");

  private static final Option<String> METRICS_FROM =
      Option.repeatable(
          "--metrics-from",
          "ADDRESS|all|none",
          NetworkValues.address(ALL, NONE),
          "Address that may read /metrics besides this machine; all = everyone, none = nobody.");

  private static final Option<String> REDIS =
      Option.of(
          "--redis",
          "URI",
          Values.text(),
          "Redis or Valkey at which any number of processes meet to be one Parley:"
              + " redis://[user:password@]host[:port], rediss:// for TLS,"
              + " redis-sentinel://host,host#name, redis-cluster://host,host.");

  private static final Option<Path> REDIS_CA =
      Option.of(
          "--redis-ca",
          "FILE",
          Values.file(),
          "PEM file with the certificates of those who may vouch for the Redis: for rediss:// with"
              + " an authority of your own. Default: those whom Java trusts.");

  static final List<Option<?>> OPTIONS = List.of(DRAIN, METRICS_FROM, REDIS, REDIS_CA);

  /**
   * Puts together how the server is operated.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  Settings.Operation operation() throws WrongUsageException {
    return new Settings.Operation(Duration.ofSeconds(given.value(DRAIN)), readers())
        .over(address());
  }

  private @Nullable RedisAddress address() throws WrongUsageException {
    String uri = given.find(REDIS);
    Path authorities = authorities();
    if (uri == null || uri.isBlank()) {
      WrongUsageException.unless(authorities == null, "--redis-ca is of no use without --redis");
      return null;
    }
    try {
      return RedisAddress.parse(uri).trusting(authorities);
    } catch (IllegalArgumentException _) {
      // Without what was given: there may be a password in it.
      throw new WrongUsageException(
          "--redis must look like redis://host:6379; see --help for its other forms");
    }
  }

  /** Looked at now, so that what is wrong with it is said at the start. */
  private @Nullable Path authorities() throws WrongUsageException {
    Path file = given.find(REDIS_CA);
    if (file == null) {
      return null;
    }
    try {
      Authorities.check(file);
      return file;
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongUsageException("--redis-ca cannot be used: " + e, e);
    }
  }

  private MetricsReaders readers() throws WrongUsageException {
    Set<String> from = new HashSet<>(given.all(METRICS_FROM));
    boolean one = from.size() == 1;
    if (one && from.contains(NONE)) {
      return new MetricsReaders(false, false, Set.of());
    }
    if (one && from.contains(ALL)) {
      return new MetricsReaders(true, true, Set.of());
    }
    WrongUsageException.unless(
        !from.contains(ALL) && !from.contains(NONE),
        "--metrics-from all and --metrics-from none stand alone");
    return new MetricsReaders(false, true, Set.copyOf(from));
  }
}
