package dev.parley.sealing;

import dev.parley.protocol.Base64Url;
import java.util.Arrays;
import java.util.Base64;

/** The text form of a sealed signal: base64url(iv ‖ ciphertext), without padding. */
public final class SealedBody {
  private static final int TAG_BYTES = SealingScheme.TAG_BITS / 8;

  private final byte[] bytes;

  private SealedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Joins an initialisation vector and a ciphertext to the text that is relayed. */
  public static String format(byte[] iv, byte[] ciphertext) {
    byte[] bytes = Arrays.copyOf(iv, iv.length + ciphertext.length);
    System.arraycopy(ciphertext, 0, bytes, iv.length, ciphertext.length);
    return encode(bytes);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Takes a relayed text apart.
   *
   * <p>Each sealed body has one text: padding and stray bits in the last character are refused.
   * Decoders differ in what they let through, and some fail in ways of their own, so the alphabet
   * is looked at first.
   *
   * @throws IllegalArgumentException if it is not base64url or too short to be sealed
   */
  public static SealedBody parse(String body) {
    if (!Base64Url.isBase64Url(body) || body.length() % 4 == 1) {
      throw new IllegalArgumentException("a sealed body is base64url without padding");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(body);
    if (!encode(bytes).equals(body)) {
      throw new IllegalArgumentException("the last character has bits that mean nothing");
    }
    if (bytes.length < SealingScheme.IV_BYTES + TAG_BYTES) {
      throw new IllegalArgumentException("too short to be a sealed body");
    }
    return new SealedBody(bytes);
  }

  /** The initialisation vector. */
  public byte[] iv() {
    return Arrays.copyOf(bytes, SealingScheme.IV_BYTES);
  }

  /** The ciphertext with its tag. */
  public byte[] ciphertext() {
    return Arrays.copyOfRange(bytes, SealingScheme.IV_BYTES, bytes.length);
  }
}
