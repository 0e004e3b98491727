package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is told to stop, from the first goodbye to the last. */
final class DrainingTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final String PROTOCOL = "Sec-WebSocket-Protocol: parley.1";
  private static final byte[] GOING = {3, (byte) 0xe9};

  private final TestClock clock = new TestClock();
  private final ParleyServer server;

  DrainingTest() throws IOException {
    server = start(Duration.ofSeconds(20));
  }

  private ParleyServer start(Duration drain) throws IOException {
    Settings.Operation operation = new Settings.Operation(drain, MetricsReaders.thisMachine());
    return ParleyServer.start(Settings.defaults("127.0.0.1", 0).withOperation(operation), clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Returns once everyone who is connected is told. */
  private Thread drain(TestSocket... told) throws IOException {
    Thread draining =
        Thread.ofVirtual()
            .start(() -> {
              try {
                server.drain();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    for (TestSocket socket : told) {
      assertEquals(new ServerMessage.Draining(20_000), socket.hear());
    }
    return draining;
  }

  private static void goes(TestSocket socket) throws IOException {
    socket.frame(TestSocket.CLOSE, GOING, true, true);
    assertEquals(1001, socket.closeCode());
  }

  @Test
  void everyoneIsToldAndTheServerWaitsUntilTheyAreGone() throws Exception {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket ben = TestSocket.settle(server.port(), ROOM, BEN);
        TestSocket stranger = TestSocket.open(server.port())) {
      ana.hear();
      // An answer shows that the server knows the connection.
      stranger.say(new ClientMessage.Ping(0));
      stranger.hear();
      Thread draining = drain(ana, ben, stranger);
      goes(stranger);
      goes(ana);
      // Nobody is told of those who go, and the rooms go on until the last one has gone.
      ben.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), ben.hear());
      assertTrue(draining.isAlive());
      goes(ben);
      draining.join();
      assertEquals(0, server.connectionCount());
    }
  }

  @Test
  void whoAsksForASeatMeanwhileIsToldToo() throws Exception {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket late = TestSocket.open(server.port())) {
      late.say(new ClientMessage.Ping(0));
      late.hear();
      Thread draining = drain(ana, late);
      clock.advance(Duration.ofSeconds(3));
      late.say(new ClientMessage.Join(ROOM, BEN));
      assertEquals(new ServerMessage.Draining(17_000), late.hear());
      late.say(new ClientMessage.Resume(ana.seat(), 0));
      assertEquals(new ServerMessage.Draining(17_000), late.hear());
      clock.advance(Duration.ofSeconds(30));
      late.say(new ClientMessage.Join(ROOM, BEN));
      assertEquals(new ServerMessage.Draining(0), late.hear());
      goes(late);
      goes(ana);
      draining.join();
    }
  }

  /** Whom it is for may have gone, and would miss what its sender believes to have arrived. */
  @Test
  void whatIsSaidAfterTheFarewellIsNotTakenSoItIsSaidAgainElsewhere() throws Exception {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket ben = TestSocket.settle(server.port(), ROOM, BEN)) {
      ana.hear();
      ana.relay(BEN, "taken");
      assertEquals(new ServerMessage.Relayed(1, ANA, "taken"), ben.hear());
      Thread draining = drain(ana, ben);
      ana.relay(BEN, "not taken");
      ana.say(new ClientMessage.Ping(1));
      assertEquals(new ServerMessage.Pong(1), ana.hear());
      ben.say(new ClientMessage.Ping(1));
      assertEquals(new ServerMessage.Pong(0), ben.hear());
      goes(ana);
      goes(ben);
      draining.join();
    }
  }

  @Test
  void nobodyNewComesInAndBalancersAreTold() throws Exception {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA)) {
      assertEquals(200, Http.get(server.port(), "/readyz").statusCode());
      Thread draining = drain(ana);
      assertEquals(503, Http.get(server.port(), "/readyz").statusCode());
      assertEquals(200, Http.get(server.port(), "/healthz").statusCode());
      TestSocket refused = TestSocket.ask(server.port(), PROTOCOL);
      assertEquals(503, refused.status());
      assertTrue(refused.response().contains("Retry-After: "), refused::response);
      refused.close();
      goes(ana);
      draining.join();
    }
  }

  @Test
  void whoStaysIsClosedInTheEnd() throws Exception {
    try (ParleyServer other = start(Duration.ofMillis(1));
        TestSocket ana = TestSocket.settle(other.port(), ROOM, ANA)) {
      other.drain();
      assertEquals(ServerMessage.Draining.class, ana.hear().getClass());
      assertEquals(1, other.connectionCount());
      Thread.ofVirtual().start(other::close);
      assertEquals(1001, ana.closeCode());
    }
  }

  @Test
  void withoutDrainingEveryoneIsStillToldInTheEnd() throws Exception {
    try (TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA)) {
      Thread.ofVirtual().start(server::close);
      assertEquals(new ServerMessage.Draining(5_000), ana.hear());
      assertEquals(1001, ana.closeCode());
    }
  }
}
