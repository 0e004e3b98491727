package dev.parley.front.app.link;

/**
 * How far the repair of a link has come.
 *
 * @param rung the step that is being tried
 * @param since when it was begun, in ms
 * @param brokenSince when the link ceased to work, or was begun, in ms
 * @param everLive whether the link ever worked
 * @param givenUp whether all steps have failed since the link last worked
 * @param networkChanged whether the other side said that it is in another network now
 */
public record Repair(
    Rung rung,
    long since,
    long brokenSince,
    boolean everLive,
    boolean givenUp,
    boolean networkChanged) {

  static Repair beginning(long now) {
    return new Repair(Rung.CONNECTING, now, now, false, false, false);
  }

  Repair live(long now) {
    return new Repair(Rung.WELL, now, now, true, false, false);
  }

  /** On another rung. */
  Repair at(Rung next, long now) {
    long broken = rung == Rung.WELL ? now : brokenSince;
    boolean failed = givenUp || next == Rung.UNREACHABLE || rung == Rung.CONNECTING;
    return new Repair(next, now, broken, everLive, failed, networkChanged);
  }

  /** On the same rung, whose time begins anew. */
  Repair again(long now) {
    return new Repair(rung, now, brokenSince, everLive, givenUp, networkChanged);
  }

  Repair withNetworkChanged() {
    return new Repair(rung, since, brokenSince, everLive, givenUp, true);
  }
}
