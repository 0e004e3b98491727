package dev.parley.server.stun;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

/** Messages of a client, with the test vectors of RFC 5769. */
final class StunMessageTest {
  private static final int USERNAME = 0x0006;
  private static final byte[] ID = bytes("b7e7a701bc34d686fa87dfae");

  /** The password of the samples with short-term credentials. */
  private static final byte[] PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt".getBytes(US_ASCII);

  private static final String REQUEST =
      "00010058 2112a442 b7e7a701bc34d686fa87dfae"
          + "80220010 5354554e207465737420636c69656e74 00240004 6e0001ff"
          + "80290008 932ff9b151263b36 00060009 6576746a3a68367659202020"
          + "00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2 80280004 e57a3bcf";

  private static final String RESPONSE =
      "0101003c 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220"
          + "00200008 0001a147 e112a643 00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7"
          + "80280004 c07d4c96";

  private static final String IPV6_RESPONSE =
      "01010048 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220"
          + "00200014 0002a147 0113a9faa5d3f179bc25f4b5bed2b9d9"
          + "00080014 a382954e4be67bf11784c97c8292c275bfe3ed41 80280004 c8fb0b4c";

  /** With long-term credentials. */
  private static final String LONG_TERM =
      "00010060 2112a442 78ad3433c6ad72c029da412e"
          + "00060012 e3839ee38388e383aae38383e382afe382b90000"
          + "0015001c 662f2f3439396b39353464364f4c33346f4c39465354767936347341"
          + "0014000b 6578616d706c652e6f726700 00080014 f67024656dd64a3e02b8e0712e85c9a28ca89666";

  private static final byte[] REALM = "example.org".getBytes(US_ASCII);

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static @Nullable StunMessage tryToRead(byte[] message) {
    return StunMessage.read(ByteBuffer.wrap(message));
  }

  private static StunMessage read(byte[] message) {
    return Objects.requireNonNull(tryToRead(message), "not read");
  }

  private static byte[] longTermKey() {
    return Stun.longTermKey("マトリックス", REALM, "TheMatrIX");
  }

  @ParameterizedTest
  @ValueSource(strings = {REQUEST, RESPONSE, IPV6_RESPONSE})
  void theIntegrityIsThatOfTheSamples(String sample) {
    assertTrue(read(bytes(sample)).isSealedWith(PASSWORD));
    assertFalse(read(bytes(sample)).isSealedWith("another".getBytes(US_ASCII)));
  }

  @Test
  void theKeyOfLongTermCredentialsIsThatOfTheSample() {
    assertTrue(read(bytes(LONG_TERM)).isSealedWith(longTermKey()));
  }

  @Test
  void whatIsWrittenIsTheSample() {
    byte[] nonce = "f//499k954d6OL34oL9FSTvy64sA".getBytes(US_ASCII);
    byte[] written =
        new StunWriter(Stun.BINDING_REQUEST, bytes("78ad3433c6ad72c029da412e"))
            .put(USERNAME, "マトリックス".getBytes(UTF_8))
            .put(Turn.NONCE, nonce)
            .put(Turn.REALM, REALM)
            .seal(longTermKey())
            .bytes();
    assertArrayEquals(bytes(LONG_TERM), written);
  }

