package dev.parley.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures and prints the table; started by {@code ./bench}, which tells it where things are. */
public final class Bench {
  private static final List<String> WORKLOADS =
      List.of("relay", "paced", "join", "reconnect", "idle", "slow", "half-open");
  private static final Set<String> TURNS = Set.of("relay", "paced", "join", "reconnect");
  private static final Measurements.Pace THOROUGH =
      new Measurements.Pace(5, Duration.ofSeconds(6), Duration.ofSeconds(3));
  private static final Measurements.Pace QUICK =
      new Measurements.Pace(3, Duration.ofSeconds(4), Duration.ofSeconds(3));
  private static final int IDLE_CONNECTIONS = 10_000;
  private static final int SLOW_READERS = 12;

  private final Path folder = Path.of(System.getProperty("parley.bench.folder", "."));
  private final List<Contender> contenders;
  private final Results results;
  private final boolean quick;

  private Bench(List<Contender> contenders, boolean quick) {
    this.contenders = contenders;
    this.results = new Results(contenders);
    this.quick = quick;
  }

  /** Measures the workloads that are named, or all. */
  public static void main(String[] args) throws IOException {
    Set<String> chosen = new LinkedHashSet<>(List.of(args));
    boolean quick = chosen.remove("--quick");
    List<Contender> contenders = contenders();
    List<String> named = contenders.stream().map(Contender::name).filter(chosen::remove).toList();
    contenders.removeIf(contender -> !named.isEmpty() && !named.contains(contender.name()));
    if (!WORKLOADS.containsAll(chosen)) {
      throw new IllegalArgumentException("the workloads are " + WORKLOADS);
    }
    new Bench(contenders, quick).run(chosen.isEmpty() ? WORKLOADS : List.copyOf(chosen));
  }

  private static List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (String name : List.of(Contender.PARLEY, "node-ws", "tyrus")) {
      if (System.getProperty("parley.bench." + name) != null) {
        contenders.add(Contender.named(name, name, Dialect.PLAIN));
      }
    }
    return contenders;
  }

  private void run(List<String> workloads) throws IOException {
    List<String> turns = workloads.stream().filter(TURNS::contains).toList();
    if (!turns.isEmpty()) {
      takeTurns(turns);
    }
    for (String workload : workloads) {
      if (!TURNS.contains(workload)) {
        alone(workload);
      }
    }
    String report = heading() + "\n" + results.table();
    System.out.println(report);
    Files.writeString(folder.resolve("performance.md"), report);
  }

  private void takeTurns(List<String> workloads) throws IOException {
    Measurements measurements = new Measurements(results, quick ? QUICK : THOROUGH);
    List<ServerProcess> servers =
        contenders.stream().map(contender -> ServerProcess.start(contender, folder)).toList();
    try {
      for (String workload : workloads) {
        say(workload);
        switch (workload) {
          case "relay" -> measurements.relay(servers, RelayFigures.ALONE);
          case "paced" -> measurements.paced(servers);
          case "join" -> measurements.presence(servers, false, PresenceFigures.BY_MESSAGE);
          default -> measurements.presence(servers, true, PresenceFigures.BY_RECONNECT);
        }
      }
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  /** Each server is started anew, for what is measured may ruin it. */
  private void alone(String workload) throws IOException {
    say(workload);
    Burdens burdens = new Burdens(results);
    for (Contender contender : contenders) {
      switch (workload) {
        case "idle" -> with(workload, contender, server -> burdens.idle(server, IDLE_CONNECTIONS));
        case "slow" -> {
          with(workload, contender, server -> burdens.slowReaders(server, 1));
          with(workload, contender, server -> burdens.slowReaders(server, SLOW_READERS));
        }
        default -> {
          // The others have nothing that would notice.
          if (contender.isParley()) {
            with(workload, contender, burdens::halfOpen);
          }
        }
      }
    }
  }

  private interface Task {
    void run(ServerProcess server) throws IOException;
  }

  private void with(String workload, Contender contender, Task task) throws IOException {
    try (ServerProcess server = ServerProcess.start(contender, folder)) {
      task.run(server);
    } catch (IllegalStateException e) {
      // That another one does not bear it is a result, too.
      if (contender.isParley()) {
        throw e;
      }
      results.failed(contender, workload + ": " + e.getMessage());
    }
  }

  private static void say(String workload) {
    System.err.println(workload + ":");
  }

  static String heading() throws IOException {
    return String.format(
        Locale.ROOT,
        "Measured on %s: %s, %d processors, Linux %s, Java %s.%n",
        LocalDate.now(ZoneOffset.UTC),
        fact(Path.of("/proc/cpuinfo"), line -> line.startsWith("model name")),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.version"),
        Runtime.version());
  }

  private static String fact(Path file, Predicate<String> which) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(which)
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
