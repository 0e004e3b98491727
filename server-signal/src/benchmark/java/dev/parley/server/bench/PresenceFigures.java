package dev.parley.server.bench;

import org.jspecify.annotations.Nullable;

/**
 * Which figures people give who come and go.
 *
 * @param cpu of the servers, µs a join
 * @param rate joins a second
 * @param redis CPU of the Redis, µs a join
 */
record PresenceFigures(Figure cpu, Figure rate, @Nullable Figure redis) {
  static final PresenceFigures BY_MESSAGE =
      new PresenceFigures(Figure.JOIN_CPU, Figure.JOIN_RATE, null);
  static final PresenceFigures BY_RECONNECT =
      new PresenceFigures(Figure.CHURN_CPU, Figure.CHURN_RATE, null);
  static final PresenceFigures ACROSS =
      new PresenceFigures(
          Figure.ACROSS_JOIN_CPU, Figure.ACROSS_JOIN_RATE, Figure.ACROSS_JOIN_REDIS_CPU);
}
