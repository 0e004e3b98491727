package dev.parley.front.browser.jso.crypto;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/CryptoKeyPair">MDN</a>. */
public interface CryptoKeyPair extends JSObject {
  @JSProperty
  CryptoKey getPrivateKey();

  @JSProperty
  CryptoKey getPublicKey();
}
