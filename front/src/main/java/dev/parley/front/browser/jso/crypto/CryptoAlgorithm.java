package dev.parley.front.browser.jso.crypto;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The members of {@code Pbkdf2Params}, {@code HkdfParams}, {@code AesGcmParams} and those of ECDSA;
 * see <a href="https://www.w3.org/TR/webcrypto/#algorithm-dictionary">W3C</a>.
 */
public interface CryptoAlgorithm extends JSObject {
  @JSProperty
  void setName(String name);

  @JSProperty
  void setHash(String hash);

  @JSProperty
  void setNamedCurve(String namedCurve);

  @JSProperty
  void setSalt(Int8Array salt);

  @JSProperty
  void setIterations(int iterations);

  @JSProperty
  void setInfo(Int8Array info);

  @JSProperty
  void setIv(Int8Array iv);

  @JSProperty
  void setAdditionalData(Int8Array additionalData);

  @JSProperty
  void setTagLength(int bits);
}
