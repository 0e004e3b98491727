package dev.parley.server.simulation;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;

/** Watches the path of one connection (RFC 7675), and reports what the browser would, as late. */
final class Liveness {
  private final World world;
  private final SimulatedConnection connection;
  private final IceAgent ice;
  private Connectivity reported = Connectivity.CONNECTING;

  /** What was planned for an earlier state is void. */
  private int plan;

  Liveness(World world, SimulatedConnection connection, IceAgent ice) {
    this.world = world;
    this.connection = connection;
    this.ice = ice;
  }

  /** A path is looked for. */
  void looks() {
    report(Connectivity.CONNECTING);
    failUnlessFound();
  }

  void pathWorks() {
    int planned = ++plan;
    world.clock.after(
        world.chance.between(5, 200),
        () -> {
          if (planned == plan && ice.pathWorks()) {
            report(Connectivity.LIVE);
            connection.channels().forEach(SimulatedChannel::pathWorks);
          }
        });
  }

  void pathLost() {
    switch (reported) {
      case CONNECTING -> failUnlessFound();
      case LIVE -> interruptedSoon();
      case INTERRUPTED -> failSoon();
      case FAILED -> {}
    }
  }

  private void failUnlessFound() {
    unlessItWorks(world.chance.between(15_000, 30_000), this::fail);
  }

  private void interruptedSoon() {
    unlessItWorks(
        world.chance.between(500, 7_000),
        () -> {
          report(Connectivity.INTERRUPTED);
          failSoon();
        });
  }

  private void failSoon() {
    unlessItWorks(world.chance.between(8_000, 25_000), this::fail);
  }

  private void unlessItWorks(int afterMs, Runnable action) {
    int planned = ++plan;
    world.clock.after(
        afterMs,
        () -> {
          if (planned == plan && !connection.closed() && !ice.pathWorks()) {
            action.run();
          }
        });
  }

  private void fail() {
    ice.giveUp();
    report(Connectivity.FAILED);
    SimulatedConnection other = ice.counterpart();
    if (other != null) {
      other.ice().networkChanged();
    }
  }

  private void report(Connectivity now) {
    if (!connection.closed() && now != reported) {
      reported = now;
      connection.report(new LinkEvent.ConnectivityChanged(now));
    }
  }
}
