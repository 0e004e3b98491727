package dev.parley.testing;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.sealing.RoomName;
import dev.parley.sealing.SealedBody;
import dev.parley.sealing.SealingScheme;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.SignalCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealing scheme on {@code javax.crypto}, for one room: what the page does with WebCrypto, for
 * tests and for peers without a browser. Safe for use by several threads.
 */
public final class JvmSealing {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RoomId room;
  private final byte[] signalKey;

  private JvmSealing(RoomId room, byte[] signalKey) {
    this.room = room;
    this.signalKey = signalKey;
  }

  /** Derives the keys of the room with this name, however it was typed. Takes a while. */
  public static JvmSealing ofRoom(String typed) {
    try {
      char[] name = normalise(typed).toCharArray();
      byte[] inputKey =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(
                  new PBEKeySpec(
                      name,
                      SealingScheme.SALT.getBytes(StandardCharsets.US_ASCII),
                      SealingScheme.ITERATIONS,
                      SealingScheme.INPUT_KEY_BITS))
              .getEncoded();
      byte[] id = expand(inputKey, SealingScheme.ROOM_ID_INFO, SealingScheme.ROOM_ID_BITS);
      return new JvmSealing(
          new RoomId(Base64.getUrlEncoder().withoutPadding().encodeToString(id)),
          expand(inputKey, SealingScheme.SIGNAL_KEY_INFO, SealingScheme.SIGNAL_KEY_BITS));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings a room name to the one form in which it is derived from and linked to. */
  public static String normalise(String typed) {
    String lower = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return RoomName.hyphenate(Normalizer.normalize(lower, Normalizer.Form.NFKC));
  }

  /** What the server knows the room by. */
  public RoomId room() {
    return room;
  }

  /** The key that the server does not know, as 32 bytes. */
  public byte[] signalKey() {
    return signalKey.clone();
  }

  /** Seals a signal under a fresh random initialisation vector. */
  public String seal(PeerId from, PeerId to, SignalCodec.Numbered signal) {
    byte[] iv = new byte[SealingScheme.IV_BYTES];
    RANDOM.nextBytes(iv);
    String plaintext = JsonText.of(SignalCodec.encode(signal));
    return seal(signalKey, iv, SealingScheme.additionalData(room, from, to), plaintext);
  }

  /**
   * Opens what {@code from} sealed for {@code to}. The caller still has to drop a number that it
   * has seen from this sender before.
   *
   * @throws MalformedMessageException if the seal is broken or there is no signal under it
   */
  public SignalCodec.Numbered open(PeerId from, PeerId to, String body)
      throws MalformedMessageException {
    String plaintext = open(signalKey, SealingScheme.additionalData(room, from, to), body);
    return SignalCodec.decode(JacksonJson.parse(plaintext));
  }

  /**
   * Opens what {@code from} sealed for whoever is in the room.
   *
   * @throws MalformedMessageException if the seal is broken or there is no signal under it
   */
  public SignalCodec.Numbered open(PeerId from, String body) throws MalformedMessageException {
    String plaintext = open(signalKey, SealingScheme.additionalData(room, from), body);
    return SignalCodec.decode(JacksonJson.parse(plaintext));
  }

  /** The bare cipher: seals any text. */
  public static String seal(byte[] key, byte[] iv, String additionalData, String plaintext) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, additionalData);
      return SealedBody.format(
          iv, cipher.doFinal(plaintext.getBytes(StandardCharsets.UTF_8)), JvmBase64Url.INSTANCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The bare cipher: opens any text.
   *
   * @throws MalformedMessageException if the seal is broken
   */
  public static String open(byte[] key, String additionalData, String body)
      throws MalformedMessageException {
    try {
      SealedBody sealed = SealedBody.parse(body, JvmBase64Url.INSTANCE);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed.iv(), additionalData);
      byte[] plaintext = cipher.doFinal(sealed.ciphertext());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plaintext)).toString();
    } catch (IllegalArgumentException | AEADBadTagException | CharacterCodingException _) {
      throw new MalformedMessageException(FailureCode.MALFORMED, "the seal is broken");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] iv, String additionalData)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(SealingScheme.TAG_BITS, iv));
    cipher.updateAAD(additionalData.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static byte[] expand(byte[] inputKey, String info, int bits)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract()
                .addIKM(inputKey)
                .thenExpand(info.getBytes(StandardCharsets.US_ASCII), bits / 8));
  }
}
