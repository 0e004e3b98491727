package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames as a client sends them (RFC 6455, section 5.2): masked, whole, with one key for all. */
final class Frames {
  private static final byte[] KEY = {0x37, (byte) 0xfa, 0x21, 0x3d};
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int PONG = 0x8a;
  private static final int MASKED = 0x80;
  private static final int SHORT = 125;
  private static final int LONG_HEADER = 8;

  private Frames() {}

  /** A whole text frame. */
  static byte[] text(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(LONG_HEADER + payload.length);
    header(frame, TEXT, payload.length);
    return finished(frame, payload);
  }

  /** Answers a ping. */
  static byte[] pong(byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(LONG_HEADER + payload.length);
    header(frame, PONG, payload.length);
    return finished(frame, payload);
  }

  /** Says goodbye with close code 1000. */
  static byte[] close() {
    byte[] code = {0x03, (byte) 0xe8};
    ByteBuffer frame = ByteBuffer.allocate(LONG_HEADER + code.length);
    header(frame, CLOSE, code.length);
    return finished(frame, code);
  }

  private static byte[] finished(ByteBuffer frame, byte[] payload) {
    frame.put(masked(payload));
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  private static void header(ByteBuffer frame, int first, int length) {
    frame.put((byte) first);
    if (length <= SHORT) {
      frame.put((byte) (MASKED | length));
    } else {
      frame.put((byte) (MASKED | 126)).putShort((short) length);
    }
    frame.put(KEY);
  }

  private static byte[] masked(byte[] payload) {
    byte[] masked = new byte[payload.length];
    for (int i = 0; i < payload.length; i++) {
      masked[i] = masked(payload[i], i);
    }
    return masked;
  }

  private static byte masked(int plain, int position) {
    return (byte) (plain ^ KEY[position & 3]);
  }

  /** A relay whose text is made but for its number. */
  static final class Relay {
    private final byte[] start;
    private final byte[] end;
    private final byte[] plainNumber = new byte[20];

    Relay(Dialect dialect, String to, String body) {
      String text =
          dialect.before()
              + "{\"type\":\"Relay\",\"to\":\""
              + to
              + "\",\"body\":\""
              + body
              + "\",\"n\":";
      start = masked(text.getBytes(StandardCharsets.UTF_8));
      end = ("}" + dialect.after()).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the frame with number {@code n}. */
    void put(ByteBuffer out, long n) {
      int digits = digits(n);
      header(out, TEXT, start.length + digits + end.length);
      out.put(start);
      int position = start.length;
      for (int i = digits - 1; i >= 0; i--) {
        out.put(masked(plainNumber[i], position++));
      }
      for (byte each : end) {
        out.put(masked(each, position++));
      }
    }

    /** Leaves the digits in {@link #plainNumber}, the last one first. */
    private int digits(long n) {
      int count = 0;
      for (long left = n; left > 0; left /= 10) {
        plainNumber[count++] = (byte) ('0' + left % 10);
      }
      return count;
    }
  }
}
