package dev.parley.server.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is measured, in the order of the table. */
enum Figure {
  RELAY_CPU("relay, saturated: CPU of the server, µs a message", Must.RATIO_AT_MOST, 1.0),
  RELAY_RATE("relay, saturated: messages a second", Must.RATIO_AT_LEAST, 1.2),
  RELAY_P50("relay, saturated: half arrive within, µs", Must.NOTHING, 0),
  RELAY_P99("relay, saturated: 99 % arrive within, µs", Must.NOTHING, 0),
  PACED_P50("relay, 4 000 messages a second: half arrive within, µs", Must.RATIO_AT_MOST, 1.3),
  PACED_P99("relay, 4 000 messages a second: 99 % arrive within, µs", Must.NOTHING, 0),
  PACED_CPU("relay, 4 000 messages a second: CPU, µs a message", Must.NOTHING, 0),
  JOIN_CPU("join, presence, leave, by message: CPU, µs a join", Must.RATIO_AT_MOST, 1.0),
  JOIN_RATE("join, presence, leave, by message: joins a second", Must.NOTHING, 0),
  CHURN_CPU("the same, by reconnect: CPU, µs a join", Must.RATIO_AT_MOST, 2.0),
  CHURN_RATE("the same, by reconnect: joins a second", Must.NOTHING, 0),
  IDLE("idle: resident memory, KB a connection", Must.AT_MOST, 28),
  IDLE_BASE("idle: resident memory before, MB", Must.NOTHING, 0),
  SLOW_MEMORY("one reader that never reads, 400 MB: memory grows by, MB", Must.AT_MOST, 64),
  SLOW_SLOWEST("one reader that never reads: slowest relay of others, ms", Must.AT_MOST, 50),
  SLOW_12_MEMORY("12 such readers, 400 MB: memory grows by, MB", Must.NOTHING, 0),
  SLOW_12_SLOWEST("12 such readers: slowest relay of others, ms", Must.AT_MOST, 50),
  HALF_OPEN("1 000 silent sockets: the last one is gone after, s", Must.AT_MOST, 45),
  HALF_OPEN_SLOWEST("1 000 silent sockets: slowest relay of others, ms", Must.AT_MOST, 50),
  WITHIN_CPU("relay within a node: CPU of both nodes, µs a message", Must.RATIO_AT_MOST, 1.05),
  WITHIN_RATE("relay within a node: messages a second", Must.NOTHING, 0),
  WITHIN_P50("relay within a node: half arrive within, µs", Must.NOTHING, 0),
  WITHIN_REDIS_CPU("relay within a node: CPU of Redis, µs a message", Must.NOTHING, 0),
  ACROSS_CPU("relay from node to node: CPU of both, µs a message", Must.RATIO_AT_MOST, 0.7),
  ACROSS_RATE("relay from node to node: messages a second", Must.NOTHING, 0),
  ACROSS_P50("relay from node to node: half arrive within, µs", Must.NOTHING, 0),
  ACROSS_REDIS_CPU("relay from node to node: CPU of Redis, µs a message", Must.NOTHING, 0),
  ACROSS_JOIN_CPU("join over two nodes: CPU of both, µs a join", Must.RATIO_AT_MOST, 0.8),
  ACROSS_JOIN_RATE("join over two nodes: joins a second", Must.NOTHING, 0),
  ACROSS_JOIN_REDIS_CPU("join over two nodes: CPU of Redis, µs a join", Must.NOTHING, 0),
  LOAD_CPU("CPU of the load itself, relay saturated, µs a message", Must.NOTHING, 0);

  private final String title;
  private final Must must;
  private final double bound;

  /** What a figure of Parley must be. */
  private enum Must {
    /** At most so many times that of the relay for Node. */
    RATIO_AT_MOST,
    RATIO_AT_LEAST,
    AT_MOST,
    NOTHING
  }

  Figure(String title, Must must, double bound) {
    this.title = title;
    this.must = must;
    this.bound = bound;
  }

  String title() {
    return title;
  }

  /** What it must be, in words. */
  String must() {
    return switch (must) {
      case RATIO_AT_MOST -> "≤ " + bound + " ×";
      case RATIO_AT_LEAST -> "≥ " + bound + " ×";
      case AT_MOST -> String.format(Locale.ROOT, "≤ %.0f", bound);
      case NOTHING -> "";
    };
  }

  /** Whether it is as it must be; null = nothing is demanded, or was not measured. */
  @Nullable Boolean holds(double parley, double ratio) {
    return switch (must) {
      case RATIO_AT_MOST -> Double.isNaN(ratio) ? null : (Boolean) (ratio <= bound);
      case RATIO_AT_LEAST -> Double.isNaN(ratio) ? null : (Boolean) (ratio >= bound);
      case AT_MOST -> Double.isNaN(parley) ? null : (Boolean) (parley <= bound);
      case NOTHING -> null;
    };
  }
}
