package dev.parley.server.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message as nearly all are: one masked text frame of ASCII (RFC 6455, section 5.2), here as a
 * whole, without extensions and below 64 KiB.
 */
final class PlainMessage {
  private static final int WHOLE_TEXT = 0x81;
  private static final int MASKED = 0x80;
  private static final int TWO_BYTES_FOLLOW = 126;
  private static final int KEY_BYTES = 4;
  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

  private PlainMessage() {}

  /**
   * Takes one from the start of {@code data}. Null = there is none, and nothing was taken.
   *
   * @param data bytes from the start of a frame on
   * @param maxBytes of the text
   */
  static @Nullable String take(ByteBuffer data, int maxBytes) {
    int start = data.position();
    int available = data.remaining();
    if (available < 2 + KEY_BYTES || (data.get(start) & 0xff) != WHOLE_TEXT) {
      return null;
    }
    int second = data.get(start + 1) & 0xff;
    int length = second - MASKED;
    int header = 2;
    if (length == TWO_BYTES_FOLLOW) {
      length = ((data.get(start + 2) & 0xff) << 8) | (data.get(start + 3) & 0xff);
      header = 4;
    }
    int payload = start + header + KEY_BYTES;
    if (length < 0 || second > MASKED + TWO_BYTES_FOLLOW || length > maxBytes) {
      return null;
    }
    if (available < header + KEY_BYTES + length) {
      return null;
    }
    String text = unmasked(data.duplicate(), payload, length);
    if (text != null) {
      data.position(payload + length);
    }
    return text;
  }

  /** Null = not all is ASCII: whether the rest is UTF-8 is for others to say. */
  private static @Nullable String unmasked(ByteBuffer data, int from, int length) {
    byte[] plain = new byte[length];
    ByteBuffer out = ByteBuffer.wrap(plain);
    long key = data.getInt(from - KEY_BYTES) & 0xffff_ffffL;
    long twice = (key << Integer.SIZE) | key;
    long seen = 0;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long bytes = data.getLong(from + at) ^ twice;
      seen |= bytes;
      out.putLong(at, bytes);
    }
    for (; at < length; at++) {
      byte unmasked = (byte) (data.get(from + at) ^ data.get(from - KEY_BYTES + at % KEY_BYTES));
      seen |= unmasked;
      plain[at] = unmasked;
    }
    return (seen & BEYOND_ASCII) == 0 ? new String(plain, StandardCharsets.ISO_8859_1) : null;
  }
}
