package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.RoomView.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one node makes of what the registry and another node say. */
final class FederationTest {
  private static final RoomId ROOM = new RoomId("room000000000000000001");
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");
  private static final ConnectionId C1 = new ConnectionId(1);
  private static final ConnectionId C2 = new ConnectionId(2);
  private static final NodeId ONE = new NodeId("one");
  private static final NodeId TWO = new NodeId("two");

  private final Rooms rooms = NodeFixture.rooms(ONE, 1);
  private Instant now = Instant.EPOCH;

  private List<Effect> handle(Event event) {
    return rooms.handle(event, now);
  }

  private List<Effect> pass(Duration time) {
    now = now.plus(time);
    return handle(new Event.TimePassed());
  }

  private static SeatToken token(ConnectionId connection) {
    return new SeatToken(String.format("token%017d", connection.value()));
  }

  private static Member member(PeerId peer, long epoch, NodeId node) {
    return new Member(peer, epoch, epoch, node, false);
  }

  private static RoomView view(long version, Member... members) {
    return new RoomView(ROOM, 1, version, List.of(members));
  }

  private static <Q extends Question> List<Q> asked(Class<Q> kind, List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Ask.class::isInstance)
        .map(effect -> ((Effect.Ask) effect).question())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<ServerMessage> said(ConnectionId to, List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect instanceof Effect.Send send && send.to().equals(to))
        .map(effect -> ((Effect.Send) effect).message())
        .toList();
  }

  private Question askToJoin(ConnectionId connection, PeerId peer) {
    Event join =
        new Event.Join(
            connection, new ClientMessage.Join(ROOM, peer), token(connection), List.of());
    return assertInstanceOf(Effect.Ask.class, handle(join).getLast()).question();
  }

  private List<Effect> join(ConnectionId connection, PeerId peer, Answer answer) {
    return handle(new Event.Answered(askToJoin(connection, peer), answer));
  }

  private List<Effect> hear(RoomView view) {
    return handle(new Event.Heard(TWO, new NodeMessage.Changed(view, List.of())));
  }

  /** What the registry is told of the room as soon as it can be. */
  private Question.Keep keep() {
    List<Question.Keep> keeps = asked(Question.Keep.class, pass(Duration.ofSeconds(3)));
    assertEquals(1, keeps.size());
    return keeps.getFirst();
  }

  private static boolean replaced(ConnectionId connection, List<Effect> effects) {
    return effects.contains(
        new Effect.Close(connection, FailureCode.REPLACED, "another connection took this seat"));
  }

  @Test
  void aSeatThatIsSaidToBeHereAndIsNotLocksNobodyOut() {
    Question question = askToJoin(C1, ANA);
    RoomView stray = view(7, member(ANA, 7, ONE));
    List<Effect> effects = handle(new Event.Answered(question, new Answer.Taken(stray)));
    assertEquals(List.of(), said(C1, effects), "it goes on waiting");
    assertEquals(
        List.of(new Question.Release(ROOM, ANA, 7, LeaveReason.LOST)),
        asked(Question.Release.class, effects));
    assertEquals(List.of(question), asked(Question.Admit.class, effects));
  }

  private Question offerToJoin(int number) {
    ConnectionId connection = new ConnectionId(number);
    PeerId peer = new PeerId(String.format("p%021d", number));
    ClientMessage.Join message = new ClientMessage.Join(ROOM, peer, "offer");
    Event join = new Event.Join(connection, message, token(connection), List.of());
    return assertInstanceOf(Effect.Ask.class, handle(join).getLast()).question();
  }

  private boolean handsOver(Question question) {
    return said(C1, handle(new Event.Answered(question, new Answer.Unavailable()))).stream()
        .anyMatch(
            said -> said instanceof ServerMessage.PeerJoined(_, _, var offer) && offer != null);
  }

  /** They may be large, and whoever joins can offer afterwards. */
  @Test
  void offersOfOnlySoManyAreKeptWhileTheRegistryIsAsked() {
    join(C1, ANA, new Answer.Unavailable());
    List<Question> waiting = new ArrayList<>();
    for (int number = 2; number <= 102; number++) {
      waiting.add(offerToJoin(number));
    }
    assertFalse(handsOver(waiting.getLast()), "the 101st");
    assertTrue(handsOver(waiting.getFirst()));
    assertTrue(handsOver(offerToJoin(103)), "there is room again");
  }

  @Test
  void anotherConnectionThatWaitsForThatSeatIsNotRobbedOfIt() {
    askToJoin(C1, ANA);
    Question question = askToJoin(C2, ANA);
    RoomView other = view(7, member(ANA, 7, ONE));
    List<Effect> effects = handle(new Event.Answered(question, new Answer.Taken(other)));
    assertEquals(
        FailureCode.PEER_TAKEN,
        assertInstanceOf(ServerMessage.Failure.class, said(C2, effects).getFirst()).code());
    assertEquals(List.of(), asked(Question.class, effects));
  }

  @Test
  void oneLookThatIsOlderThanANodeDoesNotMakeItDead() {
    handle(new Event.NodesSeen(Set.of(ONE)));
    RoomView there = view(7, member(ANA, 7, TWO));
    assertEquals(List.of(), asked(Question.class, join(C1, ANA, new Answer.Taken(there))));
    handle(new Event.NodesSeen(Set.of(ONE)));
    assertEquals(List.of(), asked(Question.class, join(C1, ANA, new Answer.Taken(there))));
    handle(new Event.NodesSeen(Set.of(ONE)));
    assertEquals(
        List.of(new Question.Release(ROOM, ANA, 7, LeaveReason.LOST)),
        asked(Question.Release.class, join(C1, ANA, new Answer.Taken(there))),
        "it has seats, and was not there twice");
  }

  @Test
  void whoKnewTheEarlierSeatOnAnotherNodeHearsOfItsEnd() {
    join(C1, BEN, new Answer.Done(view(7, member(BEN, 7, ONE), member(ANA, 6, TWO))));
    List<Effect> effects = join(C2, ANA, new Answer.Unavailable());
    assertEquals(
        List.of(
            new ServerMessage.PeerLeft(1, ANA, LeaveReason.LOST),
            new ServerMessage.PeerJoined(2, ANA)),
        said(C1, effects));
  }

  @Test
  void whoJoinedWhileTheRegistryWasAwayStaysUntilItHasBeenHeardOf() {
    join(C1, ANA, new Answer.Unavailable());
    RoomView before = view(7, member(ANA, 7, TWO));
    assertEquals(List.of(), hear(before), "the earlier seat of the same page");
    Question.Keep keep = keep();
    assertTrue(replaced(C1, handle(new Event.Answered(keep, new Answer.Done(before)))));
    assertEquals(0, rooms.seatCount(), "the registry has both, and decided");
  }

  @Test
  void aSeatIsNotTakenForAnEarlierOneOnTheSameNode() {
    join(C1, ANA, new Answer.Unavailable());
    hear(view(7, member(ANA, 7, ONE)));
    Question.Keep keep = keep();
    assertEquals(0, keep.seats().getFirst().epoch(), "nobody has told the registry of this one");
    handle(new Event.Answered(keep, new Answer.Done(view(9, member(ANA, 9, ONE)))));
    assertEquals(9, keep().seats().getFirst().epoch());
  }

  @Test
  void aSeatThatIsSaidToTheRegistryStandsThoughNothingElseHasChanged() {
    join(C1, ANA, new Answer.Unavailable());
    Question.Keep keep = keep();
    RoomView view = view(9, member(ANA, 9, ONE));
    hear(view);
    handle(new Event.Answered(keep, new Answer.Done(view)));
    assertEquals(
        List.of(new Question.Release(ROOM, ANA, 9, LeaveReason.LEFT)),
        asked(Question.Release.class, handle(new Event.Leave(C1))));
  }
}
