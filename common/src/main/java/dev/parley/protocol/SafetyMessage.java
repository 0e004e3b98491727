package dev.parley.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end, and nobody in between. Said on the control channel of the link itself,
 * and never as a {@link Signal.Detour}: it is about that link.
 */
public sealed interface SafetyMessage extends PeerMessage {

  /**
   * Proves that the sender's end of this link belongs to the device with this key. Sent once, as
   * soon as the control channel of a connection is open and the sender has a key; never with a
   * signature over another link.
   *
   * @param key public key of ECDSA with P-256, as an uncompressed point in base64url
   * @param signature over what the two ends of the link are, as r and s in base64url
   */
  record DeviceKey(String key, String signature) implements SafetyMessage {
    /** Refuses what can be neither. */
    public DeviceKey {
      Base64Url.require(key, Base64Url.LENGTH_OF_KEY, "key");
      Base64Url.require(signature, Base64Url.LENGTH_OF_SIGNATURE, "signature");
    }
  }

  /** One step towards a safety code. */
  sealed interface OfCode extends SafetyMessage {

    /** Number of the run; a later one has a higher number than all that its starter knew of. */
    long run();

    /** Who started it. */
    PeerId starter();
  }

  /**
   * Binds the sender to what {@link SafetyReveal} will say, before it knows what the others will
   * say. Sent to everyone in the room when someone wants a code, by that person's page and in
   * answer; once a run, and never again with another digest.
   *
   * @param run from 1
   * @param starter the page whose person asked for it
   * @param digest SHA-256 of the sender's part of the transcript, in base64url
   */
  record SafetyCommit(long run, PeerId starter, String digest) implements OfCode {
    /** Refuses what is no digest. */
    public SafetyCommit {
      Bounds.requireCount(run, 1, "run");
      Base64Url.require256Bits(digest, "digest");
    }
  }

  /**
   * Says what the sender was bound to. Sent to everyone once all their {@link SafetyCommit}s are
   * there; never before.
   *
   * @param run from 1
   * @param starter the page whose person asked for it
   * @param nonce 256 random bits in base64url
   * @param device the sender's public key as in {@link DeviceKey}; null if it has none
   * @param links what the sender's links end in, at most {@value Limits#MAX_ROOM_SIZE}
   */
  record SafetyReveal(
      long run, PeerId starter, String nonce, @Nullable String device, List<LinkEnds> links)
      implements OfCode {
    /** Copies the list and refuses what no page has. */
    public SafetyReveal {
      Bounds.requireCount(run, 1, "run");
      Base64Url.require256Bits(nonce, "nonce");
      if (device != null) {
        Base64Url.require(device, Base64Url.LENGTH_OF_KEY, "device");
      }
      links = Bounds.requireSize(links, Limits.MAX_ROOM_SIZE, "links");
    }
  }
}
