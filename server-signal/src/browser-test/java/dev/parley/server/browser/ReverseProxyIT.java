package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of {@code docs/deploy} at work: TLS, WebSockets, and who is who. */
final class ReverseProxyIT extends BrowserTest {
  private static final int PER_ADDRESS = 2;
  private static final String FORGED = "203.0.113.77";

  @TempDir private Path folder = Path.of("");

  @Override
  List<String> serverFlags() {
    return List.of(
        "--host",
        "127.0.0.1",
        "--trusted-proxy",
        "127.0.0.1",
        "--connections-per-address",
        "" + PER_ADDRESS);
  }

  private ReverseProxy start(ReverseProxy.Kind kind) {
    if (!kind.isInstalled()) {
      String why = "NOT TESTED: " + kind.command() + " is not installed";
      System.err.println(why);
      Assumptions.abort(why);
    }
    return ReverseProxy.start(kind, server().url(), folder);
  }

  private static HttpResponse<String> get(HttpClient client, String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @EnumSource
  void signalsPassThroughAndStrangersLearnNothing(ReverseProxy.Kind kind) throws Exception {
    String room = newRoom();
    try (ReverseProxy proxy = start(kind);
        HttpClient client = proxy.client();
        JvmPeer ana = JvmPeer.join(proxy.url(), room, client);
        JvmPeer ben = JvmPeer.join(proxy.url(), room, client)) {
      assertEquals(ben.id(), ana.hear(ServerMessage.PeerJoined.class).peer());
      ana.relay(ben.id(), "there");
      assertEquals("there", ben.hear(ServerMessage.Relayed.class).body());
      ben.relay(ana.id(), "and back");
      assertEquals("and back", ana.hear(ServerMessage.Relayed.class).body());

      assertTrue(get(client, proxy.url() + "/").body().contains("<html"), "the page");
      assertEquals(404, get(client, proxy.url() + "/metrics").statusCode());
      String metrics = get(client, server().url() + "/metrics").body();
      assertTrue(metrics.contains("parley_connections 2"), metrics);
    }
  }

  /** Whoever connects says that someone else does; the limit counts for the true address. */
  @ParameterizedTest
  @EnumSource
  void nobodyPassesForSomeoneElse(ReverseProxy.Kind kind) {
    String room = newRoom();
    try (ReverseProxy proxy = start(kind);
        HttpClient client = proxy.client();
        JvmPeer _ = JvmPeer.join(proxy.url(), room, client);
        JvmPeer _ = JvmPeer.join(proxy.url(), room, client);
        JvmPeer eve =
            JvmPeer.open(
                proxy.url(), client, "X-Forwarded-For", FORGED, "Forwarded", "for=" + FORGED)) {
      assertEquals(FailureCode.TOO_MANY_CONNECTIONS, eve.hear(ServerMessage.Failure.class).code());
    }
  }

  @Test
  void plainHttpIsLedToHttps() throws Exception {
    try (ReverseProxy proxy = start(ReverseProxy.Kind.NGINX);
        HttpClient client = proxy.client()) {
      HttpResponse<String> response = get(client, proxy.plainUrl() + "/a?b");
      assertEquals(308, response.statusCode());
      assertEquals("https://localhost/a?b", response.headers().firstValue("Location").orElse(""));
    }
  }

  /** nginx hangs up after a minute in which the server says nothing, as proxies do. */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "parley.long", matches = "true")
  void whoHasNothingToSayForLongIsNotHungUpOn(ReverseProxy.Kind kind) throws Exception {
    String room = newRoom();
    try (ReverseProxy proxy = start(kind);
        HttpClient client = proxy.client();
        JvmPeer ana = JvmPeer.join(proxy.url(), room, client);
        JvmPeer ben = JvmPeer.join(proxy.url(), room, client)) {
      TimeUnit.SECONDS.sleep(65);
      ana.relay(ben.id(), "still there?");
      assertEquals("still there?", ben.hear(ServerMessage.Relayed.class).body());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoPeopleSeeAndHearEachOther(ReverseProxy.Kind kind) {
    String room = newRoom();
    try (ReverseProxy proxy = start(kind)) {
      PersonPage ana = secure(proxy, "Ana");
      PersonPage bjorn = secure(proxy, "Björn");
      ana.enter(room);
      bjorn.enter(room);
      ana.sees("Björn");
      bjorn.sees("Ana");
      ana.stats("Björn").pictureMoves();
      bjorn.stats("Ana").soundGrows();
      ana.leave();
      bjorn.leave();
    }
  }

  private PersonPage secure(ReverseProxy proxy, String name) {
    return personAt(proxy.url(), name, window -> window.setIgnoreHTTPSErrors(true));
  }
}
