package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;

/**
 * The device at the other end of a link, as it introduced itself.
 *
 * @param key its public key
 * @param standing what is known of it here
 * @param name what its person was called when it was met last or verified; empty if never
 */
public record PeerDevice(String key, Standing standing, String name) {
  private static final String LABEL = "parley/1 device";

  /** What is known of a device. */
  public enum Standing {
    /** It says that it has this key. */
    CLAIMED,
    /** It has not: the signature is wrong. */
    REFUSED,
    /** It was never met before, or was forgotten. */
    NEW,
    /** It was met before. */
    KNOWN,
    /** It was met before, and its person compared a safety code with the one here. */
    VERIFIED
  }

  /** One of which nothing more is known. */
  public static PeerDevice claiming(String key) {
    return new PeerDevice(key, Standing.CLAIMED, "");
  }

  /** Whether it has proved that it has the key. */
  public boolean proven() {
    return switch (standing) {
      case CLAIMED, REFUSED -> false;
      case NEW, KNOWN, VERIFIED -> true;
    };
  }

  /** What {@code self} signs to introduce itself over this link. */
  public static String ownProof(PeerId self, LinkEnds link) {
    return proof(self, link.peer(), link.own(), link.theirs());
  }

  /** What the other end signs to introduce itself to {@code self}. */
  public static String theirProof(PeerId self, LinkEnds link) {
    return proof(link.peer(), self, link.theirs(), link.own());
  }

  /** Bound to both ends and to the direction, so that it proves nothing on any other link. */
  private static String proof(PeerId from, PeerId to, String fromEnd, String toEnd) {
    return LABEL + "|" + from + "|" + to + "|" + fromEnd + "|" + toEnd;
  }
}
