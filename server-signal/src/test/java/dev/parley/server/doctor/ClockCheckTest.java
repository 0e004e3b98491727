package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.doctor.Finding.Level;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockCheckTest {
  private static final long SECONDS_TO_1970 = 2_208_988_800L;
  private static final Network NETWORK = new NetworkOfThisMachine(Duration.ofSeconds(2));
  private static final byte[] RANDOM = {1, 2, 3, 4, 5, 6, 7, 8};

  /** What a server whose clock shows {@code theirs} answers. */
  private static byte[] answer(byte[] request, Instant theirs, int stratum) {
    ByteBuffer answer = ByteBuffer.allocate(48);
    answer.put((byte) ((4 << 3) | 4)).put((byte) stratum);
    answer.put(24, request, 40, 8);
    for (int at : new int[] {32, 40}) {
      answer.putInt(at, (int) (theirs.getEpochSecond() + SECONDS_TO_1970));
      answer.putInt(at + 4, (int) (((long) theirs.getNano() << 32) / 1_000_000_000L));
    }
    return answer.array();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22T12:00:00.5Z", "2036-02-07T06:28:16.250Z", "2040-01-01T00:00:00Z"})
  void theOffsetIsThatOfTheStandard(Instant now) throws IOException {
    byte[] request = NtpMessage.request(RANDOM);
    Duration ahead =
        NtpMessage.ahead(
            request,
            answer(request, now.plusSeconds(100), 2),
            now.minusMillis(30),
            now.plusMillis(30));
    assertEquals(100_000, Math.round(ahead.toNanos() / 1e6));
  }

  @Test
  void whatIsNoAnswerToThisRequestIsRefused() {
    byte[] request = NtpMessage.request(RANDOM);
    Instant now = Instant.now();
    byte[] other = NtpMessage.request(new byte[8]);
    assertThrows(
        IOException.class, () -> NtpMessage.ahead(request, answer(other, now, 2), now, now));
    assertThrows(
        IOException.class, () -> NtpMessage.ahead(request, answer(request, now, 0), now, now));
    assertThrows(IOException.class, () -> NtpMessage.ahead(request, request, now, now));
    assertThrows(IOException.class, () -> NtpMessage.ahead(request, new byte[3], now, now));
    byte[] unsynchronised = answer(request, now, 2);
    unsynchronised[0] |= (byte) 0xC0;
    assertThrows(IOException.class, () -> NtpMessage.ahead(request, unsynchronised, now, now));
  }

  @ParameterizedTest
  @CsvSource({
    "0, OK, less than a second from",
    "60, WARNING, behind",
    "-60, WARNING, ahead of",
    "3600, FAILED, behind"
  })
  void aTimeServerIsAsked(long seconds, Level level, String found) throws IOException {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerOne(server, seconds));
      Finding finding = ClockCheck.ntp("127.0.0.1:" + server.getLocalPort(), NETWORK);
      assertEquals(level, finding.level(), finding::line);
      assertTrue(finding.found().contains(found), finding::line);
    }
  }

  private static void answerOne(DatagramSocket server, long ahead) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[48], 48);
      server.receive(packet);
      byte[] answer = answer(packet.getData(), Instant.now().plusSeconds(ahead), 3);
      server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "-30, WARNING", "30, WARNING", "-3600, FAILED"})
  void theDateOfAPageIsCompared(long seconds, Level level) throws IOException {
    RudeProxy.Rudeness dated =
        (_, socket) ->
            RudeProxy.write(
                socket,
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\nDate: "
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC))
                    + "\r\n\r\n");
    try (RudeProxy proxy = RudeProxy.that(dated)) {
      URI url = URI.create("http://localhost:" + proxy.port());
      Finding finding = ClockCheck.page(url, NETWORK);
      assertEquals(level, finding.level(), finding::line);
    }
  }

  @Test
  void aTimeServerThatIsSilentIsSaidSo() throws IOException {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Finding finding = ClockCheck.ntp("127.0.0.1:" + silent.getLocalPort(), NETWORK);
      assertEquals(Level.WARNING, finding.level());
      assertTrue(finding.found().contains("no answer"), finding::line);
    }
  }
}
