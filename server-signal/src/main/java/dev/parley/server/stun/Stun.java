package dev.parley.server.stun;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What all messages have in common (RFC 8489, sections 5, 9 and 14). Sizes are in bytes. */
final class Stun {
  static final int HEADER_BYTES = 20;
  static final int ATTRIBUTE_HEADER_BYTES = 4;
  static final int TRANSACTION_ID_BYTES = 12;
  static final int MAGIC_COOKIE = 0x2112A442;

  static final int BINDING_REQUEST = 0x0001;
  static final int BINDING_SUCCESS = 0x0101;
  static final int BINDING_ERROR = 0x0111;

  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int INTEGRITY_BYTES = 20;
  static final int MESSAGE_INTEGRITY_SHA256 = 0x001C;
  static final int ERROR_CODE = 0x0009;
  static final int UNKNOWN_ATTRIBUTES = 0x000A;
  static final int XOR_MAPPED_ADDRESS = 0x0020;
  static final int FINGERPRINT = 0x8028;
  static final int FINGERPRINT_BYTES = 4;

  private static final String HMAC = "HmacSHA1";
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

  /** The value of MESSAGE-INTEGRITY (section 14.5) after {@code covered}, from its beginning on. */
  static byte[] integrity(byte[] key, ByteBuffer covered) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(covered);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /**
   * The key of long-term credentials (section 9.2.2) in the way that all servers know: MD5. The
   * texts must be such that nothing is to be prepared (RFC 8265), as plain ASCII is.
   */
  static byte[] longTermKey(String username, byte[] realm, String password) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update((username + ':').getBytes(StandardCharsets.UTF_8));
      md5.update(realm);
      return md5.digest((':' + password).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
