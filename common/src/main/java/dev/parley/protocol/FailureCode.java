package dev.parley.protocol;

/**
 * Every way in which a server refuses, with the stable word that stands on the wire and, where the
 * connection cannot go on, the WebSocket close code (RFC 6455, section 7.4) that follows.
 */
public enum FailureCode {
  /** The frame is not one JSON object. Whoever sends that does not speak this protocol. */
  NOT_JSON("NotJson", 1007),
  /** A field is missing, of the wrong type, or out of its bounds. Nothing was done. */
  MALFORMED("Malformed", 0),
  /** The {@code type} is not one that this server knows. Nothing was done. */
  UNKNOWN_TYPE("UnknownType", 0),
  /** The frame is larger than {@link Limits#frameBytes()}. */
  TOO_LARGE("TooLarge", 1009),
  /** A binary frame; the protocol is text only. */
  NOT_TEXT("NotText", 1003),
  /** Messages come faster than {@link Limits#messagesPerSecond()}; this one was not handled. */
  TOO_FAST("TooFast", 0),
  /** Messages kept coming too fast after {@link #TOO_FAST} was said. */
  FLOOD("Flood", 1008),
  /** Only {@link ClientMessage.Join}, {@code Resume} and {@code Ping} make sense before a join. */
  NOT_JOINED("NotJoined", 0),
  /** A second join on one connection. The first one stands. */
  ALREADY_JOINED("AlreadyJoined", 0),
  /** Nothing was joined within the time allowed after opening. */
  JOIN_TIMEOUT("JoinTimeout", 1008),
  /** The room has as many peers as it may have. */
  ROOM_FULL("RoomFull", 0),
  /** The server has as many rooms as it may have. */
  SERVER_FULL("ServerFull", 0),
  /** Another peer of this room has this peer id. */
  PEER_TAKEN("PeerTaken", 0),
  /** The peer to relay to is not in the sender's room, or is the sender. */
  UNKNOWN_PEER("UnknownPeer", 0),
  /** No seat has this token, after a restart for example. Join again with the same peer id. */
  UNKNOWN_SEAT("UnknownSeat", 0),
  /** More was missed than the server keeps. The seat has ended; join again. */
  MISSED_TOO_MUCH("MissedTooMuch", 0),
  /** A number left a gap: {@code n} of a relay; or is one that was never sent: {@code received}. */
  OUT_OF_ORDER("OutOfOrder", 0),
  /** The peer reads more slowly than messages for it arrive. */
  TOO_SLOW("TooSlow", 1013),
  /** Nothing was heard for too long, not even an answer to a ping. */
  SILENT("Silent", 1001),
  /** This address has as many connections as it may have. */
  TOO_MANY_CONNECTIONS("TooManyConnections", 1013),
  /** Another connection took this seat with {@link ClientMessage.Resume}. */
  REPLACED("Replaced", 4001),
  /** A fault of the server. */
  INTERNAL("Internal", 1011);

  private final String word;
  private final int closeCode;

  FailureCode(String word, int closeCode) {
    this.word = word;
    this.closeCode = closeCode;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }

  /** Whether the connection is closed after this failure was said. */
  public boolean closes() {
    return closeCode != 0;
  }

  /** The WebSocket close code, or 0 when the connection stays open. */
  public int closeCode() {
    return closeCode;
  }
}
