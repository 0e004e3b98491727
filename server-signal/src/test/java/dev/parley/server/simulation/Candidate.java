package dev.parley.server.simulation;

/**
 * An address at which a page may be reached.
 *
 * @param host number of the computer
 * @param address which of its addresses; void once it has another one
 * @param relayed whether it is one on the TURN server
 */
record Candidate(int host, int address, boolean relayed) {

  /** As it travels. */
  String line() {
    return host + ":" + address + (relayed ? ":relay" : ":host");
  }

  static Candidate parse(String line) {
    String[] fields = line.split(":", -1);
    return new Candidate(
        Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2].equals("relay"));
  }
}
