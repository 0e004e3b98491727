package dev.parley.front.view;

import dev.parley.front.app.Participant;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.link.Traffic;
import org.jspecify.annotations.Nullable;

/** What is said of the link to someone, in plain words. */
final class LinkWords {

  private LinkWords() {}

  /** What the trouble with it is; null when all is well. */
  static @Nullable String of(Trouble trouble, String name) {
    return switch (trouble) {
      case NONE -> null;
      case AWAY -> name + " is reconnecting…";
      case CONNECTING -> "Connecting…";
      case RECONNECTING -> "Reconnecting to " + name + "…";
      case THEIR_NETWORK_CHANGED -> name + "'s network changed. Reconnecting…";
      case NO_ANSWER -> name + " does not answer. Still trying…";
      case NO_RELAY ->
          "No direct way to " + name + ". Only a relay would work, and none is set up.";
      case RELAY_FAILED -> "No way to " + name + ", not even over the relay. Still trying…";
    };
  }

  /** Which way it takes and how long that is; null before it was measured. */
  static @Nullable String of(Participant participant) {
    Traffic traffic = participant.path().traffic();
    if (!participant.live() || traffic.equals(Traffic.NONE)) {
      return null;
    }
    String way = traffic.relayed() ? "Relayed" : "Direct";
    return traffic.roundTripMs() == 0 ? way : way + ", " + traffic.roundTripMs() + " ms";
  }
}
