package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.delivery.Outgoing;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seats that are lost with their sockets, and taken again on others. */
final class ResumingTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final String LONG = "x".repeat(Limits.MAX_BODY_LENGTH);

  private final TestClock clock = new TestClock();
  private final ParleyServer server;

  ResumingTest() throws IOException {
    Settings settings = Settings.defaults("127.0.0.1", 0);
    server =
        ParleyServer.start(settings.withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0)), clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void pass(Duration duration) {
    clock.advance(duration);
    server.sweep(clock.instant());
  }

  private TestSocket settle(PeerId peer) throws IOException {
    return TestSocket.settle(server.port(), ROOM, peer);
  }

  private TestSocket resume(SeatToken seat, long received) throws IOException {
    return TestSocket.resume(server.port(), seat, received);
  }

  private static void hangUp(TestSocket socket) {
    socket.close();
  }

  /** Cuts a connection, and waits until the other side knows. */
  private static void cut(TestSocket cut, PeerId peer, TestSocket witness, long seq)
      throws IOException {
    hangUp(cut);
    assertEquals(new ServerMessage.PeerAway(seq, peer), witness.hear());
  }

  @Test
  void whatIsSaidBetweenTwoConnectionsArrivesOnceAndInOrder() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      assertEquals(new ServerMessage.PeerJoined(1, BEN), ana.hear());
      ben.relay(ANA, "before");
      assertEquals(new ServerMessage.Relayed(2, BEN, "before"), ana.hear());
      cut(ana, ANA, ben, 1);
      ben.relay(ANA, "one");
      ben.relay(ANA, "two");
      try (TestSocket again = resume(ana.seat(), 2)) {
        assertTrue(again.hearWelcome().resumed());
        assertEquals(new ServerMessage.Relayed(3, BEN, "one"), again.hear());
        assertEquals(new ServerMessage.Relayed(4, BEN, "two"), again.hear());
        assertEquals(new ServerMessage.PeerBack(2, ANA), ben.hear());
        ben.relay(ANA, "three");
        assertEquals(new ServerMessage.Relayed(5, BEN, "three"), again.hear());
        again.relay(BEN, "thanks");
        assertEquals(new ServerMessage.Relayed(3, ANA, "thanks"), ben.hear());
      }
    }
  }

  @Test
  void welcomeTellsWhichRelaysWereTaken() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      ana.relay(BEN, "x");
      assertEquals(new ServerMessage.Relayed(1, ANA, "x"), ben.hear());
      cut(ana, ANA, ben, 2);
      try (TestSocket again = resume(ana.seat(), 1)) {
        ServerMessage.Welcome welcome = again.hearWelcome();
        assertEquals(1, welcome.received());
        assertEquals(List.of(BEN), welcome.peers());
        again.say(new ClientMessage.Relay(1, BEN, "x"));
        again.say(new ClientMessage.Relay(2, BEN, "y"));
        assertEquals(new ServerMessage.PeerBack(3, ANA), ben.hear());
        assertEquals(new ServerMessage.Relayed(4, ANA, "y"), ben.hear());
      }
    }
  }

  @Test
  void aSecondSocketTakesTheSeatAndTheFirstIsClosed() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN);
        TestSocket second = resume(ana.seat(), 1)) {
      second.hearWelcome();
      assertEquals(new ServerMessage.PeerJoined(1, BEN), ana.hear());
      assertEquals(FailureCode.REPLACED, ana.hearFailure());
      assertEquals(4001, ana.closeCode());
      ana.relay(BEN, "from the first");
      hangUp(ana);
      second.relay(BEN, "from the second");
      assertEquals(new ServerMessage.Relayed(1, ANA, "from the second"), ben.hear());
      ben.relay(ANA, "to the second");
      assertEquals(new ServerMessage.Relayed(2, BEN, "to the second"), second.hear());
    }
  }

  @Test
  void aFirstSocketThatNeverReadsHoldsNobodyUp() throws IOException {
    try (TestSocket ana = TestSocket.openNarrow(server.port());
        TestSocket ben = settle(BEN)) {
      ana.say(new ClientMessage.Join(ROOM, ANA));
      SeatToken seat = ana.hearWelcome().seat();
      ana.settle();
      ben.hear();
      for (int i = 0; i < 4; i++) {
        ben.relay(ANA, LONG);
      }
      ben.settle();
      try (TestSocket second = resume(seat, 0)) {
        second.hearWelcome();
        for (int i = 1; i <= 4; i++) {
          assertEquals(new ServerMessage.Relayed(i, BEN, LONG), second.hear());
        }
        pass(Duration.ofSeconds(2));
        // Whatever of it was on the way already, the first socket comes to its end.
        ana.closeCode();
        ben.relay(ANA, "x");
        assertEquals(new ServerMessage.Relayed(5, BEN, "x"), second.hear());
      }
    }
  }

  @Test
  void allThatIsKeptFitsIntoOneConnectionAndMoreMayHappenMeanwhile() throws IOException {
    int each = Outgoing.MAX_BYTES / Outgoing.MAX_MESSAGES - 96;
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      ana.hear();
      cut(ana, ANA, ben, 1);
      for (int i = 0; i < Outgoing.MAX_MESSAGES; i++) {
        ben.relay(ANA, "x".repeat(each));
      }
      try (TestSocket again = TestSocket.openNarrow(server.port())) {
        again.say(new ClientMessage.Resume(ana.seat(), 1));
        assertEquals(new ServerMessage.PeerBack(2, ANA), ben.hear());
        for (int i = 0; i < 3; i++) {
          ben.relay(ANA, LONG);
        }
        ben.settle();
        again.hearWelcome();
        for (int i = 0; i < Outgoing.MAX_MESSAGES; i++) {
          assertEquals(new ServerMessage.Relayed(2 + i, BEN, "x".repeat(each)), again.hear());
        }
        assertEquals(ServerMessage.Relayed.class, again.hear().getClass());
      }
    }
  }

  @Test
  void whoMissedTooMuchJoinsAfreshOnTheSameConnection() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      ana.hear();
      cut(ana, ANA, ben, 1);
      for (int i = 0; i <= Outgoing.MAX_MESSAGES; i++) {
        ben.relay(ANA, "x");
      }
      ben.settle();
      try (TestSocket again = resume(ana.seat(), 1)) {
        assertEquals(FailureCode.MISSED_TOO_MUCH, again.hearFailure());
        assertEquals(new ServerMessage.PeerLeft(2, ANA, LeaveReason.LOST), ben.hear());
        again.say(new ClientMessage.Join(ROOM, ANA));
        assertFalse(again.hearWelcome().resumed());
        assertEquals(new ServerMessage.PeerJoined(3, ANA), ben.hear());
      }
    }
  }

  @Test
  void aSeatThatNobodyTakesAgainEndsAfterFortyFiveSeconds() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      cut(ana, ANA, ben, 1);
      pass(Duration.ofSeconds(30));
      ben.settle();
      pass(Duration.ofSeconds(14));
      ben.settle();
      assertEquals(2, server.seatCount());
      pass(Duration.ofSeconds(1));
      assertEquals(new ServerMessage.PeerLeft(2, ANA, LeaveReason.LOST), ben.hear());
      try (TestSocket late = resume(ana.seat(), 1)) {
        assertEquals(FailureCode.UNKNOWN_SEAT, late.hearFailure());
      }
    }
  }

  @Test
  void aSeatWhoseClientNeverSpokeEndsAtOnceOrIsTakenByTheNextJoin() throws IOException {
    try (TestSocket ben = settle(BEN)) {
      TestSocket.join(server.port(), ROOM, ANA).close();
      assertEquals(new ServerMessage.PeerJoined(1, ANA), ben.hear());
      assertEquals(new ServerMessage.PeerLeft(2, ANA, LeaveReason.LOST), ben.hear());
      try (TestSocket first = TestSocket.join(server.port(), ROOM, ANA);
          TestSocket second = TestSocket.join(server.port(), ROOM, ANA)) {
        assertEquals(FailureCode.REPLACED, first.hearFailure());
        assertEquals(4001, first.closeCode());
        hangUp(first);
        second.settle();
        assertEquals(new ServerMessage.PeerJoined(3, ANA), ben.hear());
        assertEquals(new ServerMessage.PeerLeft(4, ANA, LeaveReason.LOST), ben.hear());
        assertEquals(new ServerMessage.PeerJoined(5, ANA), ben.hear());
        ben.relay(ANA, "x");
        assertEquals(new ServerMessage.Relayed(1, BEN, "x"), second.hear());
      }
    }
  }

  @Test
  void aResumeIsARequestForASeatToo() throws IOException {
    try (TestSocket ana = resume(new SeatToken("_".repeat(22)), 7)) {
      assertEquals(FailureCode.UNKNOWN_SEAT, ana.hearFailure());
      // Whoever has not asked is cut off; whoever has is asked whether it lives.
      pass(Duration.ofSeconds(20));
      assertEquals(new TestSocket.Incoming.Ping(), ana.next());
    }
  }

  @Test
  void aServerStopsWithSeatsHeld() throws IOException {
    try (TestSocket ana = settle(ANA);
        TestSocket ben = settle(BEN)) {
      cut(ana, ANA, ben, 1);
      server.close();
      assertEquals(ServerMessage.Draining.class, ben.hear().getClass());
      assertEquals(1001, ben.closeCode());
      assertEquals(new TestSocket.Incoming.End(), ben.next());
    }
  }

  @Test
  void aServerMayHoldNoSeats() throws IOException {
    Settings settings = Settings.defaults("127.0.0.1", 0).withSeatHold(Duration.ZERO);
    try (ParleyServer strict = ParleyServer.start(settings, clock);
        TestSocket ana = TestSocket.settle(strict.port(), ROOM, ANA);
        TestSocket ben = TestSocket.settle(strict.port(), ROOM, BEN)) {
      hangUp(ana);
      assertEquals(new ServerMessage.PeerLeft(1, ANA, LeaveReason.LOST), ben.hear());
    }
  }
}
