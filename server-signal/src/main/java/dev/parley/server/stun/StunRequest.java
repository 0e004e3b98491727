package dev.parley.server.stun;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Binding request (RFC 8489, section 6.3.1), as far as its answer depends on it. */
final class StunRequest {
  private static final int FIRST_OPTIONAL = 0x8000;

  /**
   * The attributes of RFC 8489 that a request may not have ignored (section 18.3.1). Those that are
   * about credentials mean nothing here: who needs none need not show any.
   */
  private static final Set<Integer> KNOWN =
      Set.of(
          0x0001, // MAPPED-ADDRESS
          0x0006, // USERNAME
          Stun.MESSAGE_INTEGRITY,
          Stun.ERROR_CODE,
          Stun.UNKNOWN_ATTRIBUTES,
          0x0014, // REALM
          0x0015, // NONCE
          Stun.MESSAGE_INTEGRITY_SHA256,
          0x001D, // PASSWORD-ALGORITHM
          0x001E, // USERHASH
          Stun.XOR_MAPPED_ADDRESS);

  private final ByteBuffer transactionId;
  private final List<Integer> unknown = new ArrayList<>();
  private boolean sealed;
  private boolean fingerprinted;

  private StunRequest(ByteBuffer transactionId) {
    this.transactionId = transactionId;
  }

  /**
   * Reads a datagram from its position to its limit, and leaves both as they are.
   *
   * @return null if it is anything but a well-formed Binding request, for which there is no answer
   */
  static @Nullable StunRequest read(ByteBuffer datagram) {
    ByteBuffer data = datagram.slice();
    if (data.limit() < Stun.HEADER_BYTES
        || Short.toUnsignedInt(data.getShort()) != Stun.BINDING_REQUEST
        || Short.toUnsignedInt(data.getShort()) != data.limit() - Stun.HEADER_BYTES
        || data.limit() % 4 != 0
        || data.getInt() != Stun.MAGIC_COOKIE) {
      return null;
    }
    StunRequest request = new StunRequest(data.slice(data.position(), Stun.TRANSACTION_ID_BYTES));
    data.position(Stun.HEADER_BYTES);
    return request.readAttributes(data) ? request : null;
  }

  /** The 12 bytes that an answer repeats. */
  ByteBuffer transactionId() {
    return transactionId.duplicate();
  }

  /** Whether the request had a FINGERPRINT, so that its answer must have one (section 7). */
  boolean isFingerprinted() {
    return fingerprinted;
  }

  /** Types of attributes that may not be ignored and that we do not know, as they came. */
  List<Integer> unknown() {
    return unknown;
  }

  private boolean readAttributes(ByteBuffer data) {
    while (data.hasRemaining()) {
      int start = data.position();
      int type = Short.toUnsignedInt(data.getShort());
      int length = Short.toUnsignedInt(data.getShort());
      if (fingerprinted || Stun.padded(length) > data.remaining()) {
        return false;
      }
      if (type == Stun.FINGERPRINT) {
        fingerprinted = true;
        if (length != Stun.FINGERPRINT_BYTES
            || data.getInt(data.position()) != Stun.fingerprint(data.slice(0, start))) {
          return false;
        }
      } else {
        note(type);
      }
      data.position(data.position() + Stun.padded(length));
    }
    return true;
  }

  /** What stands after MESSAGE-INTEGRITY is to be ignored (section 14.5): anyone may add it. */
  private void note(int type) {
    if (!sealed && type < FIRST_OPTIONAL && !KNOWN.contains(type)) {
      unknown.add(type);
    }
    sealed = sealed || type == Stun.MESSAGE_INTEGRITY || type == Stun.MESSAGE_INTEGRITY_SHA256;
  }
}
