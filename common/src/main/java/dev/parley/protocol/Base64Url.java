package dev.parley.protocol;

/** Checks for base64url text without padding (RFC 4648, section 5). */
public final class Base64Url {

  /** Length of 128 bits in base64url without padding. */
  static final int LENGTH_OF_128_BITS = 22;

  /** Length of 256 bits in base64url without padding. */
  static final int LENGTH_OF_256_BITS = 43;

  private Base64Url() {}

  /** Returns {@code value} if it can be 128 bits in base64url; throws otherwise. */
  static String require128Bits(String value, String what) {
    if (value.length() != LENGTH_OF_128_BITS || !isBase64Url(value)) {
      throw new IllegalArgumentException(what + " is not 128 bits of base64url");
    }
    return value;
  }

  /** Returns {@code value} if it can be 256 bits in base64url; throws otherwise. */
  static String require256Bits(String value, String what) {
    if (value.length() != LENGTH_OF_256_BITS || !isBase64Url(value)) {
      throw new IllegalArgumentException(what + " is not 256 bits of base64url");
    }
    return value;
  }

  /** Whether {@code value} has characters of the base64url alphabet only; padding is none. */
  public static boolean isBase64Url(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean alphanumeric =
          (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!alphanumeric && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
