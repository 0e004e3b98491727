package dev.parley.server.transport.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file as it goes out; its bytes are never changed. */
final class WebFile {
  private static final int ETAG_BYTES = 16;

  /** Where everything lies that a page is made of. */
  static final String ASSETS = "/assets/";

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_FIRST = "no-cache";

  private final String contentType;
  private final String cacheControl;
  private final Form plain;
  private final @Nullable Form gzipped;

  private WebFile(String contentType, String cacheControl, Form plain, @Nullable Form gzipped) {
    this.contentType = contentType;
    this.cacheControl = cacheControl;
    this.plain = plain;
    this.gzipped = gzipped;
  }

  /**
   * The bytes of one content coding (RFC 9110, section 8.4).
   *
   * @param bytes not to be changed
   * @param etag strong (RFC 9110, section 8.8.3), quotes included
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Form(byte[] bytes, String etag) {}

  /**
   * Prepares a file.
   *
   * @param path as requested, for example {@code /assets/4f3a.js}
   */
  static WebFile of(String path, byte[] bytes) {
    String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String contentType = contentType(name);
    // Names under /assets/ hold a hash of the content, so the content of a name never changes.
    String cacheControl = path.startsWith(ASSETS) ? FOREVER : ASK_FIRST;
    String hash = hash(bytes);
    Form plain = new Form(bytes, '"' + hash + '"');
    byte[] smaller = isText(contentType) ? gzip(bytes) : bytes;
    Form gzipped = smaller.length < bytes.length ? new Form(smaller, '"' + hash + "-gzip\"") : null;
    return new WebFile(contentType, cacheControl, plain, gzipped);
  }

  String contentType() {
    return contentType;
  }

  String cacheControl() {
    return cacheControl;
  }

  Form plain() {
    return plain;
  }

  /** Compressed, if that makes it smaller. */
  @Nullable Form gzipped() {
    return gzipped;
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
