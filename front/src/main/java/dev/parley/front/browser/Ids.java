package dev.parley.front.browser;

import java.util.Base64;
import org.teavm.jso.crypto.Crypto;
import org.teavm.jso.typedarrays.Int8Array;

/** Random ids. */
public final class Ids {
  private static final int BYTES = 16;

  private Ids() {}

  /** 128 random bits in base64url. */
  public static String random128() {
    Int8Array bytes = new Int8Array(BYTES);
    Crypto.current().getRandomValues(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.copyToJavaArray());
  }
}
