package dev.parley.server.transport.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file in all the forms in which it goes out; their bytes are never changed. The forms are made
 * when the first of them is asked for: a server that starts has more urgent things to do.
 */
final class WebFile {
  private static final int ETAG_BYTES = 16;

  /** Where everything lies that a page is made of. */
  static final String ASSETS = "/assets/";

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_FIRST = "no-cache";

  private final String contentType;
  private final String cacheControl;
  private final byte[] bytes;
  private final byte @Nullable [] brotli;
  private volatile @Nullable Forms forms;

  private WebFile(String contentType, String cacheControl, byte[] bytes, byte @Nullable [] brotli) {
    this.contentType = contentType;
    this.cacheControl = cacheControl;
    this.bytes = bytes;
    this.brotli = brotli;
  }

  /** All forms there are; the compressed ones are smaller than the plain one. */
  private record Forms(Form plain, List<Form> compressed) {
    Forms {
      compressed = List.copyOf(compressed);
    }
  }

  /**
   * The bytes of one content coding (RFC 9110, section 8.4).
   *
   * @param bytes not to be changed
   * @param etag strong (RFC 9110, section 8.8.3), quotes included: a hash of just these bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Form(ContentCoding coding, byte[] bytes, String etag) {
    static Form of(ContentCoding coding, byte[] bytes) {
      return new Form(coding, bytes, '"' + hash(bytes) + '"');
    }

    boolean isSmallerThan(Form other) {
      return bytes.length < other.bytes.length;
    }
  }

  /**
   * Prepares a file.
   *
   * @param path as requested, for example {@code /assets/4f3a.js}
   * @param bytes its content
   * @param brotli the same content, compressed with Brotli, if someone has done that
   */
  static WebFile of(String path, byte[] bytes, byte @Nullable [] brotli) {
    String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String contentType = contentType(name);
    // Names under /assets/ hold a hash of the content, so the content of a name never changes.
    String cacheControl = path.startsWith(ASSETS) ? FOREVER : ASK_FIRST;
    return new WebFile(contentType, cacheControl, bytes, brotli);
  }

  /** Makes all forms, unless that is done. */
  void makeForms() {
    prepared();
  }

  private Forms prepared() {
    Forms made = forms;
    return made == null ? prepare() : made;
  }

  private synchronized Forms prepare() {
    Forms made = forms;
    if (made != null) {
      return made;
    }
    Form plain = Form.of(ContentCoding.IDENTITY, bytes);
    List<Form> compressed = new ArrayList<>();
    if (isText(contentType)) {
      compressed.add(Form.of(ContentCoding.GZIP, gzip(bytes)));
    }
    if (brotli != null) {
      compressed.add(Form.of(ContentCoding.BROTLI, brotli));
    }
    compressed.removeIf(form -> !form.isSmallerThan(plain));
    Forms all = new Forms(plain, compressed);
    forms = all;
    return all;
  }

  String contentType() {
    return contentType;
  }

  String cacheControl() {
    return cacheControl;
  }

  /**
   * The form that is wanted most, among equals the smallest. Whoever wants none gets the plain one
   * (RFC 9110, section 12.5.3).
   */
  Form form(AcceptEncoding accepted) {
    Forms all = prepared();
    Form best = all.plain();
    for (Form form : all.compressed()) {
      int weight = accepted.weight(form.coding());
      int most = accepted.weight(best.coding());
      if (weight > most || (weight == most && weight > 0 && form.isSmallerThan(best))) {
        best = form;
      }
    }
    return best;
  }

  private static String contentType(String extension) {
    return switch (extension) {
      case "html" -> "text/html; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      case "json", "map" -> "application/json";
      case "webmanifest" -> "application/manifest+json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "woff2" -> "font/woff2";
      case "wasm" -> "application/wasm";
      case "mp3" -> "audio/mpeg";
      case "ogg" -> "audio/ogg";
      default -> "application/octet-stream";
    };
  }

  private static boolean isText(String contentType) {
    return contentType.startsWith("text/")
        || contentType.contains("json")
        || contentType.contains("svg")
        || contentType.contains("wasm");
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestGzip(result)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result.toByteArray();
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
