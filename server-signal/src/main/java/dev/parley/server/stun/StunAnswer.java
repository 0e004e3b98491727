package dev.parley.server.stun;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the answer to a Binding request (RFC 8489, section 6.3.1). */
final class StunAnswer {
  private static final byte FAMILY_IPV4 = 0x01;
  private static final byte FAMILY_IPV6 = 0x02;
  private static final int IPV4_BYTES = 4;
  private static final int UNKNOWN_ATTRIBUTE = 420;
  private static final byte[] REASON = "Unknown Attribute".getBytes(StandardCharsets.US_ASCII);

  private StunAnswer() {}

  /** Returns what {@code from} is to be sent, at most three times as long as what it sent. */
  static ByteBuffer to(StunRequest request, InetSocketAddress from) {
    return request.unknown().isEmpty() ? success(request, from) : refusal(request);
  }

  private static ByteBuffer success(StunRequest request, InetSocketAddress from) {
    byte[] address = from.getAddress().getAddress();
    int length = 4 + address.length;
    ByteBuffer answer = begin(request, Stun.BINDING_SUCCESS, attribute(length));
    header(answer, Stun.XOR_MAPPED_ADDRESS, length);
    answer.put((byte) 0).put(address.length == IPV4_BYTES ? FAMILY_IPV4 : FAMILY_IPV6);
    answer.putShort((short) (from.getPort() ^ (Stun.MAGIC_COOKIE >>> 16)));
    // Section 14.2: the key is what stands in the header from the magic cookie on.
    int key = Stun.HEADER_BYTES - Stun.TRANSACTION_ID_BYTES - 4;
    for (int i = 0; i < address.length; i++) {
      answer.put((byte) (address[i] ^ answer.get(key + i)));
    }
    return end(request, answer);
  }

  private static ByteBuffer refusal(StunRequest request) {
    List<Integer> unknown = request.unknown();
    int errorLength = 4 + REASON.length;
    int size = attribute(errorLength) + attribute(2 * unknown.size());
    ByteBuffer answer = begin(request, Stun.BINDING_ERROR, size);
    header(answer, Stun.ERROR_CODE, errorLength);
    answer.putShort((short) 0);
    answer.put((byte) (UNKNOWN_ATTRIBUTE / 100)).put((byte) (UNKNOWN_ATTRIBUTE % 100));
    answer.put(REASON);
    pad(answer);
    header(answer, Stun.UNKNOWN_ATTRIBUTES, 2 * unknown.size());
    unknown.forEach(type -> answer.putShort(type.shortValue()));
    pad(answer);
    return end(request, answer);
  }

  private static ByteBuffer begin(StunRequest request, int type, int attributeBytes) {
    int all = attributeBytes + (request.isFingerprinted() ? attribute(Stun.FINGERPRINT_BYTES) : 0);
    return ByteBuffer.allocate(Stun.HEADER_BYTES + all)
        .putShort((short) type)
        .putShort((short) all)
        .putInt(Stun.MAGIC_COOKIE)
        .put(request.transactionId());
  }

  private static ByteBuffer end(StunRequest request, ByteBuffer answer) {
    if (request.isFingerprinted()) {
      int value = Stun.fingerprint(answer.slice(0, answer.position()));
      header(answer, Stun.FINGERPRINT, Stun.FINGERPRINT_BYTES);
      answer.putInt(value);
    }
    return answer.flip();
  }

  private static int attribute(int length) {
    return Stun.ATTRIBUTE_HEADER_BYTES + Stun.padded(length);
  }

  private static void header(ByteBuffer answer, int type, int length) {
    answer.putShort((short) type).putShort((short) length);
  }

  private static void pad(ByteBuffer answer) {
    answer.position(Stun.padded(answer.position()));
  }
}
