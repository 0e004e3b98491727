package dev.parley.server.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** The one source of chance of a run. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  /** Both bounds are possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Mostly short, now and then very long: what is asynchronous must not count on being quick. */
  int promise() {
    return oneIn(20) ? between(50, 800) : between(0, 20);
  }
}
