package dev.parley.server;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.transport.SignalServer;

/**
 * Has classes loaded and linked that every server needs, on another core while the command line is
 * read: on two cores, a server listens a good deal sooner.
 */
final class Preparation {
  private Preparation() {}

  /** Begins, and waits for nothing. */
  static void begin() {
    background("parley-prepare-transport", SignalServer::prepare);
    background("parley-prepare-metrics", () -> new Metrics().close());
  }

  private static void background(String name, Runnable task) {
    Thread.ofPlatform().daemon().name(name).start(task);
  }
}
