package dev.parley.server.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What has happened in one run, for people. Costs nothing while it is off. */
final class Trace {
  private static final int KEPT = 100_000;

  private final VirtualClock clock;
  private final boolean on;
  private final Deque<String> lines = new ArrayDeque<>();

  Trace(VirtualClock clock, boolean on) {
    this.clock = clock;
    this.on = on;
  }

  void note(String who, Supplier<String> what) {
    if (on) {
      if (lines.size() >= KEPT) {
        lines.removeFirst();
      }
      lines.add(
          String.format(Locale.ROOT, "%9.3f  %-5s %s", clock.elapsed() / 1000.0, who, what.get()));
    }
  }

  List<String> last(int count) {
    return lines.stream().skip(Math.max(0, lines.size() - count)).toList();
  }
}
