package dev.parley.server.transport.web;

import static dev.parley.server.transport.web.ServedFolder.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebTest {
  private static final String PAGE = "<!doctype html><title>Parley</title>" + " ".repeat(500);
  private static final byte[] ICON = {0, 1, 2, 3};

  @TempDir private Path folder = Path.of("");

  private ServedFolder server;

  @BeforeEach
  void start() throws IOException {
    Path web = Files.createDirectories(folder.resolve("web"));
    Files.writeString(folder.resolve("outside.txt"), "secret");
    Files.writeString(web.resolve("index.html"), PAGE);
    Files.writeString(web.resolve("check.html"), "check");
    Files.writeString(web.resolve("words.txt"), "one");
    Files.writeString(web.resolve(".hidden"), "secret");
    Files.write(web.resolve("favicon.ico"), ICON);
    Path assets = Files.createDirectories(web.resolve("assets/4f3a"));
    Files.writeString(assets.resolve("app.js"), "let a = 1;\n".repeat(100));
    for (String name : new String[] {"a.mjs", "a.css", "a.svg", "a.json", "a.webmanifest"}) {
      Files.writeString(assets.resolve(name), name);
    }
    for (String name : new String[] {"a.png", "a.woff2", "a.unknown"}) {
      Files.write(assets.resolve(name), ICON);
    }
    server = ServedFolder.start(web);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageIsServedAtTheRoot() throws Exception {
    HttpResponse<byte[]> response = server.get("/");
    assertEquals(200, response.statusCode());
    assertEquals(PAGE, new String(response.body(), StandardCharsets.UTF_8));
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    assertEquals("no-cache", header(response, "Cache-Control"));
    assertEquals("Accept-Encoding", header(response, "Vary"));
  }

  @Test
  void aPageIsFoundWithoutItsEndingToo() throws Exception {
    for (String path : new String[] {"/check", "/check.html"}) {
      HttpResponse<byte[]> response = server.get(path);
      assertEquals("check", new String(response.body(), StandardCharsets.UTF_8));
      assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    }
  }

  @Test
  void assetsMayBeKeptForEver() throws Exception {
    HttpResponse<byte[]> response = server.get("/assets/4f3a/app.js");
    assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/4f3a/app.js, text/javascript; charset=utf-8",
    "/assets/4f3a/a.mjs, text/javascript; charset=utf-8",
    "/assets/4f3a/a.css, text/css; charset=utf-8",
    "/assets/4f3a/a.svg, image/svg+xml",
    "/assets/4f3a/a.json, application/json",
    "/assets/4f3a/a.webmanifest, application/manifest+json",
    "/assets/4f3a/a.png, image/png",
    "/assets/4f3a/a.woff2, font/woff2",
    "/assets/4f3a/a.unknown, application/octet-stream",
    "/words.txt, text/plain; charset=utf-8",
    "/favicon.ico, image/x-icon"
  })
  void eachKindOfFileHasItsType(String path, String type) throws Exception {
    assertEquals(type, header(server.get(path), "Content-Type"));
  }

  @Test
  void whatTheBrowserHasAlreadyIsNotSentAgain() throws Exception {
    String tag = header(server.get("/"), "ETag");
    assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
    for (String condition : new String[] {tag, "\"x\", " + tag, "W/" + tag, "*"}) {
      HttpResponse<byte[]> response = server.get("/", "If-None-Match", condition);
      assertEquals(304, response.statusCode(), condition);
      assertEquals(0, response.body().length);
      assertEquals(tag, header(response, "ETag"));
    }
    assertEquals(200, server.get("/", "If-None-Match", "\"x\"").statusCode());
  }

  @Test
  void headIsGetWithoutTheBody() throws Exception {
    HttpResponse<byte[]> response = server.request("HEAD", "/");
    assertEquals(200, response.statusCode());
    assertEquals(String.valueOf(PAGE.length()), header(response, "Content-Length"));
    assertEquals(0, response.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    String response = server.raw(method + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(response.startsWith("HTTP/1.1 405 "), response);
    assertTrue(response.contains("Allow: GET, HEAD\r\n"), response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/assets/../../outside.txt",
        "/..%2foutside.txt",
        "//outside.txt",
        "/.hidden",
        "/index.html/",
        "/assets",
        "/assets/",
        "/check/",
        "/words",
        "/web/index.html",
        "/signal",
        "/missing"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    String response =
        server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(response.matches("(?s)HTTP/1.1 40[04] .*"), response);
    assertFalse(response.contains("secret"), response);
    assertTrue(response.contains("nosniff"), response);
  }

  @Test
  void everyResponseIsGuardedAgainstForeignContent() throws Exception {
    for (String path : new String[] {"/", "/missing", "/healthz"}) {
      HttpResponse<byte[]> response = server.get(path);
      String policy = header(response, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
      String sockets =
          "ws://127.0.0.1:" + server.port() + " wss://127.0.0.1:" + server.port() + ";";
      assertTrue(policy.contains("connect-src 'self' " + sockets), policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("no-referrer", header(response, "Referrer-Policy"));
      assertEquals("nosniff", header(response, "X-Content-Type-Options"));
      assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"));
      assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
      assertTrue(header(response, "Permissions-Policy").contains("microphone=(self)"));
      assertEquals("", header(response, "Server"));
    }
  }

  @Test
  void anAssetIsNothingByItself() throws Exception {
    for (String path : new String[] {"/assets/4f3a/app.js", "/assets/missing"}) {
      HttpResponse<byte[]> response = server.get(path);
      assertEquals(
          "default-src 'none'; frame-ancestors 'none'",
          header(response, "Content-Security-Policy"));
      assertEquals("no-referrer", header(response, "Referrer-Policy"));
      assertEquals("nosniff", header(response, "X-Content-Type-Options"));
      assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
    }
  }

  @Test
  void aHostThatIsNoHostDoesNotGetIntoThePolicy() {
    for (String host : new String[] {"evil; script-src *", "a b", "'self'", "x/y", "", "[::1"}) {
      String policy =
          String.valueOf(SecurityHeaders.forHost(host, Set.of()).get("Content-Security-Policy"));
      assertTrue(policy.contains("connect-src 'self';"), policy);
    }
    String policy =
        String.valueOf(
            SecurityHeaders.forHost("[::1]:80", Set.of()).get("Content-Security-Policy"));
    assertTrue(policy.contains(" wss://[::1]:80;"), policy);
  }

  @Test
  void onlyThoseWhoMayShowThePageInAFrame() {
    String nobody = policyFor(Set.of());
    assertTrue(nobody.endsWith("frame-ancestors 'self'"), nobody);
    String two = policyFor(Set.of("https://b.example", "https://a.example:8443"));
    assertTrue(
        two.endsWith("frame-ancestors 'self' https://a.example:8443 https://b.example"), two);
  }

  private static String policyFor(Set<String> embedders) {
    return String.valueOf(
        SecurityHeaders.forHost("parley.example", embedders).get("Content-Security-Policy"));
  }

  @Test
  void theHealthChecksSayOk() throws Exception {
    for (String path : new String[] {"/healthz", "/readyz"}) {
      HttpResponse<byte[]> response = server.get(path);
      assertEquals(200, response.statusCode());
      assertEquals("ok", new String(response.body(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFolderThatDoesNotFitIntoMemoryIsRefused() throws Exception {
    Path large = Files.createDirectories(folder.resolve("large"));
    for (int i = 0; i < 2001; i++) {
      Files.createFile(large.resolve("f" + i));
    }
    assertThrows(IOException.class, () -> WebFiles.fromFolder(large));
  }
}
