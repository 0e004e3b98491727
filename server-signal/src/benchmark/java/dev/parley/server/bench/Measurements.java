package dev.parley.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The workloads between servers that take turns. */
final class Measurements {
  private static final int ROOMS_OF_TWO = 50;
  private static final int ROOMS_OF_EIGHT = 50;
  private static final int PER_SECOND = 4_000;
  private static final double MICROS = 1e6;

  private final Results results;
  private final Pace pace;

  Measurements(Results results, Pace pace) {
    this.results = results;
    this.pace = pace;
  }

  /**
   * How long everything takes.
   *
   * @param rounds that count
   * @param warmUp of each server and workload before
   * @param round how long each server is measured in one
   */
  record Pace(int rounds, Duration warmUp, Duration round) {}

  /** As many messages as the server can take. */
  void relay(List<? extends Target> servers, RelayFigures figures) throws IOException {
    eachRound(
        servers,
        Measurements::talkers,
        (load, server, talkers, counts) -> saturated(load, server, talkers, counts, figures));
  }

  /** Measures one server in one round, which counts or warms up. */
  private interface Measurement<P> {
    void run(Load load, Target server, P people, boolean counts);
  }

  /** All servers by turns, so that what the machine does besides hits each alike. */
  private <P> void eachRound(
      List<? extends Target> servers,
      BiFunction<Load, Target, P> peopleOf,
      Measurement<P> measurement)
      throws IOException {
    try (Load load = new Load()) {
      List<P> people = servers.stream().map(server -> peopleOf.apply(load, server)).toList();
      for (int round = 0; round <= pace.rounds(); round++) {
        for (int i = 0; i < servers.size(); i++) {
          measurement.run(load, servers.get(i), people.get(i), round > 0);
        }
      }
    }
  }

  private void saturated(
      Load load, Target server, Talkers talkers, boolean counts, RelayFigures figures) {
    talkers.saturate();
    load.during(counts ? pace.round().dividedBy(4) : pace.warmUp());
    if (counts) {
      talkers.forget();
      double start = seconds();
      double cpu = server.cpuSeconds();
      double redis = server.redisSeconds();
      double own = ServerProcess.ownCpuSeconds();
      load.during(pace.round());
      double arrived = talkers.arrived();
      Contender whose = server.contender();
      add(figures.cpu(), whose, (server.cpuSeconds() - cpu) * MICROS / arrived);
      add(figures.rate(), whose, arrived / (seconds() - start));
      add(figures.median(), whose, talkers.micros().median());
      add(figures.late(), whose, talkers.micros().percentile(0.99));
      add(figures.redis(), whose, (server.redisSeconds() - redis) * MICROS / arrived);
      add(figures.load(), whose, (ServerProcess.ownCpuSeconds() - own) * MICROS / arrived);
    }
    talkers.calmDown();
    requireNoFailures(server, talkers);
  }

  /** A rate that every server can follow. */
  void paced(List<? extends Target> servers) throws IOException {
    eachRound(servers, Measurements::talkers, this::paced);
  }

  private void paced(Load load, Target server, Talkers talkers, boolean counts) {
    talkers.startPace();
    load.during(
        counts ? pace.round().dividedBy(4) : pace.warmUp(), () -> talkers.paced(PER_SECOND));
    if (counts) {
      talkers.forget();
      double cpu = server.cpuSeconds();
      load.during(pace.round(), () -> talkers.paced(PER_SECOND));
      double spent = server.cpuSeconds() - cpu;
      Contender whose = server.contender();
      results.add(Figure.PACED_P50, whose, talkers.micros().median());
      results.add(Figure.PACED_P99, whose, talkers.micros().percentile(0.99));
      results.add(Figure.PACED_CPU, whose, spent * MICROS / talkers.arrived());
    }
    talkers.calmDown();
    requireNoFailures(server, talkers);
  }

  /** People who come and go, on connections that stay or on new ones. */
  void presence(List<? extends Target> servers, boolean reconnecting, PresenceFigures figures)
      throws IOException {
    eachRound(
        servers,
        (load, server) -> new Presence(load, server, ROOMS_OF_EIGHT, reconnecting),
        (load, server, people, counts) -> presence(load, server, people, counts, figures));
  }

  private void presence(
      Load load, Target server, Presence people, boolean counts, PresenceFigures figures) {
    people.start();
    load.during(counts ? pace.round().dividedBy(4) : pace.warmUp());
    if (counts) {
      long before = people.joins();
      double start = seconds();
      double cpu = server.cpuSeconds();
      double redis = server.redisSeconds();
      load.during(pace.round());
      double joins = people.joins() - before;
      Contender whose = server.contender();
      add(figures.cpu(), whose, (server.cpuSeconds() - cpu) * MICROS / joins);
      add(figures.rate(), whose, joins / (seconds() - start));
      add(figures.redis(), whose, (server.redisSeconds() - redis) * MICROS / joins);
    }
    people.stop();
  }

  private void add(@Nullable Figure figure, Contender whose, double value) {
    if (figure != null) {
      results.add(figure, whose, value);
    }
  }

  private static Talkers talkers(Load load, Target server) {
    return new Talkers(load, server, ROOMS_OF_TWO);
  }

  private static void requireNoFailures(Target server, Talkers talkers) {
    if (talkers.failures() > 0) {
      throw new IllegalStateException(
          server.contender().name() + " failed " + talkers.failures() + " times");
    }
  }

  private static double seconds() {
    return System.nanoTime() / 1e9;
  }
}
