package dev.parley.server.simulation;

import java.time.Instant;
import java.util.PriorityQueue;

/** Time that passes only when something happens: a queue of what is to happen, in order. */
final class VirtualClock {
  /** Some instant that looks like one of the real clock's. */
  private static final long START = 1_767_225_600_000L;

  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long now = START;
  private long scheduled;
  private long done;

  /** Two tasks of one instant run in the order in which they were set. */
  private record Task(long at, long order, Runnable action) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }

  /** The time, in ms since the epoch. */
  long now() {
    return now;
  }

  Instant instant() {
    return Instant.ofEpochMilli(now);
  }

  /** How much time has passed, in ms. */
  long elapsed() {
    return now - START;
  }

  /** How many tasks have run. */
  long tasksDone() {
    return done;
  }

  void after(long delayMs, Runnable action) {
    tasks.add(new Task(now + Math.max(0, delayMs), scheduled++, action));
  }

  /** Lets so much time pass, with all that happens in it. */
  void advance(long ms) {
    long end = now + ms;
    for (Task next = tasks.peek(); next != null && next.at <= end; next = tasks.peek()) {
      tasks.remove();
      now = next.at;
      done++;
      next.action.run();
    }
    now = end;
  }
}
