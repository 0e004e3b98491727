package dev.parley.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.Signal;
import dev.parley.testing.JvmBase64Url;
import dev.parley.testing.JvmSealing;
import dev.parley.testing.MessageFamily;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.SignalCodec;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a seal must hold against: whoever carries the body and does not know the room's name. */
class SealTest {
  private static final PeerId ANA = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
  private static final PeerId BEN = new PeerId("BBBBBBBBBBBBBBBBBBBBBA");
  private static final PeerId CLEO = new PeerId("CCCCCCCCCCCCCCCCCCCCCA");
  private static final SignalCodec.Numbered SIGNAL =
      new SignalCodec.Numbered(1, new Signal.Offer(1, 1, OfferCause.MEDIA, "v=0\r\n"));

  private static final Base64UrlCodec BASE64 = JvmBase64Url.INSTANCE;
  private static final JvmSealing ROOM = JvmSealing.ofRoom("Amber Falcon");
  private static final JvmSealing OTHER_ROOM = JvmSealing.ofRoom("amber falcons");

  @Test
  void whatIsSealedForAPeerIsOpenedByThatPeer() throws Exception {
    MessageFamily<SignalCodec.Numbered> family = MessageFamily.SIGNAL;
    for (Class<?> variant : family.variants()) {
      SignalCodec.Numbered signal = family.next(variant, new Random(7));
      assertEquals(signal, ROOM.open(ANA, BEN, ROOM.seal(ANA, BEN, signal)));
    }
  }

  @Test
  void sealingTheSameTwiceGivesTwoBodies() {
    assertNotEquals(ROOM.seal(ANA, BEN, SIGNAL), ROOM.seal(ANA, BEN, SIGNAL));
  }

  @Test
  void aFlippedBitAnywhereBreaksTheSeal() {
    byte[] sealed = Base64.getUrlDecoder().decode(ROOM.seal(ANA, BEN, SIGNAL));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] damaged = sealed.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertBroken(encode(damaged));
    }
  }

  @Test
  void anotherCharacterAnywhereBreaksTheSeal() {
    String body = ROOM.seal(ANA, BEN, SIGNAL);
    for (int at = 0; at < body.length(); at++) {
      for (char other : new char[] {'A', 'B', 'z', '9', '-', '_', '+', '/', '=', ' ', 'é', '\0'}) {
        if (other != body.charAt(at)) {
          assertBroken(body.substring(0, at) + other + body.substring(at + 1));
        }
      }
    }
  }

  @Test
  void bitsThatMeanNothingBreakTheSealToo() {
    for (int length = 1; length <= 3; length++) {
      String body = SealedBody.format(new byte[12], new byte[15 + length], BASE64);
      if (body.length() % 4 != 0) {
        String stray = body.substring(0, body.length() - 1) + "B";
        assertThrows(IllegalArgumentException.class, () -> SealedBody.parse(stray, BASE64), stray);
      }
    }
  }

  @Test
  void aBodyOfAnotherRoomIsRefused() {
    assertThrows(
        MalformedMessageException.class,
        () -> OTHER_ROOM.open(ANA, BEN, ROOM.seal(ANA, BEN, SIGNAL)));
  }

  @Test
  void aBodyCannotBePassedOffAsSomeoneElsesOrDeliveredElsewhere() {
    String body = ROOM.seal(ANA, BEN, SIGNAL);
    assertThrows(MalformedMessageException.class, () -> ROOM.open(BEN, ANA, body));
    assertThrows(MalformedMessageException.class, () -> ROOM.open(CLEO, BEN, body));
    assertThrows(MalformedMessageException.class, () -> ROOM.open(ANA, CLEO, body));
  }

  @Test
  void aTruncatedBodyIsRefused() {
    String body = ROOM.seal(ANA, BEN, SIGNAL);
    for (int length = 0; length < body.length(); length++) {
      assertBroken(body.substring(0, length));
    }
  }

  @Test
  void aBodyThatIsNotPlainBase64UrlIsRefused() {
    String body = ROOM.seal(ANA, BEN, SIGNAL);
    for (String other :
        List.of(body + "=", body + "==", body + "\n", " " + body, "====", "=", "\ud83d", "éééé")) {
      assertBroken(other);
    }
  }

  @Test
  void aSealAroundSomethingThatIsNoSignalIsRefused() {
    String aad = SealingScheme.additionalData(ROOM.room(), ANA, BEN);
    for (String plaintext : List.of("", "{", "[]", "{\"type\":\"Bye\"}", "{\"type\":\"Ping\"}")) {
      assertBroken(JvmSealing.seal(ROOM.signalKey(), new byte[12], aad, plaintext));
    }
  }

  @Test
  void anOfferToWhoeverIsThereIsForNobodyByName() throws MalformedMessageException {
    String plaintext = JsonText.of(SignalCodec.encode(SIGNAL));
    String aad = SealingScheme.additionalData(ROOM.room(), ANA);
    String toAnyone = JvmSealing.seal(ROOM.signalKey(), new byte[12], aad, plaintext);
    assertEquals(plaintext, JvmSealing.open(ROOM.signalKey(), aad, toAnyone));
    assertBroken(toAnyone);
  }

  @Test
  void aBodyComesApartWhereItWasJoined() {
    byte[] iv = "0123456789ab".getBytes(US_ASCII);
    byte[] ciphertext = "the ciphertext with its tag".getBytes(US_ASCII);
    SealedBody body = SealedBody.parse(SealedBody.format(iv, ciphertext, BASE64), BASE64);
    assertArrayEquals(iv, body.iv());
    assertArrayEquals(ciphertext, body.ciphertext());
  }

  @Test
  void aBodyHasRoomForAVectorAndATagAtLeast() {
    SealedBody.parse(SealedBody.format(new byte[12], new byte[16], BASE64), BASE64);
    assertThrows(
        IllegalArgumentException.class,
        () -> SealedBody.parse(SealedBody.format(new byte[12], new byte[15], BASE64), BASE64));
  }

  private static void assertBroken(String body) {
    assertThrows(MalformedMessageException.class, () -> ROOM.open(ANA, BEN, body), body);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
