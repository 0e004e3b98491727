package dev.parley.server.cluster;

import java.util.List;

/**
 * What people ask of Redis: the arithmetic of docs/scaling.md. It counts calls, which are the same
 * on every machine; what a call costs is measured by {@code ./bench cluster}.
 */
final class CapacityModel {
  private static final int LETTERS_OF_A_RECEIPT = 16;

  private CapacityModel() {}

  /**
   * Calls to Redis.
   *
   * @param scripts changes of a room
   * @param sets places of seats
   * @param messages from node to node
   */
  record Calls(double scripts, double sets, double messages) {
    Calls plus(Calls other) {
      return new Calls(scripts + other.scripts, sets + other.sets, messages + other.messages);
    }

    Calls times(double count) {
      return new Calls(scripts * count, sets * count, messages * count);
    }

    double all() {
      return scripts + sets + messages;
    }
  }

  /**
   * A room into which people come one by one, each at a node, and which they leave in that order.
   */
  static Calls room(List<Integer> nodes) {
    long messages = 0;
    for (int i = 0; i < nodes.size(); i++) {
      messages += othersOf(nodes.get(i), nodes.subList(0, i));
      messages += othersOf(nodes.get(i), nodes.subList(i + 1, nodes.size()));
    }
    return new Calls(2.0 * nodes.size(), nodes.size(), messages);
  }

  private static long othersOf(Integer node, List<Integer> there) {
    return there.stream().filter(other -> !other.equals(node)).distinct().count();
  }

  /** The same where a balancer deals people out to nodes as it likes: on average. */
  static Calls room(int people, int nodes) {
    double messages = 0;
    for (int there = 0; there < people; there++) {
      messages += 2 * (nodes - 1) * (1 - Math.pow(1 - 1.0 / nodes, there));
    }
    return new Calls(2.0 * people, people, messages);
  }

  /** So many relays from one to one at another node, who confirms them all at once. */
  static Calls relays(int count) {
    return new Calls(0, 0, count + Math.floorDiv(count, LETTERS_OF_A_RECEIPT) + 1);
  }
}
