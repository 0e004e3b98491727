package dev.parley.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

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
  void relay(List<ServerProcess> servers) throws IOException {
    eachRound(servers, Measurements::talkers, this::saturated);
  }

  /** Measures one server in one round, which counts or warms up. */
  private interface Measurement<P> {
    void run(Load load, ServerProcess server, P people, boolean counts);
  }

  /** All servers by turns, so that what the machine does besides hits each alike. */
  private <P> void eachRound(
      List<ServerProcess> servers,
      BiFunction<Load, ServerProcess, P> peopleOf,
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

  private void saturated(Load load, ServerProcess server, Talkers talkers, boolean counts) {
    talkers.saturate();
    load.during(counts ? pace.round().dividedBy(4) : pace.warmUp());
    if (counts) {
      talkers.forget();
      double start = seconds();
      double cpu = server.cpuSeconds();
      double own = ServerProcess.ownCpuSeconds();
      load.during(pace.round());
      double spent = server.cpuSeconds() - cpu;
      own = ServerProcess.ownCpuSeconds() - own;
      double arrived = talkers.arrived();
      Contender whose = server.contender();
      results.add(Figure.RELAY_CPU, whose, spent * MICROS / arrived);
      results.add(Figure.RELAY_RATE, whose, arrived / (seconds() - start));
      results.add(Figure.RELAY_P50, whose, talkers.micros().median());
      results.add(Figure.RELAY_P99, whose, talkers.micros().percentile(0.99));
      results.add(Figure.LOAD_CPU, whose, own * MICROS / arrived);
    }
    talkers.calmDown();
    requireNoFailures(server, talkers);
  }

  /** A rate that every server can follow. */
  void paced(List<ServerProcess> servers) throws IOException {
    eachRound(servers, Measurements::talkers, this::paced);
  }

  private void paced(Load load, ServerProcess server, Talkers talkers, boolean counts) {
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
  void presence(List<ServerProcess> servers, boolean reconnecting) throws IOException {
    eachRound(
        servers,
        (load, server) -> new Presence(load, server.port(), ROOMS_OF_EIGHT, reconnecting),
        (load, server, people, counts) -> presence(load, server, people, reconnecting, counts));
  }

  private void presence(
      Load load, ServerProcess server, Presence people, boolean reconnecting, boolean counts) {
    people.start();
    load.during(counts ? pace.round().dividedBy(4) : pace.warmUp());
    if (counts) {
      long before = people.joins();
      double start = seconds();
      double cpu = server.cpuSeconds();
      load.during(pace.round());
      double spent = server.cpuSeconds() - cpu;
      double joins = people.joins() - before;
      Contender whose = server.contender();
      results.add(reconnecting ? Figure.CHURN_CPU : Figure.JOIN_CPU, whose, spent * MICROS / joins);
      results.add(
          reconnecting ? Figure.CHURN_RATE : Figure.JOIN_RATE, whose, joins / (seconds() - start));
    }
    people.stop();
  }

  private static Talkers talkers(Load load, ServerProcess server) {
    return new Talkers(load, server.port(), ROOMS_OF_TWO);
  }

  private static void requireNoFailures(ServerProcess server, Talkers talkers) {
    if (talkers.failures() > 0) {
      throw new IllegalStateException(
          server.contender().name() + " failed " + talkers.failures() + " times");
    }
  }

  private static double seconds() {
    return System.nanoTime() / 1e9;
  }
}
