package dev.parley.front.app.door;

import dev.parley.protocol.PeerId;

/**
 * Someone whom the person here has removed for themselves.
 *
 * @param peer their page
 * @param name what they were called
 * @param present whether they are in the room, as far as the server told
 * @param asking whether it is asked above the stage what else is wanted
 */
public record Removal(PeerId peer, String name, boolean present, boolean asking) {

  /** The same, in the room or not. */
  public Removal present(boolean next) {
    return new Removal(peer, name, next, asking);
  }

  /** Nothing else is wanted. */
  public Removal answered() {
    return new Removal(peer, name, present, false);
  }
}
