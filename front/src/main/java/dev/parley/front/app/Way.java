package dev.parley.front.app;

/** Over what a sealed signal may go; see {@link Delivery}. */
public enum Way {
  /** Whatever there is. */
  ANY,
  /** The same, and if there is nothing now it is not worth keeping: it is said again. */
  ANY_NOW,
  /** Other peers, never the server. */
  NEIGHBOURS
}
