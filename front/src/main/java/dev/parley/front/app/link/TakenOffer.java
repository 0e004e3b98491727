package dev.parley.front.app.link;

import org.jspecify.annotations.Nullable;

/**
 * The last offer taken from the other side.
 *
 * @param round its number; 0 = none yet
 * @param answer what was answered; null = not yet
 */
public record TakenOffer(long round, @Nullable String answer) {
  static final TakenOffer NONE = new TakenOffer(0, null);
}
