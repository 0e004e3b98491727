package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.Answer;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.NodeMessage.Letters;
import dev.parley.server.room.Question;
import dev.parley.server.room.RoomView;
import dev.parley.server.room.RoomView.Member;
import dev.parley.server.room.SeatHash;
import dev.parley.server.runtime.Bus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every bus does; each bus has a test that inherits all of it. */
abstract class BusContract {
  static final RoomId ROOM = new RoomId("room000000000000000001");
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");
  private static final SeatHash SEAT = new SeatHash("seat000000000000000001");
  private static final SeatHash OTHER = new SeatHash("seat000000000000000002");
  private static final ConnectionId CONNECTION = new ConnectionId(1);

  private BusNode one;
  private BusNode two;

  /** A bus of the kind that is tested, for a node that starts. */
  abstract Bus bus(NodeId node);

  @BeforeEach
  void startNodes() throws Exception {
    one = new BusNode(bus(new NodeId("one")));
    two = new BusNode(bus(new NodeId("two")));
    one.awaitUp();
    two.awaitUp();
  }

  @AfterEach
  void stopNodes() {
    one.close();
    two.close();
  }

  private static Question.Admit admit(PeerId peer, int roomSize) {
    return new Question.Admit(CONNECTION, ROOM, peer, SEAT, roomSize);
  }

  private static Member only(RoomView view) {
    assertEquals(1, view.members().size());
    return view.members().getFirst();
  }

