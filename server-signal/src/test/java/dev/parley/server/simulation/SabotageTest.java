package dev.parley.server.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves something only if it finds what is broken on purpose. */
class SabotageTest {
  private static final int SEEDS = 2_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBrokenRuleIsFound(Rule broken) throws InterruptedException {
    Simulation simulation = new Simulation(broken);
    simulation.run(0, SEEDS, 1);
    assertFalse(simulation.failures().isEmpty(), broken + " is broken and nobody notices");
  }
}
