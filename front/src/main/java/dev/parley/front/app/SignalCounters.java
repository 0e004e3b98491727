package dev.parley.front.app;

/**
 * The numbers of the sealed signals between this page and another, which only grow for as long as
 * both pages live. A signal that is not newer than all before it is a replay and dropped.
 *
 * @param sent number of the last one sent
 * @param seen highest number received
 */
record SignalCounters(long sent, long seen) {
  static final SignalCounters NONE = new SignalCounters(0, 0);
}
