package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import dev.parley.server.tls.ServerTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain HTTP gets where the page is served over TLS. */
final class RedirectPortTest {
  private static final SignalServer.Address ANY = new SignalServer.Address("127.0.0.1", 0);

  private static String ask(int port, String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String ask(int secured, boolean lasting, String head) throws IOException {
    RedirectPort redirect = new RedirectPort(ANY, () -> secured, lasting);
    redirect.start();
    try {
      return ask(redirect.port(), head);
    } finally {
      redirect.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "443, parley.example, https://parley.example/a?b=c%20d",
    "443, parley.example:80, https://parley.example/a?b=c%20d",
    "8443, parley.example:8080, https://parley.example:8443/a?b=c%20d",
    "8443, [2001:db8::1], https://[2001:db8::1]:8443/a?b=c%20d"
  })
  void theWayLeadsToTheSameHostAndPath(int secured, String host, String location)
      throws IOException {
    String answer = ask(secured, true, "GET /a?b=c%20d HTTP/1.1\r\nHost: " + host + "\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 308 "), answer);
    assertTrue(answer.contains("Location: " + location + "\r\n"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "evil.example/x?", "user@evil.example", "x:99999999"})
  void aHostThatIsNoneLeadsNowhere(String host) throws IOException {
    String answer = ask(443, true, "GET / HTTP/1.1\r\nHost: " + host + "\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertFalse(answer.contains("Location"), answer);
  }

  @Test
  void aCertificateOfTodayIsNoReasonToRememberTheWay() throws IOException {
    String answer = ask(443, false, "GET / HTTP/1.1\r\nHost: parley.example\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 307 "), answer);
    assertTrue(answer.contains("Cache-Control: no-store\r\n"), answer);
  }

  @Test
  void signalsAreLedAwayToo() throws IOException {
    String upgrade =
        String.join(
            "\r\n",
            "GET /signal HTTP/1.1",
            "Host: parley.example",
            "Upgrade: websocket",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: parley.1",
            "");
    String answer = ask(443, true, upgrade);
    assertTrue(answer.startsWith("HTTP/1.1 308 "), answer);
  }

  @Test
  void aServerWithACertificateHasBothPorts() throws Exception {
    Settings settings =
        Settings.defaults("127.0.0.1", 0).withTls(ServerTls.selfSigned()).withRedirectPort(0);
    try (ParleyServer server = ParleyServer.start(settings, new TestClock())) {
      String answer = ask(server.redirectPort(), "GET / HTTP/1.1\r\nHost: localhost\r\n");
      assertTrue(answer.contains("Location: https://localhost:" + server.port() + "/\r\n"), answer);
      Settings again = settings.withRedirectPort(server.redirectPort());
      IOException taken =
          assertThrows(IOException.class, () -> ParleyServer.start(again, new TestClock()).close());
      assertTrue(
          String.valueOf(taken.getMessage()).contains("port " + server.redirectPort()),
          taken::toString);
    }
  }

  /** It would be the way around the limit of the other port. */
  @Test
  void itsSocketsAreCountedToo() throws Exception {
    Settings settings =
        Settings.defaults("127.0.0.1", 0)
            .withDoor(new Door(Set.of(), Set.of(), 1))
            .withTls(ServerTls.selfSigned())
            .withRedirectPort(0);
    List<Socket> sockets = new ArrayList<>();
    try (ParleyServer server = ParleyServer.start(settings, new TestClock())) {
      for (int i = 0; i < 8 + ConnectionCounts.TOLD; i++) {
        sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.redirectPort()));
      }
      assertEquals("", orClosed(server.redirectPort()));
      assertEquals("", orClosed(server.port()));
    } finally {
      for (Socket each : sockets) {
        each.close();
      }
    }
  }

  /** The answer, which is empty if the socket was ended. */
  private static String orClosed(int port) {
    try {
      return ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\n");
    } catch (IOException _) {
      return "";
    }
  }

  @Test
  void withoutOneThereIsNone() throws Exception {
    Settings settings = Settings.defaults("127.0.0.1", 0).withTls(ServerTls.selfSigned());
    try (ParleyServer server = ParleyServer.start(settings, new TestClock())) {
      assertEquals(0, server.redirectPort());
    }
  }
}
