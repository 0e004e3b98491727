package dev.parley.server.transport.web;

import static dev.parley.server.transport.web.ServedFolder.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form a file goes out. The server never looks into what ends in {@code .br}. */
final class CompressionTest {
  private static final String SCRIPT = "/assets/4f3a/app.js";
  private static final byte[] PLAIN = bytes("let a = 1;\n".repeat(100));
  private static final byte[] BROTLI = bytes("stands for Brotli");
  private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder = Path.of("");
  private ServedFolder web;

  @BeforeEach
  void start() throws IOException {
    put("index.html", bytes("<!doctype html>" + " ".repeat(500)), WRITTEN);
    put("assets/4f3a/app.js", PLAIN, WRITTEN);
    put("assets/4f3a/app.js.br", BROTLI, WRITTEN);
    put("changed.txt", PLAIN, WRITTEN.plusMillis(1));
    put("changed.txt.br", BROTLI, WRITTEN);
    put("short.txt", bytes("ab"), WRITTEN);
    put("short.txt.br", BROTLI, WRITTEN);
    put("alone.txt.br", BROTLI, WRITTEN);
    put("poor.txt", PLAIN, WRITTEN);
    put("poor.txt.br", bytes("b".repeat(PLAIN.length - 1)), WRITTEN);
    put("favicon.ico", PLAIN, WRITTEN);
    web = ServedFolder.start(folder);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private void put(String name, byte[] content, Instant when) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gunzip(byte[] bytes) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip, deflate, br, zstd      | br
          br                           | br
          *                            | br
          br;q=0.001                   | br
          identity, gzip, br           | br
          gzip, deflate                | gzip
          br;q=0, gzip                 | gzip
          br;q=0.0, *                  | gzip
          gzip, br;q=0.9               | gzip
          br;q=0                       | ''
          br;q=0, gzip;q=0             | ''
          gzip;q=0, br;q=0, *          | ''
          identity, gzip;q=0.5, br;q=0 | ''
          *;q=0                        | ''
          deflate, zstd                | ''
          ''                           | ''
          """)
  void theFormIsTheOneThatIsWantedMost(String accepted, String coding) throws Exception {
    HttpResponse<byte[]> response = web.get(SCRIPT, "Accept-Encoding", accepted);
    assertEquals(200, response.statusCode());
    assertEquals(coding, header(response, "Content-Encoding"));
    byte[] body = "gzip".equals(coding) ? gunzip(response.body()) : response.body();
    assertArrayEquals("br".equals(coding) ? BROTLI : PLAIN, body);
    assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
    assertEquals("text/javascript; charset=utf-8", header(response, "Content-Type"));
    assertEquals("Accept-Encoding", header(response, "Vary"));
    assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
  }

  @Test
  void gzipMakesTextSmaller() throws Exception {
    HttpResponse<byte[]> packed = web.get(SCRIPT, "Accept-Encoding", "gzip");
    assertTrue(packed.body().length < PLAIN.length / 4, () -> packed.body().length + " bytes");
  }

  @Test
  void whoeverSaysNothingGetsThePlainForm() throws Exception {
    HttpResponse<byte[]> response = web.get(SCRIPT);
    assertEquals("", header(response, "Content-Encoding"));
    assertArrayEquals(PLAIN, response.body());
  }

  @Test
  void eachFormHasATagOfItsOwn() throws Exception {
    Set<String> tags = new HashSet<>();
    for (String coding : new String[] {"br", "gzip", "identity"}) {
      String tag = header(web.get(SCRIPT, "Accept-Encoding", coding), "ETag");
      assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
      tags.add(tag);
      HttpResponse<byte[]> again = web.get(SCRIPT, "Accept-Encoding", coding, "If-None-Match", tag);
      assertEquals(304, again.statusCode(), coding);
      assertEquals(tag, header(again, "ETag"));
      assertEquals("Accept-Encoding", header(again, "Vary"));
    }
    assertEquals(3, tags.size(), tags::toString);
    String brotli = header(web.get(SCRIPT, "Accept-Encoding", "br"), "ETag");
    assertEquals(
        200, web.get(SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", brotli).statusCode());
  }

  @Test
  void headTellsOfTheCompressedForm() throws Exception {
    HttpResponse<byte[]> response = web.request("HEAD", SCRIPT, "Accept-Encoding", "br");
    assertEquals("br", header(response, "Content-Encoding"));
    assertEquals(String.valueOf(BROTLI.length), header(response, "Content-Length"));
    assertEquals(0, response.body().length);
  }

  @Test
  void aFormThatIsOlderThanItsFileIsLeftOut() throws Exception {
    HttpResponse<byte[]> response = web.get("/changed.txt", "Accept-Encoding", "br, gzip");
    assertEquals("gzip", header(response, "Content-Encoding"));
    assertArrayEquals(PLAIN, gunzip(response.body()));
  }

  @Test
  void amongEqualsTheSmallestFormGoesOut() throws Exception {
    HttpResponse<byte[]> response = web.get("/poor.txt", "Accept-Encoding", "br, gzip");
    assertEquals("gzip", header(response, "Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/short.txt", "/favicon.ico"})
  void whatWouldNotGetSmallerGoesOutAsItIs(String path) throws Exception {
    HttpResponse<byte[]> response = web.get(path, "Accept-Encoding", "br, gzip");
    assertEquals(200, response.statusCode());
    assertEquals("", header(response, "Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/4f3a/app.js.br", "/changed.txt.br", "/alone.txt.br", "/alone.txt"})
  void aCompressedFormIsNoFileOfItsOwn(String path) throws Exception {
    assertEquals(404, web.get(path, "Accept-Encoding", "br").statusCode());
    assertEquals(404, web.get(path).statusCode());
  }

  @Test
  void compressedFormsAreNotCounted() throws Exception {
    assertEquals(6, WebFiles.fromFolder(folder).count());
  }
}
