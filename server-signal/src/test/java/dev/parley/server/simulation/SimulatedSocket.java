package dev.parley.server.simulation;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.ServerMessage;
import org.jspecify.annotations.Nullable;

/** A WebSocket from a page to the server, over TCP: ordered, until it breaks. */
final class SimulatedSocket {
  /** After how long the server gives up a connection on which nothing is heard. */
  private static final int DEAD_AFTER_MS = 45_000;

  private final World world;
  private final SimulatedPage page;
  private final Wire toServer;
  private final Wire toPage;
  private @Nullable ServerConnection accepted;
  private boolean open;

  SimulatedSocket(World world, SimulatedPage page) {
    this.world = world;
    this.page = page;
    toServer = new Wire(world.clock, world.chance);
    toPage = new Wire(world.clock, world.chance);
    world.clock.after(world.chance.between(20, 200), this::connect);
  }

  SimulatedPage page() {
    return page;
  }

  boolean open() {
    return open;
  }

  private void connect() {
    if (!page.host().online()) {
      world.clock.after(world.chance.between(0, 20_000), () -> page.socketClosed(this));
      return;
    }
    ServerConnection connection = world.server.accept(this);
    if (connection == null) {
      world.clock.after(world.chance.between(5, 500), () -> page.socketClosed(this));
      return;
    }
    accepted = connection;
    toPage.carry(() -> {
      open = true;
      page.socketOpened(this);
    });
  }

  /** The page says something. */
  void send(ClientMessage message) {
    ServerConnection connection = accepted;
    if (open && connection != null) {
      toServer.carry(() -> world.server.received(connection, message));
    }
  }

  /** The server says something. */
  void deliver(ServerMessage message) {
    toPage.carry(() -> page.serverSaid(this, message));
  }

  /** The page closes it: nothing is told to the page any more. */
  void closeByPage() {
    open = false;
    ServerConnection connection = accepted;
    if (connection == null) {
      return;
    }
    toServer.carry(() -> world.server.closed(connection));
  }

  /** The server closes it, after all that it has sent. */
  void closeByServer() {
    toServer.cut();
    toPage.carry(() -> {
      open = false;
      page.socketClosed(this);
    });
  }

  void refuseNextRelay() {
    ServerConnection connection = accepted;
    if (connection != null) {
      connection.refuseNextRelay();
    }
  }

  void stall(int ms) {
    toServer.stall(ms);
    toPage.stall(ms);
  }

  /** The connection breaks, and both ends find out, each in its own time. */
  void reset() {
    cut();
    world.clock.after(world.chance.between(0, 4_000), this::pageNotices);
    serverNoticesAfter(world.chance.between(0, 4_000));
  }

  /** Nothing gets through any more, and nobody is told. */
  void goSilent() {
    cut();
    serverNoticesAfter(DEAD_AFTER_MS + world.chance.between(0, 20_000));
  }

  /** Whether what is said reaches the other end. */
  boolean works() {
    return open && toServer.works() && toPage.works();
  }

  private void cut() {
    toServer.cut();
    toPage.cut();
  }

  private void pageNotices() {
    open = false;
    page.socketClosed(this);
  }

  private void serverNoticesAfter(int ms) {
    ServerConnection connection = accepted;
    if (connection != null) {
      world.clock.after(ms, () -> world.server.closed(connection));
    }
  }
}
