package dev.parley.server.stun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers, with the test vectors of RFC 5769. */
final class StunBindingTest {
  private static final String ID = "b7e7a701bc34d686fa87dfae";

  /** Section 2.1: with ICE's PRIORITY and ICE-CONTROLLED. */
  private static final String SAMPLE_REQUEST =
      "00010058 2112a442"
          + ID
          + "80220010 5354554e207465737420636c69656e74 00240004 6e0001ff"
          + "80290008 932ff9b151263b36 00060009 6576746a3a68367659202020"
          + "00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2 80280004 e57a3bcf";

  /** Section 2.4: with long-term credentials and no FINGERPRINT. */
  private static final String SAMPLE_WITH_CREDENTIALS =
      "00010060 2112a442 78ad3433c6ad72c029da412e"
          + "00060012 e3839ee38388e383aae38383e382afe382b90000"
          + "0015001c 662f2f3439396b39353464364f4c33346f4c39465354767936347341"
          + "0014000b 6578616d706c652e6f726700 00080014 f67024656dd64a3e02b8e0712e85c9a28ca89666";

  private static final InetSocketAddress IPV4 = address("192.0.2.1");
  private static final InetSocketAddress IPV6 = address("2001:db8:1234:5678:11:2233:4455:6677");

  private static InetSocketAddress address(String literal) {
    return new InetSocketAddress(InetAddress.ofLiteral(literal), 32853);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** A request with {@code attributes}, which are given in hexadecimal. */
  private static byte[] request(String attributes) {
    byte[] values = bytes(attributes);
    return ByteBuffer.allocate(20 + values.length)
        .put(bytes("0001"))
        .putShort((short) values.length)
        .put(bytes("2112a442" + ID))
        .put(values)
        .array();
  }

  private static byte @Nullable [] answer(byte[] datagram, InetSocketAddress from) {
    StunRequest request = StunRequest.read(ByteBuffer.wrap(datagram));
    if (request == null) {
      return null;
    }
    ByteBuffer answer = StunAnswer.to(request, from);
    byte[] result = new byte[answer.remaining()];
    answer.get(result);
    return result;
  }

  private static byte[] answered(byte[] datagram, InetSocketAddress from) {
    return Objects.requireNonNull(answer(datagram, from), "no answer");
  }

  @Test
  void anIpv4AddressIsWrittenAsInTheSampleResponse() {
    assertArrayEquals(
        bytes("0101000c 2112a442" + ID + "00200008 0001a147 e112a643"),
        answered(request(""), IPV4));
  }

  @Test
  void anIpv6AddressIsWrittenAsInTheSampleResponse() {
    assertArrayEquals(
        bytes("01010018 2112a442" + ID + "00200014 0002a147 0113a9faa5d3f179bc25f4b5bed2b9d9"),
        answered(request(""), IPV6));
  }

  /** The samples have attributes that we never send; what our own writing rests on is the CRC. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0101003c 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220"
            + "00200008 0001a147 e112a643 00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7"
            + "80280004 c07d4c96",
        "01010048 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220"
            + "00200014 0002a147 0113a9faa5d3f179bc25f4b5bed2b9d9"
            + "00080014 a382954e4be67bf11784c97c8292c275bfe3ed41 80280004 c8fb0b4c",
        SAMPLE_REQUEST
      })
  void theFingerprintIsThatOfTheSamples(String sample) {
    ByteBuffer message = ByteBuffer.wrap(bytes(sample));
    int before = message.limit() - 8;
    assertEquals(message.getInt(before + 4), Stun.fingerprint(message.slice(0, before)));
  }

  @Test
  void theSampleRequestIsRefusedForItsPriorityWhichBelongsToIce() {
    byte[] answer = answered(bytes(SAMPLE_REQUEST), IPV4);
    byte[] covered =
        bytes(
            "0111002c 2112a442"
                + ID
                + "00090015 00000414 556e6b6e6f776e20417474726962757465000000"
                + "000a0002 00240000 ");
    assertArrayEquals(covered, Arrays.copyOf(answer, covered.length));
    int fingerprint = Stun.fingerprint(ByteBuffer.wrap(covered));
    assertArrayEquals(
        ByteBuffer.allocate(8).putInt(0x80280004).putInt(fingerprint).array(),
        Arrays.copyOfRange(answer, covered.length, answer.length));
  }

  @Test
  void credentialsAreTakenAndNotLookedAt() {
    byte[] answer = answered(bytes(SAMPLE_WITH_CREDENTIALS), IPV4);
    assertArrayEquals(
        bytes("0101000c 2112a442 78ad3433c6ad72c029da412e 00200008 0001a147 e112a643"), answer);
  }

  @Test
  void whoSendsAFingerprintGetsOne() {
    byte[] start = request("80280004 00000000");
    int value = Stun.fingerprint(ByteBuffer.wrap(start, 0, 20));
    byte[] request = ByteBuffer.wrap(start).putInt(24, value).array();
    byte[] answer = answered(request, IPV4);
    assertEquals(40, answer.length);
    assertEquals(20, ByteBuffer.wrap(answer).getShort(2));
    ByteBuffer covered = ByteBuffer.wrap(answer, 0, 32);
    assertEquals(Stun.fingerprint(covered), ByteBuffer.wrap(answer).getInt(36));
  }

  @Test
  void whatMayBeIgnoredIsIgnored() {
    assertEquals(32, answered(request("80220003 41424300 c0010000"), IPV4).length);
  }

  @Test
  void whatStandsAfterTheIntegrityIsIgnored() {
    String integrity = "00080014" + "00".repeat(20);
    assertEquals(32, answered(request(integrity + "00240000"), IPV4).length);
    assertEquals(0x0111, ByteBuffer.wrap(answered(request("00240000"), IPV4)).getShort());
  }

  @Test
  void allThatIsUnknownIsNamed() {
    byte[] answer = answered(request("00030004 00000000 00240000 00250000"), IPV4);
    assertArrayEquals(
        bytes("000a0006 00030024 00250000"), Arrays.copyOfRange(answer, 48, answer.length));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, ''",
    "a header cut short, 00010000 2112a442 b7e7a701bc34d686fa87df",
    "no magic cookie, 00010000 2112a443 b7e7a701bc34d686fa87dfae",
    "an indication, 00110000 2112a442 b7e7a701bc34d686fa87dfae",
    "an answer, 01010000 2112a442 b7e7a701bc34d686fa87dfae",
    "an Allocate request of TURN, 00030000 2112a442 b7e7a701bc34d686fa87dfae",
    "first bits of RTP, 80010000 2112a442 b7e7a701bc34d686fa87dfae",
    "a length beyond the end, 00010004 2112a442 b7e7a701bc34d686fa87dfae",
    "a length before the end, 00010000 2112a442 b7e7a701bc34d686fa87dfae 80220000",
    "no multiple of four, 00010002 2112a442 b7e7a701bc34d686fa87dfae 8022",
    "an attribute beyond the end, 00010004 2112a442 b7e7a701bc34d686fa87dfae 80220001",
    "the longest attribute, 00010004 2112a442 b7e7a701bc34d686fa87dfae 8022ffff",
    "a wrong fingerprint, 00010008 2112a442 b7e7a701bc34d686fa87dfae 80280004 00000000",
    "a short fingerprint, 00010004 2112a442 b7e7a701bc34d686fa87dfae 80280000"
  })
  void whatIsNoFlawlessRequestGetsNoAnswer(String what, String datagram) {
    assertNull(answer(bytes(datagram), IPV4), what);
  }

  @Test
  void nothingMayFollowTheFingerprint() {
    byte[] start = request("80280004 00000000 80220000");
    int value = Stun.fingerprint(ByteBuffer.wrap(start, 0, 20));
    assertNull(answer(ByteBuffer.wrap(start).putInt(24, value).array(), IPV4));
  }

  @Test
  void anAnswerIsNeverLongerThanThreeTimesTheRequest() {
    for (int unknown = 0; unknown < 365; unknown++) {
      byte[] request = request("00240000".repeat(unknown));
      byte[] answer = answered(request, IPV6);
      assertTrue(answer.length <= 3 * request.length, "with " + unknown);
    }
  }

  @Test
  void randomDamageIsHarmless() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[][] samples = {
      bytes(SAMPLE_REQUEST), bytes(SAMPLE_WITH_CREDENTIALS), request("00240000"), request("")
    };
    for (int round = 0; round < 200_000; round++) {
      byte[] sample = samples[random.nextInt(samples.length)];
      byte[] damaged = Arrays.copyOf(sample, random.nextInt(sample.length + 30));
      for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      if (random.nextBoolean() && damaged.length >= 20) {
        ByteBuffer.wrap(damaged).putShort(2, (short) (damaged.length - 20));
      }
      byte[] answer = answer(damaged, random.nextBoolean() ? IPV4 : IPV6);
      assertTrue(answer == null || answer.length <= 3 * damaged.length, () -> "seed " + seed);
    }
  }
}
