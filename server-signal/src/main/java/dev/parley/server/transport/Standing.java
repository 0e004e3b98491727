package dev.parley.server.transport;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.address.Network;

/** How a connection stands because of what others of its network did. */
record Standing(NetworkDelays delays, Network network) {

  /** How long its wish for a seat is not looked at, in ms; 0 = it is at once. */
  int delayMs() {
    return delays.delayMs(network);
  }

  /** It was told of a failure. */
  void failed(FailureCode code) {
    if (countsAgainst(code)) {
      failed();
    }
  }

  /**
   * It was given a seat. Whoever guesses at rooms finds them empty, nearly always; and the first
   * one to come to a call does so once.
   */
  void welcomed(ServerMessage.Welcome welcome) {
    if (!welcome.resumed() && welcome.peers().isEmpty()) {
      delays.count(network, NetworkDelays.LONELY_SEAT);
    }
  }

  /** It did something that no client of ours does. */
  void failed() {
    delays.count(network, NetworkDelays.FAILURE);
  }

  /** Not what happens to everyone now and then, nor what the rate of messages bounds already. */
  private static boolean countsAgainst(FailureCode code) {
    return switch (code) {
      case NOT_JSON,
          TOO_LARGE,
          NOT_TEXT,
          FLOOD,
          ROOM_FULL,
          PEER_TAKEN,
          UNKNOWN_SEAT,
          TOO_MANY_CONNECTIONS ->
          true;
      case MALFORMED,
          UNKNOWN_TYPE,
          TOO_FAST,
          NOT_JOINED,
          ALREADY_JOINED,
          SERVER_FULL,
          UNKNOWN_PEER,
          MISSED_TOO_MUCH,
          OUT_OF_ORDER,
          TOO_SLOW,
          SILENT,
          // Whoever stays in the lobby for long.
          JOIN_TIMEOUT,
          REPLACED,
          INTERNAL ->
          false;
    };
  }
}
