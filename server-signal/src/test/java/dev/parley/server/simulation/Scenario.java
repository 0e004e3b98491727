package dev.parley.server.simulation;

import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of run a seed is.
 *
 * @param pages how many at the start
 * @param chaosMs how long things break
 * @param faultEveryMs how often, about
 * @param kinds what breaks: a part of all, so that each fault is also met without the others
 * @param turn whether there is a TURN server
 * @param walls how many pairs have no direct way, ever
 * @param replays whether sealed bodies are delivered again
 * @param refusals whether browsers refuse a description now and then
 * @param nodes how many servers are one; 1 = one by itself
 */
record Scenario(
    int pages,
    int chaosMs,
    int faultEveryMs,
    Set<Fault> kinds,
    boolean turn,
    int walls,
    boolean replays,
    boolean refusals,
    int nodes) {

  static Scenario of(Chance chance) {
    Set<Fault> kinds = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (chance.oneIn(3)) {
        kinds.add(fault);
      }
    }
    return new Scenario(
        pages(chance),
        chance.oneIn(4) ? chance.between(40_000, 110_000) : chance.between(5_000, 30_000),
        chance.between(700, 6_000),
        kinds,
        chance.coin(),
        chance.oneIn(5) ? chance.between(1, 2) : 0,
        chance.coin(),
        chance.oneIn(8),
        chance.coin() ? 1 : chance.between(2, 3));
  }

  private static int pages(Chance chance) {
    if (chance.oneIn(16)) {
      return chance.between(5, 8);
    }
    return chance.between(2, 4);
  }
}
