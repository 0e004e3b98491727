package dev.parley.server.bench;

import org.jspecify.annotations.Nullable;

/**
 * Which figures a saturated relay gives.
 *
 * @param cpu of the servers, µs a message
 * @param rate messages a second
 * @param median µs until half have arrived
 * @param late µs until 99 % have arrived
 * @param redis CPU of the Redis, µs a message
 * @param load CPU of the load, µs a message
 */
record RelayFigures(
    Figure cpu,
    Figure rate,
    Figure median,
    @Nullable Figure late,
    @Nullable Figure redis,
    @Nullable Figure load) {
  static final RelayFigures ALONE =
      new RelayFigures(
          Figure.RELAY_CPU,
          Figure.RELAY_RATE,
          Figure.RELAY_P50,
          Figure.RELAY_P99,
          null,
          Figure.LOAD_CPU);
  static final RelayFigures WITHIN =
      new RelayFigures(
          Figure.WITHIN_CPU,
          Figure.WITHIN_RATE,
          Figure.WITHIN_P50,
          null,
          Figure.WITHIN_REDIS_CPU,
          null);
  static final RelayFigures ACROSS =
      new RelayFigures(
          Figure.ACROSS_CPU,
          Figure.ACROSS_RATE,
          Figure.ACROSS_P50,
          null,
          Figure.ACROSS_REDIS_CPU,
          null);
}
