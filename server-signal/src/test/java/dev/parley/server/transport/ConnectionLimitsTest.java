package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection may do in time, in number and in bytes. */
final class ConnectionLimitsTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final RoomId QUIET = new RoomId("Q".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));

  private final TestClock clock = new TestClock();

  private ParleyServer start(Settings settings) throws IOException {
    return ParleyServer.start(settings, clock);
  }

  private static Settings defaults() {
    return Settings.defaults("127.0.0.1", 0);
  }

  private static Settings unlimited() {
    return defaults().withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0));
  }

  private void pass(ParleyServer server, Duration duration) {
    clock.advance(duration);
    server.sweep(clock.instant());
  }

  @Test
  void whoDoesNotJoinInTimeIsCutOff() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket mute = TestSocket.open(server.port());
        TestSocket pinging = TestSocket.open(server.port())) {
      // An answer shows that the server has seen the connection before time passes.
      mute.frame(TestSocket.PING, new byte[0], true, true);
      assertEquals(new TestSocket.Incoming.Pong(), mute.next());
      pinging.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), pinging.hear());
      pass(server, Duration.ofSeconds(30));
      assertEquals(FailureCode.JOIN_TIMEOUT, mute.hearFailure());
      assertEquals(1008, mute.closeCode());
      assertEquals(FailureCode.JOIN_TIMEOUT, pinging.hearFailure());
    }
  }

  @Test
  void whoAskedForASeatInTimeMayStay() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket ana = TestSocket.settle(server.port(), ROOM, ANA);
        TestSocket twin = TestSocket.open(server.port())) {
      twin.say(new ClientMessage.Join(ROOM, ANA));
      assertEquals(FailureCode.PEER_TAKEN, twin.hearFailure());
      pass(server, Duration.ofSeconds(19));
      twin.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), twin.hear());
      ana.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), ana.hear());
    }
  }

  @Test
  void aSilentPeerIsPingedAndThenGivenUp() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket ana = TestSocket.join(server.port(), ROOM, ANA)) {
      pass(server, Duration.ofSeconds(20));
      assertEquals(new TestSocket.Incoming.Ping(), ana.next());
      pass(server, Duration.ofSeconds(20));
      assertEquals(new TestSocket.Incoming.Ping(), ana.next());
      pass(server, Duration.ofSeconds(2));
      assertEquals(FailureCode.SILENT, ana.hearFailure());
      assertEquals(1001, ana.closeCode());
      pass(server, Duration.ofSeconds(1));
      assertEquals(new TestSocket.Incoming.End(), ana.next());
    }
  }

  @Test
  void aControlFrameIsASignOfLife() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket ana = TestSocket.join(server.port(), ROOM, ANA)) {
      pass(server, Duration.ofSeconds(40));
      assertEquals(new TestSocket.Incoming.Ping(), ana.next());
      ana.frame(TestSocket.PONG, new byte[0], true, true);
      ana.frame(TestSocket.PING, new byte[0], true, true);
      assertEquals(new TestSocket.Incoming.Pong(), ana.next());
      pass(server, Duration.ofSeconds(40));
      assertEquals(new TestSocket.Incoming.Ping(), ana.next());
      pass(server, Duration.ofSeconds(5));
      assertEquals(1001, ana.closeCode());
    }
  }

  @Test
  void aSocketThatIgnoresOurCloseFrameIsEnded() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket eve = TestSocket.open(server.port())) {
      eve.say("not json");
      assertEquals(1007, eve.closeCode());
      assertEquals(1, server.connectionCount());
      pass(server, Duration.ofSeconds(2));
      assertEquals(new TestSocket.Incoming.End(), eve.next());
    }
  }

  @Test
  void aPeerThatNeverReadsIsDroppedAndTheOthersGoOn() throws IOException {
    String body = "x".repeat(Limits.MAX_BODY_LENGTH);
    int messages = 400;
    try (ParleyServer server = start(unlimited());
        TestSocket bystander = TestSocket.join(server.port(), QUIET, ANA);
        TestSocket listener = TestSocket.join(server.port(), QUIET, BEN);
        TestSocket sender = TestSocket.join(server.port(), ROOM, ANA);
        TestSocket sleeper = TestSocket.openNarrow(server.port())) {
      bystander.hear();
      sleeper.say(new ClientMessage.Join(ROOM, BEN));
      assertEquals(new ServerMessage.PeerJoined(1, BEN), sender.hear());
      for (int i = 0; i < messages; i++) {
        sender.relay(BEN, body);
        if (i % 20 == 0) {
          bystander.relay(BEN, "tick");
          assertEquals(ServerMessage.Relayed.class, listener.hear().getClass());
        }
      }
      assertEquals(new ServerMessage.PeerLeft(2, BEN, LeaveReason.LOST), left(sender));
      pass(server, Duration.ofSeconds(2));
      assertTrue(readAll(sleeper) < messages, "everything was kept for a peer that did not read");
    }
  }

  /** Refusals of what was sent after the peer was gone may stand before the news of it. */
  private static ServerMessage left(TestSocket sender) throws IOException {
    ServerMessage message = sender.hear();
    while (message instanceof ServerMessage.Failure) {
      message = sender.hear();
    }
    return message;
  }

  private static int readAll(TestSocket sleeper) throws IOException {
    int texts = 0;
    while (true) {
      switch (sleeper.next()) {
        case TestSocket.Incoming.Text _ -> texts++;
        case TestSocket.Incoming.Ping(), TestSocket.Incoming.Pong() -> {}
        case TestSocket.Incoming.Close(int code) -> assertEquals(1013, code);
        case TestSocket.Incoming.End() -> {
          return texts;
        }
      }
    }
  }

  /** 7 links, each with a description, 20 candidates and the end of them, and all at once. */
  @Test
  void aMeshOfEightThatJoinsAtOnceIsNotTooFast() throws IOException {
    int size = 8;
    int signalsPerLink = 22;
    List<TestSocket> mesh = new ArrayList<>();
    try (ParleyServer server = start(defaults())) {
      for (int i = 0; i < size; i++) {
        mesh.add(TestSocket.join(server.port(), ROOM, peer(i)));
      }
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          for (int k = 0; from != to && k < signalsPerLink; k++) {
            mesh.get(from).relay(peer(to), "signal");
          }
        }
      }
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size - 1 - i; k++) {
          assertEquals(ServerMessage.PeerJoined.class, mesh.get(i).hear().getClass());
        }
        for (int k = 0; k < (size - 1) * signalsPerLink; k++) {
          assertEquals(ServerMessage.Relayed.class, mesh.get(i).hear().getClass());
        }
      }
    } finally {
      mesh.forEach(TestSocket::close);
    }
  }

  private static PeerId peer(int i) {
    return new PeerId(String.format("%022d", i));
  }

  @Test
  void theRateRecoversWithTime() throws IOException {
    try (ParleyServer server = start(defaults());
        TestSocket ana = TestSocket.open(server.port())) {
      for (int i = 0; i < 201; i++) {
        ana.say(new ClientMessage.Ping(0));
      }
      for (int i = 0; i < 200; i++) {
        assertEquals(new ServerMessage.Pong(0), ana.hear());
      }
      assertEquals(FailureCode.TOO_FAST, ana.hearFailure());
      clock.advance(Duration.ofMillis(20));
      ana.say(new ClientMessage.Ping(0));
      assertEquals(new ServerMessage.Pong(0), ana.hear());
      ana.say(new ClientMessage.Ping(0));
      assertEquals(FailureCode.TOO_FAST, ana.hearFailure());
    }
  }

  @Test
  void aRateOfNoughtIsNoLimit() throws IOException {
    try (ParleyServer server = start(unlimited());
        TestSocket ana = TestSocket.open(server.port())) {
      for (int i = 0; i < 1000; i++) {
        ana.say(new ClientMessage.Ping(0));
      }
      for (int i = 0; i < 1000; i++) {
        assertEquals(new ServerMessage.Pong(0), ana.hear());
      }
    }
  }
}
