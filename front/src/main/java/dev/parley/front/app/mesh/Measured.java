package dev.parley.front.app.mesh;

/**
 * How a link does.
 *
 * @param last of late
 * @param at when, in ms; 0 = never
 * @param loaded how many times in a row something was sent; at most {@value #SETTLED}
 */
public record Measured(Sample last, long at, int loaded) {

  /** From so many on, a connection knows what it carries. */
  private static final int SETTLED = 3;

  /** Not yet. */
  static final Measured NEVER = new Measured(Sample.NONE, 0, 0);

  Measured then(Sample next, long now) {
    return new Measured(next, now, next.sent() > 0 ? Math.min(SETTLED, loaded + 1) : 0);
  }

  /** Whether it tells what the link carries. */
  public boolean settled() {
    return loaded >= SETTLED;
  }
}
