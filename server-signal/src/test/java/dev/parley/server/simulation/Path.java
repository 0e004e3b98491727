package dev.parley.server.simulation;

/** A way between two connections that ICE has found, and DTLS made safe. */
final class Path {
  private final SimulatedNetwork network;
  private final SimulatedConnection one;
  private final SimulatedConnection other;
  private final int addressOfOne;
  private final int addressOfOther;
  private final Route route;
  private boolean givenUp;

  Path(SimulatedNetwork network, SimulatedConnection one, SimulatedConnection other, Route route) {
    this.network = network;
    this.one = one;
    this.other = other;
    this.route = route;
    addressOfOne = one.page().host().address();
    addressOfOther = other.page().host().address();
  }

  /** Without an answer to its checks for too long, an end stops sending for good (RFC 7675). */
  void giveUp() {
    givenUp = true;
  }

  boolean works() {
    SimulatedNetwork.Host here = one.page().host();
    SimulatedNetwork.Host there = other.page().host();
    return !givenUp
        && !one.closed()
        && !other.closed()
        && here.address() == addressOfOne
        && there.address() == addressOfOther
        && network.has(route, here, there);
  }

  SimulatedConnection oppositeOf(SimulatedConnection end) {
    return end == one ? other : one;
  }
}
