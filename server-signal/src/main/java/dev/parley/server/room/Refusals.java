package dev.parley.server.room;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import java.util.List;

/** What clients are told when something cannot be. */
final class Refusals {
  private static final int RETRY_AFTER_MS = 5_000;
  private static final int POSTAL_RETRY_MS = 2_000;

  private Refusals() {}

  static void alreadyJoined(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.ALREADY_JOINED, "this connection has a seat already", effects);
  }

  static void notJoined(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.NOT_JOINED, "join a room first", effects);
  }

  static void unknownSeat(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.UNKNOWN_SEAT, "there is no such seat; join again", effects);
  }

  static void missedTooMuch(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.MISSED_TOO_MUCH, "the seat has ended; join again", effects);
  }

  static void peerTaken(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.PEER_TAKEN, "another peer has this peer id", effects);
  }

  static void unknownPeer(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.UNKNOWN_PEER, "no other peer here has this id", effects);
  }

  static void leavesGap(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.OUT_OF_ORDER, "n leaves a gap", effects);
  }

  /** Whoever says so has another seat in mind. */
  static void neverSent(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.OUT_OF_ORDER, "received was never sent", effects);
  }

  /** Not for clients to mend. */
  static void fault(ConnectionId to, List<Effect> effects) {
    refuse(to, FailureCode.INTERNAL, "a fault of the server", effects);
  }

  /** Someone may leave, or a held seat end. */
  static void roomFull(ConnectionId to, List<Effect> effects) {
    later(to, FailureCode.ROOM_FULL, "the room has no free seat", RETRY_AFTER_MS, effects);
  }

  static void serverFull(ConnectionId to, List<Effect> effects) {
    later(to, FailureCode.SERVER_FULL, "no place for more rooms", RETRY_AFTER_MS, effects);
  }

  /** A relay was not taken: its client keeps it and sends it again. */
  static void unreachable(ConnectionId to, List<Effect> effects) {
    String why = "the receiver's server cannot be reached at the moment";
    later(to, FailureCode.TOO_FAST, why, POSTAL_RETRY_MS, effects);
  }

  private static void refuse(
      ConnectionId to, FailureCode code, String message, List<Effect> effects) {
    effects.add(new Effect.Send(to, ServerMessage.Failure.of(code, message)));
  }

  private static void later(
      ConnectionId to, FailureCode code, String message, int retryAfterMs, List<Effect> effects) {
    effects.add(new Effect.Send(to, new ServerMessage.Failure(code, message, retryAfterMs)));
  }
}