  @Test
  void aPeerSitsInARoomOnceAndTheRoomHasASize() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    assertEquals(new NodeId("one"), ana.node());
    assertEquals(ana.born(), ana.epoch());
    assertInstanceOf(Answer.Taken.class, two.ask(admit(ANA, 2)));
    assertInstanceOf(Answer.Full.class, two.ask(admit(BEN, 1)));
    assertEquals(2, two.done(admit(BEN, 2)).members().size());
  }

  @Test
  void whatIsAskedAgainAsTheAnswerWasLostIsDoneOnce() throws Exception {
    RoomView admitted = one.done(admit(ANA, 1));
    assertEquals(admitted, one.done(admit(ANA, 1)));
    Question other = new Question.Admit(CONNECTION, ROOM, ANA, OTHER, 1);
    assertInstanceOf(Answer.Taken.class, one.ask(other), "which is another seat");
    long epoch = only(admitted).epoch();
    Question take = new Question.Take(CONNECTION, ROOM, ANA, SEAT, OTHER, epoch);
    RoomView taken = two.done(take);
    assertEquals(taken, two.done(take));
    assertInstanceOf(Answer.Nowhere.class, one.ask(take));
    assertInstanceOf(Answer.Taken.class, one.ask(admit(ANA, 1)));
  }

  @Test
  void aSeatIsFoundByItsTokenAndTakenByOneNodeOnly() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    assertEquals(ANA, two.awaitFound(SEAT).peer());
    Question take = new Question.Take(CONNECTION, ROOM, ANA, SEAT, SEAT, ana.epoch());
    Member taken = only(two.done(take));
    assertEquals(new NodeId("two"), taken.node());
    assertEquals(ana.born(), taken.born());
    assertTrue(taken.epoch() > ana.epoch());
    assertInstanceOf(Answer.Nowhere.class, one.ask(take), "the epoch has moved on");
  }

  @Test
  void aSeatThatWasTakenWithoutItsStateHasAnotherName() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    Question take = new Question.Take(CONNECTION, ROOM, ANA, SEAT, OTHER, ana.epoch());
    Member taken = only(two.done(take));
    assertInstanceOf(Answer.Nowhere.class, one.ask(new Question.Find(CONNECTION, SEAT)));
    assertEquals(ANA, one.awaitFound(OTHER).peer());
    Question old = new Question.Take(CONNECTION, ROOM, ANA, SEAT, SEAT, taken.epoch());
    assertInstanceOf(Answer.Nowhere.class, one.ask(old));
  }

  @Test
  void aSeatIsTakenByNobodyWhoDoesNotKnowItsToken() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    Question guessed = new Question.Take(CONNECTION, ROOM, ANA, OTHER, OTHER, ana.epoch());
    assertInstanceOf(Answer.Nowhere.class, two.ask(guessed));
    Question none = new Question.Take(CONNECTION, ROOM, ANA, new SeatHash("-"), SEAT, ana.epoch());
    assertInstanceOf(Answer.Nowhere.class, two.ask(none));
    assertInstanceOf(Answer.Nowhere.class, two.ask(new Question.Find(CONNECTION, OTHER)));
    RoomView view = one.done(new Question.Mark(ROOM, ANA, ana.epoch(), false));
    assertEquals(ana, only(view), "it is where it was");
  }

  @Test
  void whoHasLostASeatCannotChangeIt() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    two.done(new Question.Take(CONNECTION, ROOM, ANA, SEAT, SEAT, ana.epoch()));
    RoomView marked = one.done(new Question.Mark(ROOM, ANA, ana.epoch(), true));
    assertEquals(false, only(marked).away());
    RoomView left = one.done(new Question.Release(ROOM, ANA, ana.epoch(), LeaveReason.LEFT));
    assertEquals(1, left.members().size());
  }

  @Test
  void whatIsReleasedIsGoneAndItsTokenLeadsNowhere() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    RoomView left = one.done(new Question.Release(ROOM, ANA, ana.epoch(), LeaveReason.LEFT));
    assertEquals(List.of(), left.members());
    assertTrue(left.version() > ana.epoch());
    assertInstanceOf(Answer.Nowhere.class, two.ask(new Question.Find(CONNECTION, SEAT)));
  }

  @Test
  void whatTheRegistryHasLostIsSaidAgain() throws Exception {
    Question.Kept seat = new Question.Kept(ANA, SEAT, 7, 9, true, null);
    Member ben = new Member(BEN, 5, 5, new NodeId("three"), false);
    RoomView view = one.done(new Question.Keep(ROOM, 4, 12, List.of(seat), List.of(ben)));
    assertEquals(
        Set.of(new Member(ANA, 7, 9, new NodeId("one"), true), ben), Set.copyOf(view.members()));
    assertTrue(view.version() > 12);
    assertEquals(ANA, two.awaitFound(SEAT).peer());
    // Not lost any more: seats of others are theirs to say.
    PeerId cleo = new PeerId("cleo000000000000000001");
    Member gone = new Member(cleo, 6, 6, new NodeId("three"), false);
    RoomView again =
        one.done(new Question.Keep(ROOM, view.since(), 12, List.of(seat), List.of(gone)));
    assertEquals(2, again.members().size());
  }

  @Test
  void whoHasShownATokenGetsItsSeatOnceTheRegistryIsBack() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    Question.Kept stranger = new Question.Kept(ANA, OTHER, 0, 0, false, null);
    RoomView refused = two.done(new Question.Keep(ROOM, 0, 0, List.of(stranger), List.of()));
    assertEquals(new NodeId("one"), only(refused).node());
    Question.Kept owner = new Question.Kept(ANA, OTHER, 0, 0, false, SEAT);
    RoomView view = two.done(new Question.Keep(ROOM, 0, 0, List.of(owner), List.of()));
    assertEquals(new NodeId("two"), only(view).node());
    assertNotEquals(ana.epoch(), only(view).epoch());
  }

  @Test
  void theSameIsSoWhenItsConnectionIsKnownToBeLost() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    one.done(new Question.Mark(ROOM, ANA, ana.epoch(), true));
    Question.Kept owner = new Question.Kept(ANA, OTHER, 0, 0, false, SEAT);
    RoomView view = two.done(new Question.Keep(ROOM, 0, 0, List.of(owner), List.of()));
    assertEquals(new NodeId("two"), only(view).node());
    assertEquals(ana.born(), only(view).born(), "it is the same seat");
  }

  @Test
  void aSeatThatIsNewIsNotTakenForAnEarlierOneThatOthersRemember() throws Exception {
    Member earlier = new Member(ANA, 5, 5, new NodeId("one"), false);
    two.done(new Question.Keep(ROOM, 4, 12, List.of(), List.of(earlier)));
    Question.Kept seat = new Question.Kept(ANA, SEAT, 0, 0, false, null);
    Question keep = new Question.Keep(ROOM, 0, 0, List.of(seat), List.of());
    Member ana = only(one.done(keep));
    assertNotEquals(5, ana.born(), "people who knew the earlier one are to hear of its end");
    assertEquals(ana, only(one.done(keep)), "if the first answer is lost, it is the same seat");
  }

  @Test
  void whoLeavesTakesAlongTheSeatThatItClaimed() throws Exception {
    Member ana = only(one.done(admit(ANA, 2)));
    Question guessed = new Question.Release(ROOM, ANA, 0, LeaveReason.LEFT, OTHER);
    assertEquals(ana, only(two.done(guessed)));
    Question none = new Question.Release(ROOM, ANA, 0, LeaveReason.LEFT, null);
    assertEquals(ana, only(two.done(none)));
    Question claimed = new Question.Release(ROOM, ANA, 0, LeaveReason.LEFT, SEAT);
    assertEquals(List.of(), two.done(claimed).members());
  }

  @Test
  void messagesComeInOrder() throws Exception {
    Letters letters = new Letters(ROOM, ANA, 1, BEN);
    List<NodeMessage> told =
        IntStream.rangeClosed(1, 200)
            .<NodeMessage>mapToObj(n -> new NodeMessage.Letter(letters, 1, n, false, "body" + n))
            .toList();
    told.forEach(message -> one.bus.tell(new NodeId("two"), message));
    for (NodeMessage message : told) {
      assertEquals(message, two.heard.poll(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void aNodeThatIsNotThereIsUnreachable() throws Exception {
    two.close();
    one.bus.tell(new NodeId("two"), new NodeMessage.Yielded(ROOM, ANA, 1, List.of()));
    assertEquals(new NodeId("two"), one.unreachable.poll(5, TimeUnit.SECONDS));
  }
}
