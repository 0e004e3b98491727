package dev.parley.server.simulation;

import dev.parley.front.app.PageMsg;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.chat.ChatLog;
import java.util.ArrayList;
import java.util.List;

/** Lets things go wrong for a while, and makes everything good again. */
final class Chaos {
  /** Pages keep so many lines, and lose older ones. */
  private static final int MOST_LINES = ChatLog.MAX_ENTRIES - 20;

  private final World world;
  private boolean over;
  private long lines;

  Chaos(World world) {
    this.world = world;
  }

  /** Faults, and lines of chat, at random moments until it is over. */
  void begin() {
    if (!world.scenario.kinds().isEmpty()) {
      repeat(world.scenario.faultEveryMs(), this::fault);
    }
    repeat(4_000, this::write);
  }

  private void repeat(int aboutEveryMs, Runnable action) {
    world.clock.after(
        world.chance.between(0, 2 * aboutEveryMs),
        () -> {
          if (!over) {
            action.run();
            repeat(aboutEveryMs, action);
          }
        });
  }

  /** From here on nothing breaks, and what was broken works. */
  void heal() {
    over = true;
    world.network.setTurn(world.scenario.turn());
    world.healWalls();
    SimulatedBus bus = world.server.bus();
    if (bus != null) {
      bus.heal();
    }
    for (SimulatedPage page : world.pages()) {
      if (!page.host().online()) {
        backOnline(page);
      }
    }
    world.trace.note("--", () -> "all is well again");
  }

  private void write() {
    write(world.chance.one(world.pages()));
  }

  /** The last lines are for after the chaos. */
  void writeLast(SimulatedPage page) {
    if (page.call() != null) {
      page.write(page.name() + " last line");
    }
  }

  private void write(SimulatedPage page) {
    if (page.call() != null && lines < MOST_LINES) {
      page.write(page.name() + " line " + ++lines);
    }
  }

  private void fault() {
    SimulatedPage page = world.chance.one(world.pages());
    Fault fault = world.chance.one(List.copyOf(world.scenario.kinds()));
    world.trace.note("--", () -> fault + " " + page.name());
    world.coverage.fault(fault);
    switch (fault) {
      case SOCKET_RESET, SOCKET_SILENT, SOCKET_STALL -> socket(fault, page);
      case SERVER_RESTART -> world.server.any().restart(world.chance.between(0, 20_000));
      case SERVER_DRAIN -> world.server.any().drain(world.chance.between(0, 10_000));
      case BUS_DOWN, BUS_EMPTY, BUS_CUT, BUS_LOSES -> bus(fault);
      case TOO_FAST -> tooFast(page);
      case RENEWAL -> world.server.renewIceServers();
      case VISIBLE -> page.take(new PageMsg.BecameVisible());
      case MOVE -> move(page);
      case OFFLINE -> offline(page, world.chance.between(500, 60_000));
      case WALL -> wall(page);
      case TURN_DOWN -> turnDown(world.chance.between(1_000, 40_000));
      case GLARE, CHANGE -> change(page, fault == Fault.GLARE);
      case RELOAD, CRASH -> world.replace(page, fault == Fault.RELOAD);
      case LEAVE -> leave(page);
      case TOGGLE -> toggle(page);
      case SCREEN -> page.take(new UiMsg.ToggledScreen());
      case FLOOD -> flood(page);
    }
  }

  private void bus(Fault fault) {
    SimulatedBus bus = world.server.bus();
    if (bus == null) {
      return;
    }
    int ms = world.chance.between(500, 30_000);
    if (fault == Fault.BUS_CUT) {
      bus.cut(ms);
    } else if (fault == Fault.BUS_LOSES) {
      bus.lose(world.chance.coin() ? 0 : world.chance.between(3, 30));
    } else {
      bus.down(ms, fault == Fault.BUS_EMPTY);
    }
  }

  private void socket(Fault fault, SimulatedPage page) {
    SimulatedSocket socket = page.socket();
    if (socket == null) {
      return;
    }
    if (fault == Fault.SOCKET_RESET) {
      socket.reset();
    } else if (fault == Fault.SOCKET_SILENT) {
      socket.goSilent();
    } else {
      socket.stall(world.chance.between(500, 30_000));
    }
  }

  private static void tooFast(SimulatedPage page) {
    SimulatedSocket socket = page.socket();
    if (socket != null) {
      socket.refuseNextRelay();
    }
  }

  private void move(SimulatedPage page) {
    world.network.move(page.host());
    SimulatedSocket socket = page.socket();
    if (socket != null && world.chance.coin()) {
      socket.reset();
    } else if (socket != null) {
      socket.goSilent();
    }
    if (world.chance.coin()) {
      // Some changes of network the browser does not notice, or tells nobody.
      world.clock.after(
          world.chance.between(0, 2_000), () -> page.take(new PageMsg.NetworkChanged()));
    }
  }

  private void offline(SimulatedPage page, int ms) {
    world.network.setOnline(page.host(), false);
    SimulatedSocket socket = page.socket();
    if (socket != null) {
      // TCP carries on after a short loss; after a long one some end has given up.
      socket.stall(ms);
    }
    world.clock.after(ms, () -> backOnline(page));
  }

  private void backOnline(SimulatedPage page) {
    if (page.gone() || page.host().online()) {
      return;
    }
    if (world.chance.coin()) {
      world.network.move(page.host());
      SimulatedSocket socket = page.socket();
      if (socket != null) {
        socket.goSilent();
      }
    }
    world.network.setOnline(page.host(), true);
    page.take(new PageMsg.NetworkChanged());
  }

  private void wall(SimulatedPage page) {
    SimulatedPage other = world.chance.one(world.pages());
    if (other != page) {
      world.wall(page, other, world.chance.between(500, 60_000));
    }
  }

  private void turnDown(int ms) {
    world.network.setTurn(false);
    world.clock.after(ms, () -> world.network.setTurn(world.scenario.turn()));
  }

  private void change(SimulatedPage page, boolean both) {
    for (SimulatedConnection connection : new ArrayList<>(page.links().all())) {
      connection.change();
      SimulatedConnection other = connection.ice().counterpart();
      if (both && other != null && !other.closed()) {
        other.change();
      }
    }
  }

  private void leave(SimulatedPage page) {
    if (page.call() != null) {
      page.take(new UiMsg.PressedLeave());
    }
    // Whoever left, or was refused, wants to be back sooner or later.
    world.joinWithin(page, 15_000);
  }

  private void toggle(SimulatedPage page) {
    if (world.chance.coin()) {
      page.take(new UiMsg.ToggledCamera());
    } else if (world.chance.coin()) {
      page.take(new UiMsg.ToggledMicrophone());
    } else if (world.scenario.turn()) {
      // Without a relay this would end all calls, by choice.
      page.take(new UiMsg.ToggledHideAddress());
    }
  }

  private void flood(SimulatedPage page) {
    for (int i = 0; i < 30; i++) {
      write(page);
    }
  }
}
