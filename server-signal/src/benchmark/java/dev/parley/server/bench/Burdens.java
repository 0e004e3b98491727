package dev.parley.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What weighs on one server alone: many who say nothing, and some who do not read. */
final class Burdens {
  private static final int MB = 1_000_000;
  private static final int KB = 1_000;
  private static final long FLOOD_BYTES = 400L * MB;
  private static final int BYSTANDERS = 25;
  private static final int BYSTANDERS_PER_SECOND = 500;
  private static final int FEW = 200;
  private static final int SILENT = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration AFTERWARDS = Duration.ofSeconds(3);
  private static final Duration FLOOD = Duration.ofSeconds(20);
  private static final Duration SLICE = Duration.ofMillis(100);
  private static final Duration UNTIL_GONE = Duration.ofSeconds(60);

  private final Results results;

  Burdens(Results results) {
    this.results = results;
  }

  /** Memory of so many connections that are open and silent. */
  void idle(ServerProcess server, int connections) throws IOException {
    try (Load load = new Load()) {
      Idlers idlers = new Idlers(load, server.port());
      idlers.add(FEW);
      load.during(AFTERWARDS);
      long before = server.residentBytes();
      idlers.add(connections);
      load.during(AFTERWARDS);
      double grown = server.residentBytes() - before;
      results.add(Figure.IDLE_BASE, server.contender(), (double) before / MB);
      results.add(Figure.IDLE, server.contender(), grown / connections / KB);
      if (idlers.closed() > 0) {
        throw new IllegalStateException(server.contender().name() + " closed idle connections");
      }
    }
  }

  /** Some who never read what is thrown at them, and what others notice of it. */
  void slowReaders(ServerProcess server, int count) throws IOException {
    try (Load load = new Load()) {
      Talkers bystanders = new Talkers(load, server, BYSTANDERS);
      bystanders.startPace();
      load.during(WARM_UP, () -> bystanders.paced(BYSTANDERS_PER_SECOND));
      List<Flood> floods = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        floods.add(new Flood(load, server.port()));
      }
      bystanders.forget();
      bystanders.startPace();
      long before = server.residentBytes();
      double grown = flood(load, server, bystanders, floods) - before;
      boolean alive = server.isAlive() && !bystanders.areWaiting() && bystanders.failures() == 0;
      double slowest = alive ? bystanders.micros().max() / 1e3 : Double.POSITIVE_INFINITY;
      boolean one = count == 1;
      results.add(one ? Figure.SLOW_MEMORY : Figure.SLOW_12_MEMORY, server.contender(), grown / MB);
      results.add(one ? Figure.SLOW_SLOWEST : Figure.SLOW_12_SLOWEST, server.contender(), slowest);
    }
  }

  /** Returns the most memory that the server had meanwhile. */
  private static long flood(
      Load load, ServerProcess server, Talkers bystanders, List<Flood> floods) {
    long most = server.residentBytes();
    long end = System.nanoTime() + FLOOD.toNanos();
    while (said(floods) < FLOOD_BYTES && System.nanoTime() < end) {
      load.during(
          SLICE,
          () -> {
            floods.forEach(Flood::more);
            bystanders.paced(BYSTANDERS_PER_SECOND);
          });
      most = Math.max(most, server.residentBytes());
    }
    System.err.printf("  %d MB said%n", said(floods) / MB);
    for (long slice = 0; slice < AFTERWARDS.dividedBy(SLICE); slice++) {
      load.during(SLICE, () -> bystanders.paced(BYSTANDERS_PER_SECOND));
      most = Math.max(most, server.residentBytes());
    }
    load.during(AFTERWARDS);
    return most;
  }

  private static long said(List<Flood> floods) {
    return floods.stream().mapToLong(Flood::bytes).sum();
  }

  /** Many whose other end is gone without a word, as after a cut cable. */
  void halfOpen(ServerProcess server) throws IOException {
    try (Load load = new Load()) {
      Idlers idlers = new Idlers(load, server.port());
      Talkers bystanders = new Talkers(load, server, BYSTANDERS);
      idlers.add(SILENT);
      idlers.fallSilent();
      long since = System.nanoTime();
      bystanders.startPace();
      load.during(WARM_UP, () -> bystanders.paced(BYSTANDERS_PER_SECOND));
      bystanders.forget();
      while (idlers.closed() < SILENT && System.nanoTime() - since < UNTIL_GONE.toNanos()) {
        load.during(SLICE, () -> bystanders.paced(BYSTANDERS_PER_SECOND));
      }
      boolean gone = idlers.closed() == SILENT;
      double seconds = gone ? (idlers.lastClosedAt() - since) / 1e9 : Double.POSITIVE_INFINITY;
      results.add(Figure.HALF_OPEN, server.contender(), seconds);
      results.add(Figure.HALF_OPEN_SLOWEST, server.contender(), bystanders.micros().max() / 1e3);
    }
  }
}
