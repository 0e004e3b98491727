package dev.parley.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers and the JDK's client, which checks certificates as a browser does. */
final class TlsTest {
  @TempDir private Path folder = Path.of("");

  private ServerTls pem() throws IOException, GeneralSecurityException {
    return ServerTls.fromPem(folder.resolve("cert.pem"), folder.resolve("key.pem"));
  }

  private static ParleyServer start(ServerTls tls) throws IOException {
    return ParleyServer.start(
        Settings.defaults("127.0.0.1", 0).withTls(tls), InstantSource.system());
  }

  private static HttpClient trusting(X509Certificate certificate, String... protocols)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", certificate);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLParameters parameters = new SSLParameters();
    if (protocols.length > 0) {
      parameters.setProtocols(protocols);
    }
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  private static HttpResponse<String> get(HttpClient client, int port)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/healthz")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static boolean isTrusted(Identity identity, int port)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (HttpClient client = trusting(identity.chain().getFirst())) {
      return get(client, port).statusCode() == 200;
    } catch (SSLHandshakeException _) {
      return false;
    }
  }

  /** Hears what a WebSocket brings. */
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      heard.add(text.toString());
      socket.request(1);
      return null;
    }

    @Nullable String next() throws InterruptedException {
      return heard.poll(10, TimeUnit.SECONDS);
    }
  }

  private static WebSocket open(HttpClient client, int port, Ear ear) {
    return client
        .newWebSocketBuilder()
        .subprotocols("parley.1")
        .header("Origin", "https://localhost:" + port)
        .buildAsync(URI.create("wss://localhost:" + port + "/signal"), ear)
        .join();
  }

  private static void ping(WebSocket socket, Ear ear) throws InterruptedException {
    socket.sendText("{\"type\":\"Ping\",\"received\":0}", true).join();
    assertEquals("{\"type\":\"Pong\",\"received\":0}", ear.next());
  }

  @Test
  void pageAndSignalsAreServedOverTls() throws Exception {
    Identity identity = Keys.identity();
    Keys.write(folder, identity);
    try (ParleyServer server = start(pem());
        HttpClient client = trusting(identity.chain().getFirst())) {
      HttpResponse<String> response = get(client, server.port());
      assertEquals(200, response.statusCode());
      assertEquals(
          "max-age=15768000",
          response.headers().firstValue("Strict-Transport-Security").orElse(""));
      Ear ear = new Ear();
      WebSocket socket = open(client, server.port(), ear);
      ping(socket, ear);
      socket.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void bothVersionsThatAreWorthSomethingAreSpoken(String version) throws Exception {
    Identity identity = Keys.identity();
    Keys.write(folder, identity);
    try (ParleyServer server = start(pem());
        HttpClient client = trusting(identity.chain().getFirst(), version)) {
      HttpResponse<String> response = get(client, server.port());
      assertEquals(version, response.sslSession().orElseThrow().getProtocol());
    }
  }

  @Test
  void aNewCertificateIsTakenAndOpenConnectionsLiveOn() throws Exception {
    Identity old = Keys.identity();
    Keys.write(folder, old);
    ServerTls tls = pem();
    try (ParleyServer server = start(tls);
        HttpClient client = trusting(old.chain().getFirst())) {
      Ear ear = new Ear();
      WebSocket open = open(client, server.port(), ear);
      Identity fresh = Keys.identity();
      assertFalse(isTrusted(fresh, server.port()));
      Keys.write(folder, fresh);
      tls.reload();
      assertTrue(isTrusted(fresh, server.port()));
      assertFalse(isTrusted(old, server.port()));
      ping(open, ear);
      open.abort();
    }
  }

  @Test
  void aBrokenCertificateLeavesTheOldOneInUse() throws Exception {
    Identity old = Keys.identity();
    Keys.write(folder, old);
    ServerTls tls = pem();
    try (ParleyServer server = start(tls)) {
      Files.writeString(folder.resolve("cert.pem"), "broken");
      tls.reload();
      assertTrue(isTrusted(old, server.port()));
      Files.delete(folder.resolve("cert.pem"));
      tls.reload();
      assertTrue(isTrusted(old, server.port()));
      Identity fresh = Keys.identity();
      Files.writeString(folder.resolve("cert.pem"), Keys.chain(fresh));
      tls.reload();
      assertTrue(isTrusted(old, server.port()), "the key is not the new one yet");
      Keys.write(folder, fresh);
      tls.reload();
      assertTrue(isTrusted(fresh, server.port()));
    }
  }

  @Test
  void aCertificateMadeHereIsForThisMachineAndPromisesNothing() throws Exception {
    ServerTls tls = ServerTls.selfSigned();
    assertTrue(tls.isSelfSigned());
    assertTrue(tls.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), tls.fingerprint());
    try (ParleyServer server = start(tls);
        HttpClient client = trusting(tls.certificate())) {
      HttpResponse<String> response = get(client, server.port());
      assertEquals(200, response.statusCode());
      assertTrue(response.headers().firstValue("Strict-Transport-Security").isEmpty());
      tls.reload();
      assertEquals(200, get(client, server.port()).statusCode());
    }
  }

  @Test
  void filesThatCannotBeReadAreSaidSo() {
    assertThrows(IOException.class, this::pem);
  }
}
