package dev.parley.server.metrics;

/** Why a handshake was refused. */
public enum Refusal {
  /** The page is from somewhere else. */
  FOREIGN_ORIGIN("foreign-origin"),
  /** The client does not speak our protocol. */
  NO_SUBPROTOCOL("no-subprotocol"),
  /** The address has far more connections than it may have. */
  TOO_MANY_CONNECTIONS("too-many-connections"),
  /** The server has as many connections as it may have. */
  SERVER_FULL("server-full"),
  /** The address has failed too often, and did not wait. */
  TOO_MANY_FAILURES("too-many-failures"),
  /** The server is about to stop. */
  DRAINING("draining");

  private final String word;

  Refusal(String word) {
    this.word = word;
  }

  /** As it stands in the log and in the metrics. */
  public String word() {
    return word;
  }
}
