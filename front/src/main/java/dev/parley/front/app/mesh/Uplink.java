package dev.parley.front.app.mesh;

import java.util.List;

/**
 * How much the uplink that all links share is believed to carry. Each browser connection measures
 * its own way only. When most of those that are used up to what they carry carry less than was
 * planned, it is what they have in common that is too narrow, and the belief falls to what they do
 * carry; a single one is narrow at its other end, which is no reason to send less to the others. It
 * rises step by step, after some time without trouble, and only while more would be used.
 *
 * @param bps bits a second
 * @param calm how many measurements in a row were without trouble
 */
public record Uplink(int bps, int calm) {

  /** Before anything was measured: what most homes have, and enough for a first good picture. */
  public static final Uplink UNKNOWN = new Uplink(2_500_000, 0);

  /** Nothing is believed to be narrower: there would be no call. */
  static final int NARROWEST = 40_000;

  static final int WIDEST = 40_000_000;

  /** So many measurements must be without trouble before more is tried. */
  static final int CALM = 2;

  /** So much is lost, in thousandths, where there is trouble. */
  private static final int LOST = 80;

  /**
   * One link as it was measured.
   *
   * @param planned bits a second that it may be sent
   * @param sent bits a second that it was sent
   * @param available bits a second that it carries, as the browser estimates; 0 = not known
   * @param lost thousandths of what was sent
   */
  public record Load(int planned, int sent, int available, int lost) {

    /** Whether it carries less than was planned, as far as it was tried. */
    boolean strained() {
      boolean tried = sent > (long) available * 7 / 10;
      return lost >= LOST || (available > 0 && tried && available < (long) planned * 9 / 10);
    }

    long carried() {
      long most = available > 0 ? Math.min(planned, available) : planned;
      return lost >= LOST ? Math.min(most, (long) sent * (1000 - lost) / 1000) : most;
    }

    /** What it may carry, of what is not tried out yet. */
    long promised() {
      return available > 0 ? available : (long) planned * 5 / 4;
    }
  }

  /** What is believed after a measurement of all links that have been up for a while. */
  public Uplink measured(List<Load> loads) {
    long planned = 0;
    long carried = 0;
    long promised = 0;
    int strained = 0;
    for (Load load : loads) {
      planned += load.planned();
      carried += load.carried();
      promised += load.promised();
      strained += load.strained() ? 1 : 0;
    }
    if (strained * 2 > loads.size()) {
      long less = Math.min(bps, carried) * 95 / 100;
      return new Uplink((int) Math.max(NARROWEST, less), 0);
    }
    boolean used = planned >= (long) bps * 8 / 10;
    if (calm + 1 < CALM || !used) {
      return new Uplink(bps, Math.min(CALM, calm + 1));
    }
    long more = Math.min((long) bps * 5 / 4, Math.max(bps, promised));
    return new Uplink((int) Math.min(WIDEST, more), CALM);
  }
}
