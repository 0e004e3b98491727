package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.RoomView.Member;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seat leaves its node only for who proves that its client has come. */
final class HandoversTest {
  private static final RoomId ROOM = new RoomId("room000000000000000001");
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");
  private static final SeatToken TOKEN = new SeatToken("token00000000000000001");
  private static final SeatToken GUESSED = new SeatToken("token00000000000000002");
  private static final ConnectionId CONNECTION = new ConnectionId(1);
  private static final NodeId ONE = new NodeId("one");
  private static final NodeId TWO = new NodeId("two");
  private static final Instant NOW = Instant.EPOCH;
  private static final long EPOCH = 7;

  private final Rooms rooms = NodeFixture.rooms(ONE, 1);

  @BeforeEach
  void anaSitsHere() {
    List<Effect> asked =
        rooms.handle(
            new Event.Join(CONNECTION, new ClientMessage.Join(ROOM, ANA), TOKEN, List.of()), NOW);
    Effect.Ask ask = assertInstanceOf(Effect.Ask.class, asked.getLast());
    RoomView view =
        new RoomView(ROOM, 1, EPOCH, List.of(new Member(ANA, EPOCH, EPOCH, ONE, false)));
    rooms.handle(new Event.Answered(ask.question(), new Answer.Done(view)), NOW);
    assertEquals(1, rooms.seatCount());
  }

  private List<Effect> askFor(SeatToken token, long epoch) {
    NodeMessage asked = new NodeMessage.Yield(ROOM, ANA, NodeFixture.NAMES.hash(token), epoch);
    return rooms.handle(new Event.Heard(TWO, asked), NOW);
  }

  @Test
  void whoDoesNotKnowTheTokenGetsNothing() {
    Effect nothing = new Effect.Tell(TWO, new NodeMessage.Yielded(ROOM, ANA, EPOCH, List.of()));
    assertEquals(List.of(nothing), askFor(GUESSED, EPOCH));
    assertEquals(1, rooms.seatCount(), "and the seat is where it was");
  }

  @Test
  void whoKnowsOfAnEarlierEpochGetsNothing() {
    Effect nothing = new Effect.Tell(TWO, new NodeMessage.Yielded(ROOM, ANA, 6, List.of()));
    assertEquals(List.of(nothing), askFor(TOKEN, 6));
    assertEquals(1, rooms.seatCount());
  }

  @Test
  void whoKnowsTheTokenGetsTheSeatAndTheOldConnectionIsClosed() {
    List<Effect> effects = askFor(TOKEN, EPOCH);
    assertTrue(
        effects.contains(
            new Effect.Close(
                CONNECTION, FailureCode.REPLACED, "another connection took this seat")),
        effects::toString);
    Effect.Tell told = assertInstanceOf(Effect.Tell.class, effects.getLast());
    assertEquals(1, assertInstanceOf(NodeMessage.Yielded.class, told.message()).state().size());
    assertEquals(0, rooms.seatCount());
  }

  @Test
  void whoGoesOnToAThirdNodeBeforeTheSecondHasTakenItFindsAllOfItThere() {
    Effect.Tell first = assertInstanceOf(Effect.Tell.class, askFor(TOKEN, EPOCH).getLast());
    NodeId three = new NodeId("three");
    NodeMessage asked = new NodeMessage.Yield(ROOM, ANA, NodeFixture.NAMES.hash(TOKEN), EPOCH);
    assertEquals(
        List.of(new Effect.Tell(three, first.message())),
        rooms.handle(new Event.Heard(three, asked), NOW));
    NodeMessage guessed = new NodeMessage.Yield(ROOM, ANA, NodeFixture.NAMES.hash(GUESSED), EPOCH);
    Effect nothing = new Effect.Tell(three, new NodeMessage.Yielded(ROOM, ANA, EPOCH, List.of()));
    assertEquals(List.of(nothing), rooms.handle(new Event.Heard(three, guessed), NOW));
  }

  private List<Effect> takesTooLong() {
    Instant due = NOW.plusSeconds(10);
    List<Effect> before = rooms.handle(new Event.TimePassed(), due.minusMillis(1));
    assertTrue(releases(before).isEmpty(), before::toString);
    return releases(rooms.handle(new Event.TimePassed(), due));
  }

  private static List<Effect> releases(List<Effect> effects) {
    return effects.stream()
        .filter(effect ->
            effect instanceof Effect.Ask(Question question) && question instanceof Question.Release)
        .toList();
  }

  @Test
  void aSeatThatNobodyHasTakenIsEnded() {
    askFor(TOKEN, EPOCH);
    Effect end = new Effect.Ask(new Question.Release(ROOM, ANA, EPOCH, LeaveReason.LOST));
    assertEquals(List.of(end), takesTooLong());
  }

  @Test
  void aSeatThatIsKnownToBeTakenIsNotAskedAfter() {
    Event join =
        new Event.Join(new ConnectionId(2), new ClientMessage.Join(ROOM, BEN), GUESSED, List.of());
    Effect.Ask ask = assertInstanceOf(Effect.Ask.class, rooms.handle(join, NOW).getLast());
    Member ben = new Member(BEN, 8, 8, ONE, false);
    Member ana = new Member(ANA, EPOCH, EPOCH, ONE, false);
    RoomView both = new RoomView(ROOM, 1, 8, List.of(ana, ben));
    rooms.handle(new Event.Answered(ask.question(), new Answer.Done(both)), NOW);
    askFor(TOKEN, EPOCH);
    Member moved = new Member(ANA, EPOCH, 9, TWO, false);
    RoomView taken = new RoomView(ROOM, 1, 9, List.of(moved, ben));
    rooms.handle(new Event.Heard(TWO, new NodeMessage.Changed(taken, List.of())), NOW);
    assertEquals(List.of(), takesTooLong());
  }
}
