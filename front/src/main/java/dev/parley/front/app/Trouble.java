package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Phase;
import dev.parley.front.app.link.Repair;

/** What keeps a person from being seen and heard, as far as can be told. */
public enum Trouble {
  /** Nothing does. */
  NONE,
  /** The link is good, but they have lost the server; nobody new can find them. */
  AWAY,
  /** The room is locked, and they have not let this page in. */
  LOCKED,
  /** They have closed the link for themselves. */
  PARTED,
  /** The link is being made. */
  CONNECTING,
  /** The link is being repaired. */
  RECONNECTING,
  /** They are in another network now; the link follows. */
  THEIR_NETWORK_CHANGED,
  /** What is said to them is not answered. */
  NO_ANSWER,
  /** No direct path was found, and there is no relay. */
  NO_RELAY,
  /** No path was found, not even over the relay. */
  RELAY_FAILED;

  /** What the trouble with a participant is. */
  public static Trouble of(InCall call, Participant participant) {
    Repair repair = participant.link().repair();
    if (call.door().partedBy().contains(participant.id())) {
      return PARTED;
    }
    if (participant.live()) {
      return participant.presence() == Presence.AWAY ? AWAY : NONE;
    }
    if (call.door().lockedBy().contains(participant.id())) {
      return LOCKED;
    }
    if (repair.givenUp()) {
      if (participant.link().phase() == Phase.AWAITING_ANSWER) {
        return NO_ANSWER;
      }
      return call.hasRelay() ? RELAY_FAILED : NO_RELAY;
    }
    if (repair.networkChanged()) {
      return THEIR_NETWORK_CHANGED;
    }
    return !repair.everLive() && participant.link().connectivity() != Connectivity.INTERRUPTED
        ? CONNECTING
        : RECONNECTING;
  }
}
