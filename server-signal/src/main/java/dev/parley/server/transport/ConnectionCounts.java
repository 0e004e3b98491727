package dev.parley.server.transport;

import dev.parley.server.address.Network;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are, in all and of each network. For any thread. */
final class ConnectionCounts {
  /** So many more than a network may have are opened, to be told why and closed again. */
  static final int TOLD = 8;

  private final int perNetwork;
  private final int most;
  private final Map<Network, Integer> connections = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  /** What is to be done with one more. */
  enum Verdict {
    WELCOME,
    /** It counts, and is to be told that its network has too many. */
    TOO_MANY,
    /** It does not count: its network has far too many. */
    FAR_TOO_MANY,
    /** It does not count: the server is full. */
    FULL
  }

  /**
   * Starts with none.
   *
   * @param perNetwork most of one network; 0 = no limit
   * @param most of all
   */
  ConnectionCounts(int perNetwork, int most) {
    this.perNetwork = perNetwork;
    this.most = most;
  }

  /** Counts one more connection, whosever it is, if there may be one. */
  Verdict enter() {
    if (all.incrementAndGet() > most) {
      all.decrementAndGet();
      return Verdict.FULL;
    }
    return Verdict.WELCOME;
  }

  /** Counts one more connection of {@code network}, if it may have one. */
  Verdict enter(Network network) {
    Verdict verdict = enter();
    if (verdict != Verdict.WELCOME || perNetwork == 0) {
      return verdict;
    }
    int now = connections.merge(network, 1, Integer::sum);
    if (now > perNetwork + TOLD) {
      leave(network);
      return Verdict.FAR_TOO_MANY;
    }
    return now > perNetwork ? Verdict.TOO_MANY : Verdict.WELCOME;
  }

  /** How many there are. */
  int all() {
    return all.get();
  }

  /** Counts one connection less. */
  void leave() {
    all.decrementAndGet();
  }

  /** Counts one connection of {@code network} less. */
  void leave(Network network) {
    leave();
    connections.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
  }
}
