package dev.parley.front.browser;

import java.util.Base64;
import org.teavm.jso.crypto.Crypto;
import org.teavm.jso.typedarrays.Int8Array;

/** Random ids. */
public final class Ids {

  private Ids() {}

  /** 128 random bits in base64url. */
  public static String random128() {
    return random(16);
  }

  /** 256 random bits in base64url. */
  static String random256() {
    return random(32);
  }

  private static String random(int length) {
    Int8Array bytes = new Int8Array(length);
    Crypto.current().getRandomValues(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.copyToJavaArray());
  }
}
