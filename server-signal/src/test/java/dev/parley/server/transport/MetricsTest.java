package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server tells of itself, and to whom. */
final class MetricsTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));

  private final TestClock clock = new TestClock();
  private final ParleyServer server;

  MetricsTest() throws IOException {
    server = start(MetricsReaders.thisMachine());
  }

  private ParleyServer start(MetricsReaders readers) throws IOException {
    Door door = new Door(Set.of(), Set.of("127.0.0.1"), 0);
    return ParleyServer.start(
        Settings.defaults("127.0.0.1", 0)
            .withDoor(door)
            .withOperation(new Settings.Operation(Duration.ofSeconds(1), readers)),
        clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private double read(String meter) throws IOException {
    String text = Http.get(server.port(), "/metrics").body();
    return text.lines()
        .filter(line -> line.startsWith(meter + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(meter + " is not in " + text));
  }

  @Test
  void whatHappensIsCounted() throws IOException {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket ben = TestSocket.settle(server.port(), ROOM, BEN)) {
      ana.hear();
      double sent = read("parley_sent_bytes_total");
      ana.relay(BEN, "x".repeat(1000));
      ben.hear();
      ana.relay(new PeerId("z".repeat(22)), "to nobody");
      assertEquals(FailureCode.UNKNOWN_PEER, ana.hearFailure());
      assertEquals(2, read("parley_connections"));
      assertEquals(2, read("parley_connections_opened_total"));
      assertEquals(1, read("parley_rooms"));
      assertEquals(2, read("parley_seats"));
      assertEquals(0, read("parley_seats_held"));
      assertEquals(2, read("parley_relays_total"));
      assertEquals(1, read("parley_failures_total{code=\"UnknownPeer\"}"));
      assertTrue(read("parley_received_bytes_total") > 1000);
      assertTrue(read("parley_sent_bytes_total") - sent > 1000);
      assertTrue(read("parley_shard_turn_seconds_count") >= 5);
      assertTrue(read("parley_shard_turn_seconds_bucket{le=\"+Inf\"}") >= 5);
    }
  }

  @Test
  void whoComesBackIsCountedByHowItEnds() throws IOException {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket again = TestSocket.resume(server.port(), ana.seat(), 0)) {
      again.hearWelcome();
      try (TestSocket guess = TestSocket.open(server.port())) {
        guess.say(new ClientMessage.Resume(new SeatToken("A".repeat(22)), 0));
        assertEquals(FailureCode.UNKNOWN_SEAT, guess.hearFailure());
        guess.say(new ClientMessage.Resume(new SeatToken("_".repeat(21) + "w"), 0));
        assertEquals(FailureCode.UNKNOWN_SEAT, guess.hearFailure());
      }
      assertEquals(1, read("parley_resumes_total{outcome=\"taken\"}"));
      assertEquals(2, read("parley_resumes_total{outcome=\"refused\"}"));
      assertEquals(1, read("parley_failures_total{code=\"Replaced\"}"));
    }
  }

  @Test
  void refusedHandshakesAndTheJvmAreThere() throws IOException {
    TestSocket.ask(server.port()).close();
    assertEquals(1, read("parley_handshakes_refused_total{reason=\"no-subprotocol\"}"));
    assertEquals(0, read("parley_handshakes_refused_total{reason=\"foreign-origin\"}"));
    assertEquals(0, read("parley_slow_reader_closes_total"));
    assertTrue(read("jvm_threads_live_threads") > 0);
    assertTrue(read("process_uptime_seconds") > 0);
  }

  @Test
  void theFormIsThatOfPrometheus() throws IOException {
    HttpResponse<String> response = Http.get(server.port(), "/metrics");
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/plain; version=0.0.4; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse("").replace(";c", "; c"));
    assertTrue(response.body().contains("# TYPE parley_relays_total counter"), response::body);
  }

  /** Whoever looks at a number finds out what it is. */
  @Test
  void eachNumberStandsInTheHandbookAndTheOtherWayRound() throws IOException {
    String handbook = Files.readString(Path.of("../docs/operating.md"));
    Set<String> described = names(handbook, "`(parley_[a-z_]+)(?:\\{[a-z]+})?`");
    Set<String> shown =
        names(Http.get(server.port(), "/metrics").body(), "# HELP (parley_[a-z_]+) ");
    shown.remove("parley_shard_turn_seconds_max");
    assertEquals(shown, described);
  }

  private static Set<String> names(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void strangersAreToldNothing() throws IOException {
    String forwarded = "X-Forwarded-For";
    assertEquals(404, Http.get(server.port(), "/metrics", forwarded, "203.0.113.9").statusCode());
    assertEquals(200, Http.get(server.port(), "/metrics", forwarded, "127.0.0.1").statusCode());
  }

  @Test
  void aProxyThatIsNotTrustedIsNotThisMachine() throws IOException {
    Settings settings = Settings.defaults("127.0.0.1", 0);
    try (ParleyServer other = ParleyServer.start(settings, clock)) {
      assertEquals(200, Http.get(other.port(), "/metrics").statusCode());
      for (String forged : Set.of("203.0.113.9", "127.0.0.1")) {
        assertEquals(
            404, Http.get(other.port(), "/metrics", "X-Forwarded-For", forged).statusCode());
      }
    }
  }

  @Test
  void theHostSaysWhoElseMayRead() throws IOException {
    MetricsReaders named = new MetricsReaders(false, true, Set.of("203.0.113.9"));
    assertTrue(named.include(InetAddress.ofLiteral("203.0.113.9"), false));
    assertFalse(named.include(InetAddress.ofLiteral("203.0.113.8"), false));
    assertTrue(named.include(InetAddress.ofLiteral("::1"), false));
    assertTrue(
        new MetricsReaders(true, true, Set.of())
            .include(InetAddress.ofLiteral("203.0.113.9"), true));
    try (ParleyServer closed = start(new MetricsReaders(false, false, Set.of()))) {
      assertEquals(404, Http.get(closed.port(), "/metrics").statusCode());
    }
  }
}
