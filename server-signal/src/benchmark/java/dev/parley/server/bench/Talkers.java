package dev.parley.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rooms of two that talk. */
final class Talkers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int UNDER_WAY_EACH = 4;

  private final Load load;
  private final List<Talker> talkers = new ArrayList<>();
  private final Numbers micros = new Numbers();
  private boolean saturating;
  private long arrived;
  private long failures;
  private long nextAt;
  private int next;

  Talkers(Load load, Target target, int rooms) {
    this.load = load;
    Dialect dialect = target.contender().dialect();
    for (int i = 0; i < rooms; i++) {
      String room = Words.id();
      Talker one = new Talker(load, target.port(0), dialect, this, room);
      Talker other = new Talker(load, target.port(1), dialect, this, room);
      one.meets(other);
      other.meets(one);
      talkers.add(one);
      talkers.add(other);
    }
    load.until(() -> talkers.stream().allMatch(Talker::hasJoined), PATIENCE, "everyone joins");
  }

  void failed() {
    failures++;
  }

  long failures() {
    return failures;
  }

  void arrived(Talker by, long saidAt) {
    long now = System.nanoTime();
    arrived++;
    micros.add((now - saidAt) / 1e3);
    if (saturating) {
      by.say(now);
    }
  }

  /** How many have arrived since {@link #forget}. */
  long arrived() {
    return arrived;
  }

  /** How long they took, in µs. */
  Numbers micros() {
    return micros;
  }

  /** Counts from here on. */
  void forget() {
    arrived = 0;
    micros.clear();
  }

  /** Each says the next as soon as one of its last few has arrived. */
  void saturate() {
    saturating = true;
    for (Talker talker : talkers) {
      for (int i = 0; i < UNDER_WAY_EACH; i++) {
        talker.say(System.nanoTime());
      }
    }
  }

  /** Lets what is under way arrive. */
  void calmDown() {
    saturating = false;
    load.until(
        () -> talkers.stream().noneMatch(Talker::awaitsArrival), PATIENCE, "all have arrived");
  }

  /** Whether something has not arrived. */
  boolean areWaiting() {
    return talkers.stream().anyMatch(Talker::awaitsArrival);
  }

  /** From now on {@link #paced} says so many a second. */
  void startPace() {
    nextAt = System.nanoTime();
  }

  /** Says what is due; late ones count from when they were due. */
  void paced(int perSecond) {
    long now = System.nanoTime();
    while (nextAt <= now) {
      talkers.get(next).say(nextAt);
      next = (next + 1) % talkers.size();
      nextAt += 1_000_000_000L / perSecond;
    }
  }
}
