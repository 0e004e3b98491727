package dev.parley.server.stun;

import java.nio.ByteBuffer;

/** Writes a message (RFC 8489, section 5), one attribute after the other. */
public final class StunWriter {
  private final ByteBuffer message = ByteBuffer.allocate(StunMessage.MAX_BYTES);

  /**
   * Begins a message.
   *
   * @param type method and class
   * @param transactionId 12 bytes; for a request, of a kind that nobody can guess
   */
  public StunWriter(int type, byte[] transactionId) {
    if (transactionId.length != Stun.TRANSACTION_ID_BYTES) {
      throw new IllegalArgumentException("a transaction id has 12 bytes");
    }
    message.putShort((short) type).putShort((short) 0).putInt(Stun.MAGIC_COOKIE);
    message.put(transactionId);
  }

  /**
   * Adds an attribute.
   *
   * @throws IllegalArgumentException if the message becomes too long
   */
  public StunWriter put(int type, byte[] value) {
    int padded = Stun.padded(value.length);
    if (Stun.ATTRIBUTE_HEADER_BYTES + padded > message.remaining()) {
      throw new IllegalArgumentException("too long for a message");
    }
    int end = message.position() + Stun.ATTRIBUTE_HEADER_BYTES + padded;
    message.putShort(2, (short) (end - Stun.HEADER_BYTES));
    message.putShort((short) type).putShort((short) value.length).put(value);
    message.position(end);
    return this;
  }

  /** Adds an attribute whose value is a number of 32 bits. */
  public StunWriter put(int type, int value) {
    return put(type, ByteBuffer.allocate(4).putInt(value).array());
  }

  /** Adds MESSAGE-INTEGRITY (section 14.5) over all that was added so far. */
  public StunWriter seal(byte[] key) {
    int before = message.position();
    put(Stun.MESSAGE_INTEGRITY, new byte[Stun.INTEGRITY_BYTES]);
    byte[] value = Stun.integrity(key, message.slice(0, before));
    message.put(before + Stun.ATTRIBUTE_HEADER_BYTES, value);
    return this;
  }

  /** Adds FINGERPRINT (section 14.7), after which nothing may come, and returns the message. */
  public byte[] fingerprinted() {
    int before = message.position();
    put(Stun.FINGERPRINT, 0);
    message.putInt(
        before + Stun.ATTRIBUTE_HEADER_BYTES, Stun.fingerprint(message.slice(0, before)));
    return bytes();
  }

  /** The message as it is now. */
  public byte[] bytes() {
    byte[] bytes = new byte[message.position()];
    message.get(0, bytes);
    return bytes;
  }
}
