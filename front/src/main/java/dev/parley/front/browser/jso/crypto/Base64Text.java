package dev.parley.front.browser.jso.crypto;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Base64url by {@code btoa} and {@code atob}; see <a
 * href="https://developer.mozilla.org/docs/Web/API/Window/btoa">MDN</a>.
 */
public final class Base64Text {

  private Base64Text() {}

  /** Without padding. For at most 64 Ki bytes: each is an argument of a call. */
  @JSBody(
      params = "bytes",
      script =
          "return btoa(String.fromCharCode.apply("
              + "null, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)))"
              + ".replaceAll('+', '-').replaceAll('/', '_').split('=')[0];")
  public static native String encode(Int8Array bytes);

  /** As forgiving as {@code atob}; null if that throws. */
  @JSBody(
      params = "text",
      script =
          "try {"
              + "  return Int8Array.from("
              + "    atob(text.replaceAll('-', '+').replaceAll('_', '/')),"
              + "    function(c) { return c.charCodeAt(0); });"
              + "} catch (e) { return null; }")
  public static native @Nullable Int8Array decode(String text);
}
