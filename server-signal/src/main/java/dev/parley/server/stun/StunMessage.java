package dev.parley.server.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came (RFC 8489, section 5), of STUN or TURN. Whoever sent it may be anyone: only
 * {@link #isSealedWith} tells that it was someone who knows the key.
 */
public final class StunMessage {
  /** Longer ones are not read; answers have a few hundred bytes. */
  public static final int MAX_BYTES = 2048;

  private static final int FIRST_BITS = 0xC000;
  private static final int CLASS_BITS = 0x0110;
  private static final int SUCCESS = 0x0100;
  private static final int ERROR = 0x0110;
  private static final int FAMILY_IPV4 = 0x01;
  private static final int FAMILY_IPV6 = 0x02;

  private final ByteBuffer whole;
  private final List<Attribute> attributes = new ArrayList<>();

  private StunMessage(ByteBuffer whole) {
    this.whole = whole;
  }

  /**
   * One attribute.
   *
   * @param start where its header is in the message
   * @param value without padding
   */
  private record Attribute(int type, int start, ByteBuffer value) {}

  /**
   * Reads a message from the position of {@code bytes} to the limit, and leaves both as they are.
   *
   * @return null if it is anything but one well-formed message of at most {@link #MAX_BYTES}
   */
  public static @Nullable StunMessage read(ByteBuffer bytes) {
    int length = bytes.remaining();
    if (length < Stun.HEADER_BYTES || length > MAX_BYTES || length % 4 != 0) {
      return null;
    }
    ByteBuffer copy = ByteBuffer.allocate(length).put(bytes.duplicate()).flip().asReadOnlyBuffer();
    StunMessage message = new StunMessage(copy);
    boolean begins =
        (message.type() & FIRST_BITS) == 0
            && Short.toUnsignedInt(copy.getShort(2)) == length - Stun.HEADER_BYTES
            && copy.getInt(4) == Stun.MAGIC_COOKIE;
    return begins && message.readAttributes() ? message : null;
  }

  private boolean readAttributes() {
    ByteBuffer data = whole.duplicate().position(Stun.HEADER_BYTES);
    boolean sealed = false;
    while (data.hasRemaining()) {
      int start = data.position();
      int type = Short.toUnsignedInt(data.getShort());
      int length = Short.toUnsignedInt(data.getShort());
      if (Stun.padded(length) > data.remaining()) {
        return false;
      }
      ByteBuffer value = whole.slice(data.position(), length);
      data.position(data.position() + Stun.padded(length));
      if (type == Stun.FINGERPRINT) {
        return !data.hasRemaining()
            && length == Stun.FINGERPRINT_BYTES
            && value.getInt(0) == Stun.fingerprint(whole.slice(0, start));
      }
      // Section 14.5: what stands behind the integrity may be anyone's.
      if (!sealed) {
        attributes.add(new Attribute(type, start, value));
      }
      sealed = sealed || type == Stun.MESSAGE_INTEGRITY || type == Stun.MESSAGE_INTEGRITY_SHA256;
    }
    return true;
  }

  /** Method and class, as they stand in the header. */
  public int type() {
    return Short.toUnsignedInt(whole.getShort(0));
  }

  /** Whether this is an answer to a request, and to that one. */
  public boolean answers(byte[] request) {
    ByteBuffer asked = ByteBuffer.wrap(request);
    int id = Stun.HEADER_BYTES - Stun.TRANSACTION_ID_BYTES;
    return request.length >= Stun.HEADER_BYTES
        && (isSuccess() || isError())
        && (type() & ~CLASS_BITS) == Short.toUnsignedInt(asked.getShort(0))
        && whole
            .slice(id, Stun.TRANSACTION_ID_BYTES)
            .equals(asked.slice(id, Stun.TRANSACTION_ID_BYTES));
  }

  /** Whether this grants what was asked for. */
  public boolean isSuccess() {
    return (type() & CLASS_BITS) == SUCCESS;
  }

  /** Whether this refuses what was asked for. */
  public boolean isError() {
    return (type() & CLASS_BITS) == ERROR;
  }

  private @Nullable Attribute find(int type) {
    return attributes.stream().filter(each -> each.type() == type).findFirst().orElse(null);
  }

  /** The bytes of the first attribute of a type; null if there is none. */
  public byte @Nullable [] value(int type) {
    Attribute found = find(type);
    if (found == null) {
      return null;
    }
    byte[] bytes = new byte[found.value().remaining()];
    found.value().get(0, bytes);
    return bytes;
  }

  /** The code of ERROR-CODE (section 14.8), 300 to 699; 0 if there is none. */
  public int errorCode() {
    Attribute found = find(Stun.ERROR_CODE);
    if (found == null || found.value().remaining() < 4) {
      return 0;
    }
    int kind = found.value().get(2) & 7;
    int number = found.value().get(3);
    return kind >= 3 && kind <= 6 && number >= 0 && number <= 99 ? 100 * kind + number : 0;
  }

  /** The phrase of ERROR-CODE, as whoever answered wrote it; empty if there is none. */
  public String reason() {
    byte[] value = value(Stun.ERROR_CODE);
    return value == null || value.length < 4
        ? ""
        : new String(value, 4, value.length - 4, StandardCharsets.UTF_8);
  }

  /**
   * The address in an attribute that has the form of XOR-MAPPED-ADDRESS (section 14.2).
   *
   * @return null if there is none, or none that can be read
   */
  public @Nullable InetSocketAddress xorAddress(int type) {
    byte[] value = value(type);
    if (value == null || value.length < 8) {
      return null;
    }
    boolean fits =
        (value[1] == FAMILY_IPV4 && value.length == 8)
            || (value[1] == FAMILY_IPV6 && value.length == 20);
    if (!fits) {
      return null;
    }
    byte[] address = new byte[value.length - 4];
    for (int i = 0; i < address.length; i++) {
      address[i] = (byte) (value[4 + i] ^ whole.get(4 + i));
    }
    int port = ByteBuffer.wrap(value).getShort(2) ^ (Stun.MAGIC_COOKIE >>> 16);
    try {
      return new InetSocketAddress(InetAddress.getByAddress(address), port & 0xFFFF);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the length is right", e);
    }
  }

  /** Whether MESSAGE-INTEGRITY (section 14.5) is there and was made with {@code key}. */
  public boolean isSealedWith(byte[] key) {
    Attribute found = find(Stun.MESSAGE_INTEGRITY);
    if (found == null || found.value().remaining() != Stun.INTEGRITY_BYTES) {
      return false;
    }
    int end = found.start() + Stun.ATTRIBUTE_HEADER_BYTES + Stun.INTEGRITY_BYTES;
    ByteBuffer covered = ByteBuffer.allocate(found.start()).put(whole.slice(0, found.start()));
    covered.putShort(2, (short) (end - Stun.HEADER_BYTES));
    byte[] value = new byte[Stun.INTEGRITY_BYTES];
    found.value().get(0, value);
    return MessageDigest.isEqual(value, Stun.integrity(key, covered.flip()));
  }
}
