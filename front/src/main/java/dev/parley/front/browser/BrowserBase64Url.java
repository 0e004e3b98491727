package dev.parley.front.browser;

import dev.parley.front.browser.jso.crypto.Base64Text;
import dev.parley.sealing.Base64UrlCodec;
import org.teavm.jso.typedarrays.Int8Array;

/** Base64url by the browser's own code. */
final class BrowserBase64Url implements Base64UrlCodec {

  @Override
  public String encode(byte[] bytes) {
    return Base64Text.encode(Int8Array.fromJavaArray(bytes));
  }

  @Override
  public byte[] decode(String text) {
    Int8Array bytes = Base64Text.decode(text);
    if (bytes == null) {
      throw new IllegalArgumentException("not base64url");
    }
    return bytes.toJavaArray();
  }
}
