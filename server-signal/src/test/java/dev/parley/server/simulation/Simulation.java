package dev.parley.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Many runs, on all cores, each of its own seed. */
final class Simulation {
  private final Rule broken;
  private final ConcurrentSkipListMap<Long, Throwable> failures = new ConcurrentSkipListMap<>();
  private final Coverage coverage = new Coverage();

  Simulation(Rule broken) {
    this.broken = broken;
  }

  /** Seeds that failed, with what was wrong. */
  ConcurrentSkipListMap<Long, Throwable> failures() {
    return failures;
  }

  Coverage coverage() {
    return coverage;
  }

  /** Runs seeds from {@code first} on until so many have failed. */
  void run(long first, long count, int failuresWanted) throws InterruptedException {
    AtomicLong next = new AtomicLong(first);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Coverage own = new Coverage();
      Runnable work =
          () -> {
            for (long seed = next.getAndIncrement();
                seed < first + count && failures.size() < failuresWanted;
                seed = next.getAndIncrement()) {
              run(seed, own);
            }
            synchronized (coverage) {
              coverage.add(own);
            }
          };
      threads.add(Thread.ofPlatform().name("simulation-" + i).start(work));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @SuppressWarnings("IllegalCatch") // Whatever is thrown, the seed must be told.
  private void run(long seed, Coverage own) {
    try {
      new World(seed, own, broken, false).run();
    } catch (RuntimeException | Error e) {
      failures.put(seed, e);
    }
  }

  /** What happened in the run of a seed, to its end or its failure. */
  static List<String> story(long seed, Rule broken, int lines) {
    World world = new World(seed, new Coverage(), broken, true);
    try {
      world.run();
    } catch (RuntimeException | Error e) {
      world.trace.note("--", e::toString);
    }
    return world.trace.last(lines);
  }
}
