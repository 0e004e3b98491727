package dev.parley.server;

import dev.parley.server.transport.SignalServer;

/**
 * Has classes loaded and linked that every server needs, on another core while the command line is
 * read: on two cores, a server listens a good deal sooner.
 */
final class Preparation {
  private Preparation() {}

  /** Begins, and waits for nothing. */
  static void begin() {
    Thread.ofPlatform().daemon().name("parley-prepare").start(SignalServer::prepare);
  }
}
