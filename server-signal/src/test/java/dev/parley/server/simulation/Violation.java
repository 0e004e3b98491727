package dev.parley.server.simulation;

/** Something happened that must never happen, or did not that had to. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1;

  Violation(String what) {
    super(what);
  }
}
