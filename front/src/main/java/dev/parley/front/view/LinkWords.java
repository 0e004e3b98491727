package dev.parley.front.view;

import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.StateWords.DIRECT;
import static dev.parley.front.view.words.StateWords.DIRECT_WITHIN;
import static dev.parley.front.view.words.StateWords.NETWORK_CHANGED;
import static dev.parley.front.view.words.StateWords.RELAYED;
import static dev.parley.front.view.words.StateWords.RELAYED_WITHIN;

import dev.parley.front.app.Participant;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.mesh.Quality;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.SafetyWords;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;
import org.jspecify.annotations.Nullable;

/** What is said of the link to someone, in plain words. */
final class LinkWords {

  private LinkWords() {}

  /** What the trouble with it is; null when all is well. */
  static @Nullable Phrase of(Trouble trouble, Said name) {
    return switch (trouble) {
      case NONE -> null;
      case AWAY -> StateWords.AWAY.of(name);
      case LOCKED -> SafetyWords.WAITING_AT_DOOR;
      case PARTED -> SafetyWords.PARTED.of(name);
      case CONNECTING -> StateWords.CONNECTING;
      case RECONNECTING -> StateWords.RECONNECTING.of(name);
      case THEIR_NETWORK_CHANGED -> NETWORK_CHANGED.of(name);
      case NO_ANSWER -> StateWords.NO_ANSWER.of(name);
      case NO_RELAY -> StateWords.NO_RELAY.of(name);
      case RELAY_FAILED -> StateWords.RELAY_FAILED.of(name);
    };
  }

  /** How good it is; null before it was measured. */
  static @Nullable Phrase of(Quality quality) {
    return switch (quality) {
      case UNKNOWN -> null;
      case GOOD -> StateWords.CONNECTION_GOOD;
      case FAIR -> StateWords.CONNECTION_FAIR;
      case POOR -> StateWords.CONNECTION_POOR;
    };
  }

  /** The bars for that. */
  static String icon(Quality quality) {
    return switch (quality) {
      case UNKNOWN, GOOD -> "signal-high";
      case FAIR -> "signal-medium";
      case POOR -> "signal-low";
    };
  }

  /** Which way it takes and how long that is; null before it was measured. */
  static @Nullable Phrase of(Participant participant) {
    Traffic traffic = participant.path().traffic();
    if (!participant.live() || traffic.equals(Traffic.NONE)) {
      return null;
    }
    return traffic.roundTripMs() == 0
        ? traffic.relayed() ? RELAYED : DIRECT
        : (traffic.relayed() ? RELAYED_WITHIN : DIRECT_WITHIN).of(amount(traffic.roundTripMs()));
  }
}
