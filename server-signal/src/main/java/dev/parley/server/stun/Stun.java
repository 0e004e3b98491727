package dev.parley.server.stun;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** What requests and answers have in common (RFC 8489, sections 5 and 14). Sizes are in bytes. */
final class Stun {
  static final int HEADER_BYTES = 20;
  static final int ATTRIBUTE_HEADER_BYTES = 4;
  static final int TRANSACTION_ID_BYTES = 12;
  static final int MAGIC_COOKIE = 0x2112A442;

  static final int BINDING_REQUEST = 0x0001;
  static final int BINDING_SUCCESS = 0x0101;
  static final int BINDING_ERROR = 0x0111;

  static final int ERROR_CODE = 0x0009;
  static final int UNKNOWN_ATTRIBUTES = 0x000A;
  static final int XOR_MAPPED_ADDRESS = 0x0020;
  static final int FINGERPRINT = 0x8028;
  static final int FINGERPRINT_BYTES = 4;

  private static final int FINGERPRINT_MASK = 0x5354554E;

  private Stun() {}

  /** The length of an attribute's value with its padding (section 14). */
  static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** The value of FINGERPRINT (section 14.7) after {@code covered}, from its beginning on. */
  static int fingerprint(ByteBuffer covered) {
    CRC32 crc = new CRC32();
    crc.update(covered);
    return (int) crc.getValue() ^ FINGERPRINT_MASK;
  }
}
