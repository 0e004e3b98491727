package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Handshakes that lead to no connection. */
final class HostileHandshakesTest extends HostileTest {
  /** Held, or it would be forgotten with its level. */
  private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());

  HostileHandshakesTest() throws IOException {}

  @Test
  void aForeignPageIsTurnedAway() throws IOException {
    String protocol = "Sec-WebSocket-Protocol: parley.1";
    for (String origin : List.of("https://evil.example", "null", "http://localhost", "x")) {
      TestSocket eve = keep(TestSocket.ask(port(), protocol, "Origin: " + origin));
      assertEquals(403, eve.status(), origin);
      assertTrue(eve.response().contains("Content-Security-Policy: "), eve.response());
      assertTrue(eve.response().contains("Content-Length: 0\r\n"), "or proxies wait for more");
    }
    String own = "Origin: http://LOCALHOST:" + port();
    assertEquals(101, keep(TestSocket.ask(port(), protocol, own)).status());
  }

  /** Whoever runs the server finds the flag where the refusal stands. */
  @Test
  void theLogSaysWhichFlagLetsThePageIn() throws IOException {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Level before = LOG.getLevel();
    LOG.addHandler(recorder);
    LOG.setLevel(Level.INFO);
    LOG.setUseParentHandlers(false);
    try {
      keep(
          TestSocket.ask(
              port(), "Sec-WebSocket-Protocol: parley.1", "Origin: https://parley.example"));
    } finally {
      LOG.setUseParentHandlers(true);
      LOG.setLevel(before);
      LOG.removeHandler(recorder);
    }
    String line = String.join("\n", lines);
    assertTrue(line.contains("event=refused status=403 reason=foreign-origin"), line);
    assertTrue(line.contains("start with --allow-origin https://parley.example"), line);
  }

  @Test
  void withoutTheSubprotocolThereIsNoConnection() throws IOException {
    assertEquals(400, keep(TestSocket.ask(port())).status());
    String other = "Sec-WebSocket-Protocol: parley.9";
    assertEquals(400, keep(TestSocket.ask(port(), other)).status());
    String both = "Sec-WebSocket-Protocol: parley.9, parley.1";
    TestSocket eve = keep(TestSocket.ask(port(), both));
    assertTrue(eve.response().contains("Sec-WebSocket-Protocol: parley.1\r\n"), eve.response());
  }

  @Test
  void compressionIsNotAgreedOn() throws IOException {
    TestSocket eve =
        keep(
            TestSocket.ask(
                port(),
                "Sec-WebSocket-Protocol: parley.1",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"));
    assertEquals(101, eve.status());
    assertFalse(eve.response().contains("Sec-WebSocket-Extensions"), eve.response());
  }

  @Test
  void anUnusualVersionOrPathIsTurnedAway() throws IOException {
    String version = "Sec-WebSocket-Version: 99";
    TestSocket eve = keep(TestSocket.ask(port(), "Sec-WebSocket-Protocol: parley.1", version));
    assertFalse(eve.status() == 101, eve.response());
  }
}
