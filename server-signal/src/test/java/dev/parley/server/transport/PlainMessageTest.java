package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are taken past Tyrus, and those that are left to it. */
final class PlainMessageTest {
  private static final int MOST = 65_535;
  private static final int WHOLE_TEXT = 0x81;
  private static final byte[] KEY = {(byte) 0x9a, 0x01, (byte) 0xff, 0x37};

  private static ByteBuffer frame(int first, String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) 0xfe).putShort((short) payload.length);
    } else {
      frame.put((byte) 0xff).putLong(payload.length);
    }
    frame.put(KEY);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ KEY[i % 4]));
    }
    return frame.flip();
  }

  private static void leavesAlone(ByteBuffer data) {
    int before = data.position();
    assertNull(PlainMessage.take(data, MOST));
    assertEquals(before, data.position());
  }

  private static String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (i % 128));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 125, 126, 127, 128, 1000, 65_535})
  void aWholeMessageIsTaken(int length) {
    ByteBuffer data = frame(WHOLE_TEXT, text(length));
    assertEquals(text(length), PlainMessage.take(data, MOST));
    assertEquals(0, data.remaining());
  }

  @Test
  void oneIsTakenAtATime() {
    ByteBuffer first = frame(WHOLE_TEXT, "{}");
    ByteBuffer second = frame(WHOLE_TEXT, text(300));
    ByteBuffer data =
        ByteBuffer.allocate(first.remaining() + second.remaining()).put(first).put(second).flip();
    assertEquals("{}", PlainMessage.take(data, MOST));
    assertEquals(text(300), PlainMessage.take(data, MOST));
    leavesAlone(data);
  }

  @Test
  void whatIsNotWholeYetIsLeft() {
    ByteBuffer whole = frame(WHOLE_TEXT, text(200));
    for (int length = 0; length < whole.limit(); length++) {
      leavesAlone(whole.duplicate().limit(length));
    }
  }

  @Test
  void whatIsBeyondTheLimitIsLeft() {
    ByteBuffer data = frame(WHOLE_TEXT, "123");
    assertNull(PlainMessage.take(data, 2));
    assertEquals("123", PlainMessage.take(data, 3));
    leavesAlone(frame(WHOLE_TEXT, text(65_536)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x80, 0x82, 0x88, 0x89, 0x8a, 0xc1, 0xa1, 0x91})
  void otherFramesAreLeft(int first) {
    leavesAlone(frame(first, "text"));
  }

  @Test
  void whatIsNotMaskedIsLeft() {
    leavesAlone(ByteBuffer.wrap(new byte[] {(byte) WHOLE_TEXT, 2, 'o', 'k', 0, 0, 0, 0, 0, 0}));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8, 12})
  void whatIsNotAsciiIsLeft(int at) {
    leavesAlone(frame(WHOLE_TEXT, "x".repeat(at) + "é" + "x".repeat(13 - at)));
  }
}
