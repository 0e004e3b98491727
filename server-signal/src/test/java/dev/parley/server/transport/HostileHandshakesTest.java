package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handshakes that lead to no connection. */
final class HostileHandshakesTest extends HostileTest {
  HostileHandshakesTest() throws IOException {}

  @Test
  void aForeignPageIsTurnedAway() throws IOException {
    String protocol = "Sec-WebSocket-Protocol: parley.1";
    for (String origin : List.of("https://evil.example", "null", "http://localhost", "x")) {
      TestSocket eve = keep(TestSocket.ask(port(), protocol, "Origin: " + origin));
      assertEquals(403, eve.status(), origin);
      assertTrue(eve.response().contains("Content-Security-Policy: "), eve.response());
    }
    String own = "Origin: http://LOCALHOST:" + port();
    assertEquals(101, keep(TestSocket.ask(port(), protocol, own)).status());
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
  void anUnusualVersionIsTurnedAway() throws IOException {
    String version = "Sec-WebSocket-Version: 99";
    TestSocket eve = keep(TestSocket.ask(port(), "Sec-WebSocket-Protocol: parley.1", version));
    assertFalse(eve.status() == 101, eve.response());
  }
}
