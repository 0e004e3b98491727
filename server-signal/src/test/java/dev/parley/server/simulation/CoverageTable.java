package dev.parley.server.simulation;

import java.util.ArrayList;
import java.util.List;

/** How often each event was met in each state. */
final class CoverageTable {
  private final String name;
  private final List<String> states;
  private final List<String> events;
  private final long[][] counts;

  CoverageTable(String name, List<String> states, List<String> events) {
    this.name = name;
    this.states = List.copyOf(states);
    this.events = List.copyOf(events);
    counts = new long[states.size()][events.size()];
  }

  void met(int state, int event) {
    counts[state][event]++;
  }

  void add(CoverageTable other) {
    for (int state = 0; state < states.size(); state++) {
      for (int event = 0; event < events.size(); event++) {
        counts[state][event] += other.counts[state][event];
      }
    }
  }

  /** How much was visited, and a line for each state with what it never met. */
  List<String> report() {
    List<String> lines = new ArrayList<>();
    int visitedStates = 0;
    int visited = 0;
    for (int state = 0; state < states.size(); state++) {
      List<String> never = new ArrayList<>();
      for (int event = 0; event < events.size(); event++) {
        if (counts[state][event] == 0) {
          never.add(events.get(event));
        }
      }
      boolean reached = never.size() < events.size();
      visitedStates += reached ? 1 : 0;
      visited += events.size() - never.size();
      if (!never.isEmpty()) {
        lines.add("  " + states.get(state) + (reached ? " never met " + never : " never reached"));
      }
    }
    lines.addFirst(
        String.format(
            "%s: %d/%d states, %d/%d pairs of state and event",
            name, visitedStates, states.size(), visited, states.size() * events.size()));
    return lines;
  }
}
