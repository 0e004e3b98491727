package dev.parley.front.app.verify;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;

/**
 * Names one attempt to make a safety code. Of two that are under way the later one wins, which all
 * pages decide alike.
 *
 * @param number higher than all that its starter knew of
 * @param starter the page whose person wanted it
 */
public record RunId(long number, PeerId starter) implements Comparable<RunId> {

  static RunId of(SafetyMessage.OfCode message) {
    return new RunId(message.run(), message.starter());
  }

  @Override
  public int compareTo(RunId other) {
    return number == other.number
        ? starter.compareTo(other.starter)
        : Long.compare(number, other.number);
  }
}
