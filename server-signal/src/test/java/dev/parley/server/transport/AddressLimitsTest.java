package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one address, and the pages of one origin, may do. */
final class AddressLimitsTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final String PROTOCOL = "Sec-WebSocket-Protocol: parley.1";

  private final TestClock clock = new TestClock();
  private final List<AutoCloseable> opened = new ArrayList<>();

  private ParleyServer start(Door door) throws IOException {
    return keep(ParleyServer.start(Settings.defaults("127.0.0.1", 0).withDoor(door), clock));
  }

  private <T extends AutoCloseable> T keep(T each) {
    opened.add(each);
    return each;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private TestSocket open(ParleyServer server, String... headers) throws IOException {
    return keep(TestSocket.open(server.port(), headers));
  }

  private TestSocket ask(ParleyServer server, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(PROTOCOL);
    return keep(TestSocket.ask(server.port(), all.toArray(String[]::new)));
  }

  private static ServerMessage.Failure failure(TestSocket socket) throws IOException {
    return (ServerMessage.Failure) socket.hear();
  }

  @Test
  void anAddressWithTooManyConnectionsIsToldSoAndOneWithFarTooManyIsNotLetIn() throws IOException {
    // With fewer, those who are told have failed too often before they are far too many.
    ParleyServer server = start(new Door(Set.of(), Set.of(), 4));
    open(server);
    open(server);
    TestSocket first = keep(TestSocket.join(server.port(), ROOM, ANA));
    TestSocket second = keep(TestSocket.join(server.port(), ROOM, BEN));
    assertEquals(new ServerMessage.PeerJoined(1, BEN), first.hear());
    String forged = "X-Forwarded-For: 203.0.113.9";
    for (int i = 0; i < ConnectionCounts.TOLD; i++) {
      TestSocket told = open(server, forged);
      ServerMessage.Failure failure = failure(told);
      assertEquals(FailureCode.TOO_MANY_CONNECTIONS, failure.code());
      assertEquals(5_000, failure.retryAfterMs());
      assertEquals(1013, told.closeCode());
    }
    TestSocket refused = ask(server, forged);
    assertEquals(503, refused.status());
    assertTrue(refused.response().contains("Retry-After: 5\r\n"), refused.response());
    second.say("not json");
    second.closeCode();
    clock.advance(Duration.ofSeconds(2));
    server.sweep(clock.instant());
    assertEquals(new TestSocket.Incoming.End(), second.next());
    assertEquals(ServerMessage.PeerLeft.class, first.hear().getClass());
    // The client sees the end of a socket before the server has counted it.
    while (server.connectionCount() > 3) {
      Thread.onSpinWait();
    }
    TestSocket welcome = open(server);
    welcome.say(new ClientMessage.Ping(0));
    assertEquals(new ServerMessage.Pong(0), welcome.hear());
  }

  @Test
  void behindATrustedProxyTheForwardedAddressCounts() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 1));
    for (int i = 1; i <= 3; i++) {
      TestSocket other = open(server, "X-Forwarded-For: 6.6.6.6, 203.0.113." + i);
      other.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), other.hear());
    }
    for (String header :
        List.of("X-Forwarded-For: 7.7.7.7, 203.0.113.1", "Forwarded: for=203.0.113.1")) {
      assertEquals(FailureCode.TOO_MANY_CONNECTIONS, open(server, header).hearFailure());
    }
  }

  @Test
  void allOfAnIpv6NetworkCountAsOne() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 1));
    TestSocket first = open(server, "X-Forwarded-For: 2001:db8:1:2::1");
    first.say(new ClientMessage.Ping(0));
    first.hear();
    TestSocket second = open(server, "X-Forwarded-For: 2001:db8:1:2:3:4:5:6");
    assertEquals(FailureCode.TOO_MANY_CONNECTIONS, second.hearFailure());
    TestSocket other = open(server, "X-Forwarded-For: 2001:db8:1:3::1");
    other.say(new ClientMessage.Ping(0));
    assertEquals(new ServerMessage.Pong(0), other.hear());
  }

  @Test
  void aFullServerTakesNobodyWhoeverItIs() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 0, 2));
    open(server, "X-Forwarded-For: 203.0.113.1");
    open(server, "X-Forwarded-For: 203.0.113.2");
    TestSocket refused = ask(server, "X-Forwarded-For: 203.0.113.3");
    assertEquals(503, refused.status());
    assertTrue(refused.response().contains("Retry-After: "), refused.response());
  }

  /** Each guess is a failure; the wish after too many of them is not even looked at. */
  @Test
  void whoGuessesSeatsWaitsLongerAndLongerAndOthersDoNot() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 1));
    TestSocket eve = open(server, "X-Forwarded-For: 203.0.113.1");
    ClientMessage guess = new ClientMessage.Resume(new SeatToken("A".repeat(22)), 0);
    int guesses = 0;
    eve.say(guess);
    ServerMessage.Failure answer = failure(eve);
    while (answer.code() == FailureCode.UNKNOWN_SEAT && guesses++ < 100) {
      eve.say(guess);
      answer = failure(eve);
    }
    assertTrue(guesses < 10, () -> "guesses in vain");
    assertEquals(FailureCode.TOO_FAST, answer.code());
    int first = answer.retryAfterMs() == null ? 0 : answer.retryAfterMs();
    eve.say(new ClientMessage.Join(ROOM, ANA));
    assertEquals(2 * first, failure(eve).retryAfterMs());
    TestSocket ben = open(server, "X-Forwarded-For: 203.0.113.2");
    ben.say(new ClientMessage.Join(ROOM, BEN));
    ben.hearWelcome();
    clock.advance(Duration.ofMillis(2L * first));
    eve.say(new ClientMessage.Join(ROOM, ANA));
    eve.hearWelcome();
  }

  /** A seat in an empty room may be a guess; one beside others is none. */
  @Test
  void whoTriesRoomAfterRoomWaitsAndWhoJoinsOthersDoesNot() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 2));
    TestSocket ana = open(server, "X-Forwarded-For: 203.0.113.2");
    ana.say(new ClientMessage.Join(ROOM, ANA));
    ana.hearWelcome();
    TestSocket ben = open(server, "X-Forwarded-For: 203.0.113.1");
    for (int i = 0; i < 20; i++) {
      ben.say(new ClientMessage.Join(ROOM, BEN));
      ben.hearWelcome();
      ben.say(new ClientMessage.Leave());
    }
    int tries = 0;
    ben.say(new ClientMessage.Join(new RoomId(String.format("%022d", tries)), BEN));
    ServerMessage answer = ben.hear();
    while (answer instanceof ServerMessage.Welcome && tries++ < 100) {
      ben.say(new ClientMessage.Leave());
      ben.say(new ClientMessage.Join(new RoomId(String.format("%022d", tries)), BEN));
      answer = ben.hear();
    }
    assertEquals(FailureCode.TOO_FAST, ((ServerMessage.Failure) answer).code());
    assertEquals(8, tries);
  }

  @Test
  void whoDoesNotWaitIsNotEvenLetIn() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of("127.0.0.1"), 1));
    String evil = "X-Forwarded-For: 203.0.113.1";
    int status = 101;
    String response = "";
    for (int i = 0; i < 100 && status == 101; i++) {
      try (TestSocket eve = TestSocket.ask(server.port(), evil, PROTOCOL)) {
        status = eve.status();
        response = eve.response();
        if (status == 101) {
          eve.say("not json");
          eve.closeCode();
          clock.advance(Duration.ofSeconds(2));
          server.sweep(clock.instant());
          eve.next();
        }
      }
    }
    assertEquals(429, status);
    assertTrue(response.contains("Retry-After: "), response);
    assertEquals(101, ask(server, "X-Forwarded-For: 203.0.113.2").status());
  }

  @Test
  void anAddressHasSoManySocketsEvenIfTheySayNothing() throws IOException {
    ParleyServer server = start(new Door(Set.of(), Set.of(), 1));
    int most = 8 + ConnectionCounts.TOLD;
    for (int i = 0; i < most; i++) {
      keep(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }
    Socket surplus = keep(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    surplus.setSoTimeout(10_000);
    assertEquals(-1, readOrEnd(surplus));
  }

  /** From ever so many addresses, each within its limits. */
  @Test
  void whenAllHaveTooManySocketsTheOldestThatAreNoWebSocketsEnd() throws IOException {
    int mostPlain = (16 << 20) / 10 / (32 * 1024);
    ParleyServer server =
        keep(
            ParleyServer.start(
                Settings.defaults("127.0.0.1", 0)
                    .withDoor(new Door(Set.of(), Set.of(), 0))
                    .withOperation(
                        new Settings.Operation(
                            Duration.ZERO, MetricsReaders.thisMachine(), 1L << 20)),
                clock));
    TestSocket ana = keep(TestSocket.join(server.port(), ROOM, ANA));
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 2 * mostPlain; i++) {
      idle.add(keep(new Socket(InetAddress.getLoopbackAddress(), server.port())));
    }
    for (Socket oldest : idle.subList(0, mostPlain)) {
      oldest.setSoTimeout(10_000);
      assertEquals(-1, readOrEnd(oldest));
    }
    TestSocket ben = keep(TestSocket.join(server.port(), ROOM, BEN));
    assertEquals(new ServerMessage.PeerJoined(1, BEN), ana.hear());
    ben.relay(ANA, "there");
    assertEquals(new ServerMessage.Relayed(2, BEN, "there"), ana.hear());
  }

  private static int readOrEnd(Socket socket) {
    try {
      return socket.getInputStream().read();
    } catch (java.net.SocketTimeoutException e) {
      throw new AssertionError("it is still open", e);
    } catch (IOException _) {
      return -1;
    }
  }

  @Test
  void anAllowedOriginMayConnect() throws IOException {
    ParleyServer server = start(new Door(Set.of("https://parley.example"), Set.of(), 0));
    for (String origin : List.of("https://parley.example", "https://PARLEY.example:443")) {
      assertEquals(101, ask(server, "Origin: " + origin).status(), origin);
    }
    assertEquals(403, ask(server, "Origin: http://parley.example").status());
  }

  @Test
  void whoeverRunsTheServerLearnsWhichFlagLetsAPageIn() {
    String advice = Origins.advice("https://parley.example:8443");
    assertTrue(advice.contains("--allow-origin https://parley.example:8443;"), advice);
    for (String forged :
        List.of("null", "https://a b", "https://x\"", "https://x\nevent=y", "javascript:1")) {
      assertEquals("", Origins.advice(forged));
    }
    assertEquals("", Origins.advice(null));
  }
}
