package dev.parley.front.app;

import dev.parley.protocol.PeerId;

/** The order in which hands were raised; the same for everyone who knows of the same hands. */
public final class Hands {

  private Hands() {}

  private static int of(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return participant == null ? call.talk().hand() : participant.media().hand();
  }

  /** Whose turn someone's is: 1 = the first; 0 = the hand is down. */
  public static int place(InCall call, PeerId peer) {
    int hand = of(call, peer);
    if (hand == 0) {
      return 0;
    }
    int place = isBefore(call, call.self(), hand, peer) ? 2 : 1;
    for (Participant other : call.participants()) {
      place += isBefore(call, other.id(), hand, peer) ? 1 : 0;
    }
    return place;
  }

  private static boolean isBefore(InCall call, PeerId other, int hand, PeerId peer) {
    int theirs = of(call, other);
    return theirs != 0 && (theirs < hand || (theirs == hand && other.compareTo(peer) < 0));
  }

  /** The number for a hand that is raised now. */
  static int next(InCall call) {
    int largest = 0;
    for (Participant participant : call.participants()) {
      largest = Math.max(largest, participant.media().hand());
    }
    // Whoever claims the last number there is must not take it from others.
    return largest == Integer.MAX_VALUE ? largest : largest + 1;
  }
}
