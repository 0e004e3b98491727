package dev.parley.server.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever breaks, everyone finds everyone again, and no line of chat is lost.
 *
 * <p>{@code -Dparley.simulation.seeds=100000} runs more, {@code -Dparley.simulation.seed=42} runs
 * one and tells all that happened in it.
 */
class SimulationTest {
  private static final long SEEDS = Long.getLong("parley.simulation.seeds", 10_000);
  private static final int MOST_FAILURES = 20;
  private static final int LINES_OF_A_FAILURE = 60;

  @Test
  void whateverBreaksEveryoneFindsEveryoneAgain() throws InterruptedException {
    Long seed = Long.getLong("parley.simulation.seed");
    long first = seed == null ? 0 : seed;
    if (seed != null) {
      Simulation.story(seed, Rule.NONE, Integer.MAX_VALUE).forEach(System.out::println);
    }
    Simulation simulation = new Simulation(Rule.NONE);
    long started = System.nanoTime();
    simulation.run(first, seed == null ? SEEDS : 1, MOST_FAILURES);
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(Locale.ROOT, "simulation of %d seeds took %.1f s%n", SEEDS, seconds);
    simulation.coverage().report().forEach(System.out::println);
    Map.Entry<Long, Throwable> failure = simulation.failures().firstEntry();
    if (failure != null && seed == null) {
      Simulation.story(failure.getKey(), Rule.NONE, LINES_OF_A_FAILURE)
          .forEach(System.out::println);
    }
    assertTrue(failure == null, () -> describe(simulation.failures()));
  }

  private static String describe(Map<Long, Throwable> failures) {
    StringBuilder text = new StringBuilder("tell one with -Dparley.simulation.seed=...");
    failures.forEach(
        (seed, failure) -> text.append("\nseed ").append(seed).append(": ").append(failure));
    return text.toString();
  }
}
