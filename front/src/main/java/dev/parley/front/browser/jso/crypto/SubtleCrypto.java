package dev.parley.front.browser.jso.crypto;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** See <a href="https://developer.mozilla.org/docs/Web/API/SubtleCrypto">MDN</a>. */
public interface SubtleCrypto extends JSObject {
  JSPromise<CryptoKey> importKey(
      String format,
      Int8Array keyData,
      String algorithm,
      boolean extractable,
      JSArray<JSString> usages);

  JSPromise<CryptoKey> importKey(
      String format,
      ArrayBuffer keyData,
      String algorithm,
      boolean extractable,
      JSArray<JSString> usages);

  JSPromise<CryptoKey> importKey(
      String format,
      Int8Array keyData,
      CryptoAlgorithm algorithm,
      boolean extractable,
      JSArray<JSString> usages);

  JSPromise<ArrayBuffer> exportKey(String format, CryptoKey key);

  JSPromise<CryptoKeyPair> generateKey(
      CryptoAlgorithm algorithm, boolean extractable, JSArray<JSString> usages);

  JSPromise<ArrayBuffer> sign(CryptoAlgorithm algorithm, CryptoKey key, Int8Array data);

  JSPromise<JSBoolean> verify(
      CryptoAlgorithm algorithm, CryptoKey key, Int8Array signature, Int8Array data);

  JSPromise<ArrayBuffer> digest(String algorithm, ArrayBuffer data);

  JSPromise<ArrayBuffer> digest(String algorithm, Int8Array data);

  JSPromise<ArrayBuffer> deriveBits(CryptoAlgorithm algorithm, CryptoKey baseKey, int bits);

  JSPromise<ArrayBuffer> encrypt(CryptoAlgorithm algorithm, CryptoKey key, Int8Array data);

  JSPromise<ArrayBuffer> decrypt(CryptoAlgorithm algorithm, CryptoKey key, Int8Array data);
}
