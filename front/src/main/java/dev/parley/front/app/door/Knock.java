package dev.parley.front.app.door;

import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * Someone at the door of the locked room.
 *
 * @param peer their page
 * @param name what they want to be called; null until they have said so
 * @param shown whether it is shown above the stage
 * @param toldAt when they were last told that the room is locked, in ms
 */
public record Knock(PeerId peer, @Nullable String name, boolean shown, long toldAt) {

  /** They say who they are. */
  public Knock named(String next) {
    return new Knock(peer, next, shown, toldAt);
  }

  /** The person here does not want to see it any more. */
  public Knock hidden() {
    return new Knock(peer, name, false, toldAt);
  }

  /** They were told once more. */
  public Knock toldAt(long now) {
    return new Knock(peer, name, shown, now);
  }
}