  @Test
  void addressesAreThoseOfTheSamples() {
    assertEquals(
        new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 32853),
        read(bytes(RESPONSE)).xorAddress(Turn.XOR_MAPPED_ADDRESS));
    assertEquals(
        new InetSocketAddress(InetAddress.ofLiteral("2001:db8:1234:5678:11:2233:4455:6677"), 32853),
        read(bytes(IPV6_RESPONSE)).xorAddress(Turn.XOR_MAPPED_ADDRESS));
    assertNull(read(bytes(RESPONSE)).xorAddress(Turn.XOR_RELAYED_ADDRESS));
  }

  @Test
  void anAnswerBelongsToOneRequest() {
    StunMessage answer = read(bytes(RESPONSE));
    assertTrue(answer.answers(Turn.binding(ID)));
    assertFalse(answer.answers(Turn.allocate(ID)), "another method");
    assertFalse(answer.answers(Turn.binding(new byte[12])), "another transaction");
    assertFalse(read(bytes(REQUEST)).answers(Turn.binding(ID)), "no answer at all");
  }

  @Test
  void whatTheAnswerOfStunServerOursSaysIsUnderstood() {
    StunRequest request = StunRequest.read(ByteBuffer.wrap(Turn.binding(ID)));
    InetSocketAddress from = new InetSocketAddress(InetAddress.ofLiteral("::1"), 1);
    ByteBuffer answer = StunAnswer.to(Objects.requireNonNull(request), from);
    assertEquals(
        from, Objects.requireNonNull(StunMessage.read(answer)).xorAddress(Turn.XOR_MAPPED_ADDRESS));
  }

  @Test
  void anErrorIsRead() {
    byte[] error =
        bytes("01130010 2112a442 b7e7a701bc34d686fa87dfae 0009000b 00000401 6e6f206e6f206e00");
    assertEquals(401, read(error).errorCode());
    assertEquals("no no n", read(error).reason());
    assertTrue(read(error).answers(Turn.allocate(ID)));
    assertTrue(read(error).isError());
    assertEquals(0, read(bytes(RESPONSE)).errorCode());
  }

  @Test
  void aLoginShowsNoKey() {
    Turn.Login login = Turn.login("1767229200:doctor", "password", REALM, new byte[] {1});
    StunMessage request = read(Turn.allocate(ID, login));
    assertTrue(request.isSealedWith(login.key()));
    assertArrayEquals(REALM, request.value(Turn.REALM));
    assertEquals("Login[1767229200:doctor]", login.toString());
  }

  @Test
  void whatStandsAfterTheIntegrityIsNotSeen() {
    byte[] sealed =
        new StunWriter(0x0103, ID).seal(PASSWORD).put(Turn.REALM, REALM).fingerprinted();
    assertNull(read(sealed).value(Turn.REALM));
    assertTrue(read(sealed).isSealedWith(PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, ''",
    "a header cut short, 01010000 2112a442 b7e7a701bc34d686fa87df",
    "no magic cookie, 01010000 2112a443 b7e7a701bc34d686fa87dfae",
    "first bits of RTP, 80010000 2112a442 b7e7a701bc34d686fa87dfae",
    "a length beyond the end, 01010004 2112a442 b7e7a701bc34d686fa87dfae",
    "an attribute beyond the end, 01010004 2112a442 b7e7a701bc34d686fa87dfae 80220001",
    "a wrong fingerprint, 01010008 2112a442 b7e7a701bc34d686fa87dfae 80280004 00000000"
  })
  void whatIsNoMessageIsNotRead(String what, String message) {
    assertNull(tryToRead(bytes(message)), what);
  }

  @Test
  void whatIsTooLongIsNeitherReadNorWritten() {
    byte[] longest = new byte[StunMessage.MAX_BYTES - 24];
    byte[] written = new StunWriter(0x0101, ID).put(0x8022, longest).bytes();
    assertNotNull(tryToRead(written));
    byte[] longer = Arrays.copyOf(written, written.length + 4);
    ByteBuffer.wrap(longer).putShort(2, (short) (longer.length - 20)).putShort(22, (short) 2028);
    assertNull(tryToRead(longer));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StunWriter(0x0101, ID).put(0x8022, new byte[StunMessage.MAX_BYTES]));
  }

  @Test
  void randomDamageIsHarmlessAndNeverSealed() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] sample = bytes(LONG_TERM);
    byte[] key = longTermKey();
    for (int round = 0; round < 50_000; round++) {
      byte[] damaged = Arrays.copyOf(sample, sample.length - 4 * random.nextInt(10));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      ByteBuffer.wrap(damaged).putShort(2, (short) (damaged.length - 20));
      StunMessage message = tryToRead(damaged);
      if (message != null) {
        assertFalse(
            message.isSealedWith(key) && !Arrays.equals(damaged, sample), () -> "seed " + seed);
        message.xorAddress(USERNAME);
        message.errorCode();
        message.reason();
      }
    }
  }
}
