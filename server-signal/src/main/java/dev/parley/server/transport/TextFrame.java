package dev.parley.server.transport;

import dev.parley.protocol.ServerMessage;
import dev.parley.wire.JsonText;
import dev.parley.wire.ServerMessageCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message of ours as one frame (RFC 6455, section 5.2): a server's are not masked. */
final class TextFrame {
  private static final int WHOLE_TEXT = 0x81;
  private static final int SHORT = 125;
  private static final int TWO_BYTES_FOLLOW = 126;
  private static final int EIGHT_BYTES_FOLLOW = 127;
  private static final int MAX_HEADER = 10;

  /** What a message has besides a body, mostly. */
  private static final int ENVELOPE_LENGTH = 96;

  private TextFrame() {}

  /** A message, ready to be read. */
  static ByteBuffer of(ServerMessage message) {
    return of(JsonText.of(ServerMessageCodec.encode(message), aboutTheLengthOf(message)));
  }

  private static int aboutTheLengthOf(ServerMessage message) {
    return message instanceof ServerMessage.Relayed relayed
        ? ENVELOPE_LENGTH + relayed.body().length()
        : ENVELOPE_LENGTH;
  }

  /** Text, ready to be read. */
  static ByteBuffer of(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(MAX_HEADER + payload.length).put((byte) WHOLE_TEXT);
    if (payload.length <= SHORT) {
      frame.put((byte) payload.length);
    } else if (payload.length < 1 << Short.SIZE) {
      frame.put((byte) TWO_BYTES_FOLLOW).putShort((short) payload.length);
    } else {
      frame.put((byte) EIGHT_BYTES_FOLLOW).putLong(payload.length);
    }
    return frame.put(payload).flip();
  }
}
