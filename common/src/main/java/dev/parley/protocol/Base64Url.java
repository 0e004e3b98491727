package dev.parley.protocol;

/** Checks for base64url text without padding (RFC 4648, section 5). */
public final class Base64Url {

  /** Length of 128 bits in base64url without padding. */
  static final int LENGTH_OF_128_BITS = 22;

  /** Length of 256 bits in base64url without padding. */
  static final int LENGTH_OF_256_BITS = 43;

  /** Length of a public key of P-256 as an uncompressed point, 65 bytes (SEC 1, section 2.3.3). */
  static final int LENGTH_OF_KEY = 87;

  /** Length of a signature of P-256 as r and s, 64 bytes (IEEE P1363). */
  static final int LENGTH_OF_SIGNATURE = 86;

  private Base64Url() {}

  /** Returns {@code value} if it can be 128 bits in base64url; throws otherwise. */
  static String require128Bits(String value, String what) {
    return require(value, LENGTH_OF_128_BITS, what);
  }

  /** Returns {@code value} if it can be 256 bits in base64url; throws otherwise. */
  static String require256Bits(String value, String what) {
    return require(value, LENGTH_OF_256_BITS, what);
  }

  /** Returns {@code value} if it is so many characters of base64url; throws otherwise. */
  static String require(String value, int length, String what) {
    if (value.length() != length || !isBase64Url(value)) {
      throw new IllegalArgumentException(
          what + " is not " + length * 6 / 8 * 8 + " bits of base64url");
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
