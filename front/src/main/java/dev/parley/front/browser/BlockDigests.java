package dev.parley.front.browser;

import dev.parley.front.browser.jso.crypto.SubtleCrypto;
import dev.parley.front.browser.jso.dom.Platform;
import java.util.Base64;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** The digests of the blocks of one file, in order, and the digest over them. */
final class BlockDigests {
  private static final String SHA_256 = "SHA-256";
  private static final int BYTES = 32;

  /** Some of them still being made: several people may be sent the same file at once. */
  private final JSArray<JSPromise<ArrayBuffer>> digests = new JSArray<>();

  int size() {
    return digests.getLength();
  }

  /** Hashes the next block; fulfils with it. */
  JSPromise<ArrayBuffer> add(ArrayBuffer block) {
    JSPromise<ArrayBuffer> digest = subtle().digest(SHA_256, block);
    digests.push(digest);
    return digest.then(_ -> block);
  }

  /** The digest over all of them, in base64url. */
  JSPromise<Sealer.Box<String>> whole() {
    return JSPromise.all(digests)
        .flatThen(made -> subtle().digest(SHA_256, joined(made)))
        .then(digest -> new Sealer.Box<>(base64Url(new Int8Array(digest))));
  }

  private static Int8Array joined(JSArrayReader<ArrayBuffer> made) {
    Int8Array all = new Int8Array(made.getLength() * BYTES);
    for (int i = 0; i < made.getLength(); i++) {
      all.set(new Int8Array(made.get(i)), i * BYTES);
    }
    return all;
  }

  private static String base64Url(Int8Array bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.copyToJavaArray());
  }

  private static SubtleCrypto subtle() {
    SubtleCrypto subtle = Platform.subtleCrypto();
    if (subtle == null) {
      throw new IllegalStateException("no WebCrypto on an insecure origin");
    }
    return subtle;
  }
}
