package dev.parley.sealing;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;

/**
 * The constants of key derivation and sealing, version 1.
 *
 * <ul>
 *   <li>input key = PBKDF2-HMAC-SHA-256 (RFC 8018) of the normalised room name in UTF-8
 *   <li>room id and signal key = HKDF-SHA-256 (RFC 5869) of the input key with an empty salt
 *   <li>sealed body = base64url(iv ‖ AES-256-GCM(signal as JSON)) (NIST SP 800-38D)
 * </ul>
 */
public final class SealingScheme {

  /** PBKDF2 salt, in ASCII. */
  public static final String SALT = "parley/1";

  /** PBKDF2 iterations: about 0.2 s on a phone, paid once a room, and by a guesser once a guess. */
  public static final int ITERATIONS = 600_000;

  /** Bits that PBKDF2 gives. */
  public static final int INPUT_KEY_BITS = 256;

  /** HKDF info of the room id, in ASCII. */
  public static final String ROOM_ID_INFO = "parley/1 room id";

  /** Bits of the room id. */
  public static final int ROOM_ID_BITS = 128;

  /** HKDF info of the signal key, in ASCII. */
  public static final String SIGNAL_KEY_INFO = "parley/1 signal key";

  /** Bits of the signal key. */
  public static final int SIGNAL_KEY_BITS = 256;

  /** Bytes of the random initialisation vector that stands before each ciphertext. */
  public static final int IV_BYTES = 12;

  /** Bits of the authentication tag that ends each ciphertext. */
  public static final int TAG_BITS = 128;

  private SealingScheme() {}

  /**
   * The additional data that ties a sealed body to its room, sender and receiver: the server cannot
   * pass it off as someone else's or deliver it elsewhere.
   */
  public static String additionalData(RoomId room, PeerId from, PeerId to) {
    return additionalData(room.value(), from.value(), to.value());
  }

  /**
   * The same for an offer to whoever is in the room: it names no receiver, as its sender knows none
   * yet.
   */
  public static String additionalData(RoomId room, PeerId from) {
    return additionalData(room.value(), from.value(), "");
  }

  static String additionalData(String room, String from, String to) {
    return "parley/1|" + room + "|" + from + "|" + to;
  }
}
