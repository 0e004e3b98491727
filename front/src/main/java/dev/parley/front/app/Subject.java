package dev.parley.front.app;

import dev.parley.protocol.PeerId;

/**
 * What one tile shows.
 *
 * @param peer whose it is, possibly this page's own
 * @param screen whether it is the screen that they share, and not themselves
 */
public record Subject(PeerId peer, boolean screen) {

  /** Id of the element with the whole call. */
  public static final String CALL_ELEMENT = "call";

  /** Id of the element that shows it. */
  public String element() {
    return "tile-" + key();
  }

  /** Tells tiles apart in the page. */
  public String key() {
    return (screen ? "screen-" : "") + peer.value();
  }
}
