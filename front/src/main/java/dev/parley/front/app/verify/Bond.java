package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * What one connection to a person is bound to. A fingerprint that changes while the connection
 * lives spoils it for good: browsers differ in what they do then, so nobody could say which one is
 * in use.
 *
 * @param own fingerprint of the certificate at this end; null before there is one
 * @param theirs the one that the other end has to show; null before there is one
 * @param spoiled whether one was not to be read, or changed
 * @param device what is known of their device; null before it has introduced itself
 */
public record Bond(
    @Nullable String own, @Nullable String theirs, boolean spoiled, @Nullable PeerDevice device) {

  /** Of a connection of which nothing is known yet. */
  public static final Bond NONE = new Bond(null, null, false, null);

  /** This side described itself so. */
  public Bond described(String sdp) {
    String next = Fingerprint.of(sdp);
    return next != null && next.equals(own)
        ? this
        : new Bond(next, theirs, spoiled || next == null || own != null, device);
  }

  /** The other side is held to this description. */
  public Bond heldTo(String sdp) {
    String next = Fingerprint.of(sdp);
    return next != null && next.equals(theirs)
        ? this
        : new Bond(own, next, spoiled || next == null || theirs != null, device);
  }

  /** The same with what is known of their device. */
  public Bond with(PeerDevice next) {
    return new Bond(own, theirs, spoiled, next);
  }

  /** Both ends, as this page sees them; null while they are not known for sure. */
  public @Nullable LinkEnds ends(PeerId peer) {
    return own == null || theirs == null || spoiled ? null : new LinkEnds(peer, own, theirs);
  }
}
