package dev.parley.front.browser;

import dev.parley.front.app.Room;
import dev.parley.front.browser.jso.crypto.CryptoAlgorithm;
import dev.parley.front.browser.jso.crypto.CryptoKey;
import dev.parley.front.browser.jso.crypto.SubtleCrypto;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.sealing.RoomName;
import dev.parley.sealing.SealedBody;
import dev.parley.sealing.SealingScheme;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.crypto.Crypto;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Derives room keys, seals and opens, by WebCrypto. Keys stay inside it. */
final class Sealer {
  private static final BrowserBase64Url BASE64_URL = new BrowserBase64Url();

  private final Map<RoomId, CryptoKey> keys = new HashMap<>();
  private final @Nullable SubtleCrypto subtle = Platform.subtleCrypto();

  /** Unicode folding of a room name, and the hyphens. */
  static String normalise(String typed) {
    return RoomName.hyphenate(Platform.foldCase(typed));
  }

  /** Derives id and key of a room; keeps the key, fulfils with the room. */
  JSPromise<Box<Room>> derive(String name) {
    return importRaw(bytes(name), "PBKDF2", "deriveBits")
        .flatThen(password -> {
          CryptoAlgorithm pbkdf2 = algorithm("PBKDF2");
          pbkdf2.setHash("SHA-256");
          pbkdf2.setSalt(bytes(SealingScheme.SALT));
          pbkdf2.setIterations(SealingScheme.ITERATIONS);
          return subtle().deriveBits(pbkdf2, password, SealingScheme.INPUT_KEY_BITS);
        })
        .flatThen(input -> importRaw(new Int8Array(input), "HKDF", "deriveBits"))
        .flatThen(input -> deriveFromInput(name, input));
  }

  private JSPromise<Box<Room>> deriveFromInput(String name, CryptoKey input) {
    return expand(input, SealingScheme.ROOM_ID_INFO, SealingScheme.ROOM_ID_BITS)
        .flatThen(idBits -> {
          RoomId id = new RoomId(base64Url(idBits));
          return expand(input, SealingScheme.SIGNAL_KEY_INFO, SealingScheme.SIGNAL_KEY_BITS)
              .flatThen(
                  keyBits -> importRaw(new Int8Array(keyBits), "AES-GCM", "encrypt", "decrypt"))
              .then(key -> {
                keys.put(id, key);
                return new Box<>(new Room(name, id));
              });
        });
  }

  private JSPromise<ArrayBuffer> expand(CryptoKey input, String info, int bits) {
    CryptoAlgorithm hkdf = algorithm("HKDF");
    hkdf.setHash("SHA-256");
    hkdf.setSalt(new Int8Array(0));
    hkdf.setInfo(bytes(info));
    return subtle().deriveBits(hkdf, input, bits);
  }

  /** Seals a text for one peer. */
  JSPromise<Box<String>> seal(RoomId room, PeerId from, PeerId to, String text) {
    return seal(room, SealingScheme.additionalData(room, from, to), text);
  }

  /** Seals a text for whoever is in the room. */
  JSPromise<Box<String>> seal(RoomId room, PeerId from, String text) {
    return seal(room, SealingScheme.additionalData(room, from), text);
  }

  private JSPromise<Box<String>> seal(RoomId room, String additionalData, String text) {
    Int8Array iv = new Int8Array(SealingScheme.IV_BYTES);
    Crypto.current().getRandomValues(iv);
    return subtle()
        .encrypt(gcm(iv, additionalData), key(room), bytes(text))
        .then(ciphertext ->
            new Box<>(SealedBody.format(iv.toJavaArray(), array(ciphertext), BASE64_URL)));
  }

  /**
   * Opens a body from one peer; rejects if it was not sealed with this key for this pair.
   *
   * @throws IllegalArgumentException if it is not the text of a sealed body
   */
  JSPromise<Box<String>> open(RoomId room, PeerId from, PeerId to, String body) {
    return open(room, SealingScheme.additionalData(room, from, to), body);
  }

  /**
   * The same for a body that was sealed for whoever is in the room.
   *
   * @throws IllegalArgumentException if it is not the text of a sealed body
   */
  JSPromise<Box<String>> open(RoomId room, PeerId from, String body) {
    return open(room, SealingScheme.additionalData(room, from), body);
  }

  private JSPromise<Box<String>> open(RoomId room, String additionalData, String body) {
    SealedBody sealed = SealedBody.parse(body, BASE64_URL);
    return subtle()
        .decrypt(
            gcm(Int8Array.fromJavaArray(sealed.iv()), additionalData),
            key(room),
            Int8Array.fromJavaArray(sealed.ciphertext()))
        .then(text -> new Box<>(Platform.decodeUtf8(text)));
  }

  private static CryptoAlgorithm gcm(Int8Array iv, String additionalData) {
    CryptoAlgorithm gcm = algorithm("AES-GCM");
    gcm.setIv(iv);
    gcm.setTagLength(SealingScheme.TAG_BITS);
    gcm.setAdditionalData(bytes(additionalData));
    return gcm;
  }

  private CryptoKey key(RoomId room) {
    CryptoKey key = keys.get(room);
    if (key == null) {
      throw new IllegalStateException("the key of this room was never derived");
    }
    return key;
  }

  private SubtleCrypto subtle() {
    if (subtle == null) {
      throw new IllegalStateException("no WebCrypto on an insecure origin");
    }
    return subtle;
  }

  private JSPromise<CryptoKey> importRaw(Int8Array data, String algorithm, String... usages) {
    JSArray<JSString> uses = new JSArray<>();
    for (String usage : usages) {
      uses.push(JSString.valueOf(usage));
    }
    return subtle().importKey("raw", data, algorithm, false, uses);
  }

  private static CryptoAlgorithm algorithm(String name) {
    CryptoAlgorithm algorithm = JSObjects.create();
    algorithm.setName(name);
    return algorithm;
  }

  private static Int8Array bytes(String text) {
    return Platform.encodeUtf8(text);
  }

  private static byte[] array(ArrayBuffer buffer) {
    return new Int8Array(buffer).toJavaArray();
  }

  private static String base64Url(ArrayBuffer buffer) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(array(buffer));
  }

  /**
   * Carries a Java object through a promise.
   *
   * @param <T> what it carries
   * @param value it
   */
  record Box<T>(T value) {}
}
