package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One server on which two bystanders go on talking, whatever a test does to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileTest {
  static final RoomId QUIET = new RoomId("Q".repeat(22));
  static final PeerId ANA = new PeerId("a".repeat(22));
  static final PeerId EVE = new PeerId("e".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));

  private final List<TestSocket> sockets = new ArrayList<>();
  private final ParleyServer server;
  private final TestSocket ana;
  private final TestSocket ben;
  private RoomId room = new RoomId("R".repeat(22));
  private int rounds;

  HostileTest() throws IOException {
    // Time stands still: buckets do not refill, so counts are exact.
    server = ParleyServer.start(Settings.defaults("127.0.0.1", 0), new TestClock());
    ana = TestSocket.join(server.port(), QUIET, ANA);
    ben = TestSocket.join(server.port(), QUIET, BEN);
    assertEquals(new ServerMessage.PeerJoined(1, BEN), ana.hear());
  }

  @AfterAll
  void stop() {
    ana.close();
    ben.close();
    server.close();
  }

  /** The seats of the test before are held in its own room. */
  @BeforeEach
  void takeAFreshRoom() {
    room = new RoomId(String.format("%022d", rounds));
  }

  @AfterEach
  void bystandersStillRelay() throws IOException {
    String body = "round " + ++rounds;
    ana.relay(BEN, body);
    assertEquals(new ServerMessage.Relayed(rounds, ANA, body), ben.hear());
    ben.relay(ANA, body);
    assertEquals(new ServerMessage.Relayed(rounds + 1, BEN, body), ana.hear());
    sockets.forEach(TestSocket::close);
    sockets.clear();
  }

  int port() {
    return server.port();
  }

  /** A room that no other test uses. */
  RoomId room() {
    return room;
  }

  /** Closes it after the test. */
  TestSocket keep(TestSocket socket) {
    sockets.add(socket);
    return socket;
  }

  /** Opens a connection for this test. */
  TestSocket open() throws IOException {
    return keep(TestSocket.open(server.port()));
  }

  static void assertAlive(TestSocket socket) throws IOException {
    socket.say(new ClientMessage.Ping(0));
    assertEquals(ServerMessage.Pong.class, socket.hear().getClass());
  }
}
