package dev.parley.testing;

import dev.parley.sealing.Base64UrlCodec;
import java.util.Base64;

/** Base64url by the JDK. */
public enum JvmBase64Url implements Base64UrlCodec {
  INSTANCE;

  @Override
  public String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
