package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.doctor.Finding.Level;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between pages and Parley, and breaks WebSockets in all the ways that there are. */
final class BrokenUpgradesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId PEER = new PeerId("a".repeat(22));

  private static Finding signaling(int port) {
    return new SignalCheck(new NetworkOfThisMachine(PATIENCE))
        .examine(URI.create("http://localhost:" + port), List.of(), ROOM, PEER);
  }

  private static void fails(RudeProxy.Rudeness rudeness, String... words) throws IOException {
    try (RudeProxy proxy = RudeProxy.that(rudeness)) {
      Finding finding = signaling(proxy.port());
      assertEquals(Level.FAILED, finding.level(), finding::line);
      for (String word : words) {
        assertTrue(finding.line().contains(word), () -> word + " is missing in " + finding.line());
      }
    }
  }

  private static RudeProxy.Rudeness answer(String status, String... lines) {
    List<String> all = new ArrayList<>(List.of("HTTP/1.1 " + status, "Connection: close"));
    all.addAll(List.of(lines));
    return RudeProxy.says(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "200 OK, 'Upgrade and Connection'",
    "400 Bad Request, 'Upgrade and Connection'",
    "404 Not Found, 'Upgrade and Connection'",
    "426 Upgrade Required, 'Upgrade and Connection'",
    "403 Forbidden, --allow-origin",
    "429 Too Many Requests, wait",
    "502 Bad Gateway, --host and --port",
    "503 Service Unavailable, full or about to stop"
  })
  void anAnswerThatIsNoWebSocketIsNamedWithWhatToDo(String status, String advice)
      throws IOException {
    fails(answer(status, "Content-Length: 0"), "HTTP " + status.substring(0, 3), advice);
  }

  @Test
  void aProxyThatDropsTheHeadersOfUpgradesIsFoundOut() throws IOException {
    try (ParleyServer server =
        ParleyServer.start(Settings.defaults("127.0.0.1", 0), InstantSource.system())) {
      fails(RudeProxy.dropsUpgrades(server.port()), "HTTP 404", "Upgrade and Connection");
    }
  }

  @Test
  void anAnswerToAnotherHandshakeIsFoundOut() throws IOException {
    fails(
        RudeProxy.says(
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
        "HTTP 101, but wrong",
        "Upgrade and Connection");
  }

  @Test
  void whoHangsUpIsFoundOut() throws IOException {
    fails((_, _) -> {}, "nobody gets a seat", "Upgrade and Connection");
  }

  /** Opens the WebSocket as it should be. */
  private static void open(String head, Socket socket, String subprotocol) throws IOException {
    String key = head.replaceFirst("(?s).*\r\nSec-WebSocket-Key: ([^\r]*).*", "$1");
    RudeProxy.write(
        socket,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + subprotocol
            + "Sec-WebSocket-Accept: "
            + accept(key)
            + "\r\n\r\n");
  }

  /** RFC 6455, section 4.2.2. */
  private static String accept(String key) {
    try {
      byte[] text =
          (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoOpensAndPassesNothingOnIsFoundOut() throws IOException {
    fails(
        (head, socket) -> {
          open(head, socket, "Sec-WebSocket-Protocol: parley.1\r\n");
          socket.getInputStream().readAllBytes();
        },
        "Join was never answered",
        "does not pass on what they say");
  }

  @Test
  void whoDropsTheSubprotocolIsFoundOut() throws IOException {
    fails(
        (head, socket) -> {
          open(head, socket, "");
          socket.getInputStream().readAllBytes();
        },
        "parley.1 was not confirmed",
        "Sec-WebSocket-Protocol");
  }

  @Test
  void whoSpeaksSomethingElseIsFoundOut() throws IOException {
    fails(
        (head, socket) -> {
          open(head, socket, "Sec-WebSocket-Protocol: parley.1\r\n");
          RudeProxy.write(socket, "\u0081\u0005hello");
          socket.getInputStream().readAllBytes();
        },
        "not Parley's protocol",
        "lead /signal to Parley");
  }

  @Test
  void whoClosesAtOnceIsFoundOut() throws IOException {
    fails(
        (head, socket) -> {
          open(head, socket, "Sec-WebSocket-Protocol: parley.1\r\n");
          RudeProxy.write(socket, "\u0088\u0002\u0003\u00f0");
          socket.getInputStream().readAllBytes();
        },
        "closed at once, with code 1008");
  }

  @Test
  void aPageOfSomeoneElseIsFoundOut() throws IOException {
    try (RudeProxy proxy = RudeProxy.that(answer("200 OK", "Content-Length: 7", "", "Welcome"))) {
      Examined examined = Examined.of(Examined.at("http://localhost:" + proxy.port(), true));
      examined.has("page", Level.WARNING, "not the page", "without Content-Security-Policy");
      examined.has("health", Level.FAILED, "not by Parley");
      examined.has("clock", Level.WARNING, "says no Date", "--ntp");
    }
    RudeProxy.Rudeness elsewhere =
        answer("301 Moved", "Location: https://a.example/", "Content-Length: 0");
    try (RudeProxy proxy = RudeProxy.that(elsewhere)) {
      Examined.of(Examined.at("http://localhost:" + proxy.port(), true))
          .has("page", Level.FAILED, "HTTP 301, to https://a.example/", "as --url");
    }
  }
}
