package dev.parley.server.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who can reach whom: with each other directly, over TURN, and to the server. */
final class SimulatedNetwork {
  private final Set<Pair> walls = new HashSet<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean turn;

  private record Pair(int lower, int higher) {
    static Pair of(Host one, Host other) {
      return new Pair(Math.min(one.number, other.number), Math.max(one.number, other.number));
    }
  }

  /** The computer of one page. */
  static final class Host {
    private final int number;
    private int address;
    private boolean online = true;

    Host(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    /** Changes with the network that the computer is in. */
    int address() {
      return address;
    }

    boolean online() {
      return online;
    }
  }

  /** Whether there is a TURN server. */
  boolean turn() {
    return turn;
  }

  void setTurn(boolean up) {
    turn = up;
    changed();
  }

  /** Tells {@code listener} of every change. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Whether packets get from one to the other without help. */
  boolean direct(Host one, Host other) {
    return one.online && other.online && !walls.contains(Pair.of(one, other));
  }

  /** Whether they get there with the help of a TURN server. */
  boolean relayed(Host one, Host other) {
    return one.online && other.online && turn;
  }

  boolean has(Route route, Host one, Host other) {
    return switch (route) {
      case NONE -> false;
      case DIRECT -> direct(one, other);
      case RELAYED -> relayed(one, other);
    };
  }

  /** Whether there is a way at all. */
  boolean reachable(Host one, Host other) {
    return direct(one, other) || relayed(one, other);
  }

  void setWall(Host one, Host other, boolean up) {
    if (up) {
      walls.add(Pair.of(one, other));
    } else {
      walls.remove(Pair.of(one, other));
    }
    changed();
  }

  void move(Host host) {
    host.address++;
    changed();
  }

  void setOnline(Host host, boolean online) {
    host.online = online;
    changed();
  }

  private void changed() {
    for (Runnable listener : listeners) {
      listener.run();
    }
  }
}
