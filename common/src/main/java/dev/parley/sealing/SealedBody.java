package dev.parley.sealing;

import java.util.Arrays;

/** The text form of a sealed signal: base64url(iv ‖ ciphertext), without padding. */
public final class SealedBody {
  private static final int TAG_BYTES = SealingScheme.TAG_BITS / 8;

  private final byte[] bytes;

  private SealedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Joins an initialisation vector and a ciphertext to the text that is relayed. */
  public static String format(byte[] iv, byte[] ciphertext, Base64UrlCodec base64Url) {
    byte[] bytes = Arrays.copyOf(iv, iv.length + ciphertext.length);
    System.arraycopy(ciphertext, 0, bytes, iv.length, ciphertext.length);
    return base64Url.encode(bytes);
  }

  /**
   * Takes a relayed text apart.
   *
   * <p>Each sealed body has one text: padding, white space and stray bits in the last character are
   * refused, whatever the decoder lets through.
   *
   * @throws IllegalArgumentException if it is not base64url or too short to be sealed
   */
  public static SealedBody parse(String body, Base64UrlCodec base64Url) {
    byte[] bytes = base64Url.decode(body);
    if (!base64Url.encode(bytes).equals(body)) {
      throw new IllegalArgumentException("a sealed body has one text only");
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
