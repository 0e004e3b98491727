package dev.parley.server.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** The packet of NTP (RFC 5905, section 7.3) as a client that asks once needs it. */
final class NtpMessage {
  static final int BYTES = 48;

  private static final int VERSION_4_CLIENT = (4 << 3) | 3;
  private static final int SERVER = 4;
  private static final int UNSYNCHRONISED = 3;
  private static final int MAX_STRATUM = 15;
  private static final int ORIGIN = 24;
  private static final int RECEIVE = 32;
  private static final int TRANSMIT = 40;

  /** Seconds from 1900 to 1970. */
  private static final long EPOCH = 2_208_988_800L;

  /** Times before 1968 are those of the era that begins in 2036 (section 6). */
  private static final long ERA = 1L << 32;

  private static final long FIRST_OF_ERA_0 = 1L << 31;

  private NtpMessage() {}

  /**
   * Asks for the time. Where clients write theirs stand random bytes, which the server repeats: so
   * the answer is one to us, and nobody is told our time.
   *
   * @param random 8 bytes or more
   */
  static byte[] request(byte[] random) {
    return ByteBuffer.allocate(BYTES)
        .put((byte) VERSION_4_CLIENT)
        .put(TRANSMIT, random, 0, Long.BYTES)
        .array();
  }

  /**
   * How far the server's clock is ahead of ours (section 8).
   *
   * @throws IOException if this is no answer to the request, or the server does not know the time
   */
  static Duration ahead(byte[] request, byte[] answer, Instant asked, Instant answered)
      throws IOException {
    ByteBuffer data = ByteBuffer.wrap(answer);
    if (answer.length < BYTES
        || (answer[0] & 7) != SERVER
        || data.getLong(ORIGIN) != ByteBuffer.wrap(request).getLong(TRANSMIT)) {
      throw new IOException("this is no answer of a time server");
    }
    int stratum = answer[1];
    if (((answer[0] >> 6) & 3) == UNSYNCHRONISED || stratum < 1 || stratum > MAX_STRATUM) {
      throw new IOException("it does not know the time itself");
    }
    Duration there = Duration.between(asked, time(data, RECEIVE));
    Duration back = Duration.between(answered, time(data, TRANSMIT));
    return there.plus(back).dividedBy(2);
  }

  private static Instant time(ByteBuffer data, int at) {
    long seconds = Integer.toUnsignedLong(data.getInt(at));
    long fraction = Integer.toUnsignedLong(data.getInt(at + 4));
    long sinceEra = seconds < FIRST_OF_ERA_0 ? seconds + ERA : seconds;
    return Instant.ofEpochSecond(sinceEra - EPOCH, (fraction * 1_000_000_000L) >> 32);
  }
}
