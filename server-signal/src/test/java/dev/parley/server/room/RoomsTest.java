package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoomsTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final Limits LIMITS = new Limits(3, 65_536, 50);
  private static final RoomId RED = new RoomId("R".repeat(22));
  private static final RoomId BLUE = new RoomId("B".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final PeerId CAT = new PeerId("c".repeat(22));
  private static final PeerId DAN = new PeerId("d".repeat(22));
  private static final ConnectionId C1 = new ConnectionId(1);
  private static final ConnectionId C2 = new ConnectionId(2);
  private static final ConnectionId C3 = new ConnectionId(3);
  private static final ConnectionId C4 = new ConnectionId(4);
  private static final SeatToken TOKEN = new SeatToken("t".repeat(22));
  private static final List<IceServer> ICE =
      List.of(new IceServer(List.of("stun:stun.example"), null, null));

  private final Rooms rooms = new Rooms(LIMITS, 2);

  private List<Effect> join(ConnectionId connection, RoomId room, PeerId peer) {
    return handle(new Event.Join(connection, new ClientMessage.Join(room, peer), TOKEN, ICE));
  }

  private List<Effect> relay(ConnectionId connection, long n, PeerId to, String body) {
    return handle(new Event.Relay(connection, new ClientMessage.Relay(n, to, body)));
  }

  private List<Effect> handle(Event event) {
    return rooms.handle(event, NOW);
  }

  private static Effect send(ConnectionId to, ServerMessage message) {
    return new Effect.Send(to, message);
  }

  private static Effect welcome(ConnectionId to, PeerId peer, PeerId... others) {
    return send(to, new ServerMessage.Welcome(peer, TOKEN, false, 0, List.of(others), ICE, LIMITS));
  }

  private static void assertRefused(ConnectionId who, FailureCode code, List<Effect> effects) {
    List<FailureCode> codes =
        effects.stream()
            .map(effect ->
                effect instanceof Effect.Send(var to, ServerMessage.Failure failure)
                        && to.equals(who)
                    ? failure.code()
                    : FailureCode.INTERNAL)
            .toList();
    assertEquals(List.of(code), codes);
  }

  @Test
  void joiningMakesTheRoomAndWelcomesThePeer() {
    assertEquals(List.of(new Effect.Seated(C1), welcome(C1, ANA)), join(C1, RED, ANA));
    assertEquals(1, rooms.roomCount());
    assertEquals(1, rooms.seatCount());
  }

  @Test
  void theNewcomerSeesTheOthersOldestFirstAndTheyHearOfIt() {
    join(C1, RED, CAT);
    join(C2, RED, ANA);
    assertEquals(
        List.of(
            new Effect.Seated(C3),
            welcome(C3, BEN, CAT, ANA),
            send(C1, new ServerMessage.PeerJoined(2, BEN)),
            send(C2, new ServerMessage.PeerJoined(1, BEN))),
        join(C3, RED, BEN));
  }

  @Test
  void peersOfOtherRoomsHearNothing() {
    join(C1, RED, ANA);
    assertEquals(List.of(new Effect.Seated(C2), welcome(C2, BEN)), join(C2, BLUE, BEN));
  }

  @Test
  void aFullRoomRefuses() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    join(C3, RED, CAT);
    assertRefused(C4, FailureCode.ROOM_FULL, join(C4, RED, DAN));
    assertEquals(3, rooms.seatCount());
  }

  @Test
  void aSeatThatIsGivenUpIsFreeForAnother() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    join(C3, RED, CAT);
    handle(new Event.Leave(C1));
    assertEquals(welcome(C4, DAN, BEN, CAT), join(C4, RED, DAN).get(1));
  }

  @Test
  void aPeerIdIsTakenOncePerRoomOnly() {
    join(C1, RED, ANA);
    assertRefused(C2, FailureCode.PEER_TAKEN, join(C2, RED, ANA));
    assertEquals(welcome(C2, ANA), join(C2, BLUE, ANA).get(1));
  }

  @Test
  void aSecondJoinIsRefusedAndTheFirstStands() {
    join(C1, RED, ANA);
    assertRefused(C1, FailureCode.ALREADY_JOINED, join(C1, BLUE, ANA));
    assertRefused(C1, FailureCode.ALREADY_JOINED, join(C1, RED, BEN));
    assertEquals(1, rooms.roomCount());
    assertEquals(send(C1, new ServerMessage.PeerJoined(1, BEN)), join(C2, RED, BEN).get(2));
  }

  @Test
  void aServerWithAllItsRoomsInUseRefusesNewOnesOnly() {
    join(C1, RED, ANA);
    join(C2, BLUE, BEN);
    RoomId third = new RoomId("3".repeat(22));
    assertRefused(C3, FailureCode.SERVER_FULL, join(C3, third, CAT));
    assertEquals(welcome(C3, CAT, ANA), join(C3, RED, CAT).get(1));
  }

  @Test
  void aRefusedJoinLeavesNoRoomBehind() {
    Rooms tiny = new Rooms(new Limits(1, 1, 0), 1);
    tiny.handle(new Event.Join(C1, new ClientMessage.Join(RED, ANA), TOKEN, ICE), NOW);
    tiny.handle(new Event.Join(C2, new ClientMessage.Join(BLUE, BEN), TOKEN, ICE), NOW);
    assertEquals(1, tiny.roomCount());
    assertEquals(1, tiny.seatCount());
  }

  @Test
  void aRelayReachesItsReceiverAloneUnderTheSendersName() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    join(C3, RED, CAT);
    assertEquals(
        List.of(send(C2, new ServerMessage.Relayed(2, ANA, "sealed"))),
        relay(C1, 1, BEN, "sealed"));
  }

  @Test
  void aRelayToAnotherRoomOrToOneselfOrToNobodyIsRefused() {
    join(C1, RED, ANA);
    join(C2, BLUE, BEN);
    assertRefused(C1, FailureCode.UNKNOWN_PEER, relay(C1, 1, BEN, "x"));
    assertRefused(C1, FailureCode.UNKNOWN_PEER, relay(C1, 2, ANA, "x"));
    assertRefused(C1, FailureCode.UNKNOWN_PEER, relay(C1, 3, CAT, "x"));
  }

  @Test
  void aRelayThatIsSentAgainCountsOnce() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    relay(C1, 1, BEN, "x");
    assertEquals(List.of(), relay(C1, 1, BEN, "x"));
    assertEquals(List.of(send(C2, new ServerMessage.Relayed(2, ANA, "y"))), relay(C1, 2, BEN, "y"));
  }

  @Test
  void aGapInTheNumbersIsRefusedAndNothingIsTaken() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    assertRefused(C1, FailureCode.OUT_OF_ORDER, relay(C1, 2, BEN, "x"));
    assertEquals(List.of(send(C2, new ServerMessage.Relayed(1, ANA, "x"))), relay(C1, 1, BEN, "x"));
  }

  @Test
  void aRelayThatNobodyCanGetStillUsesItsNumberUp() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    relay(C1, 1, CAT, "x");
    assertEquals(List.of(send(C2, new ServerMessage.Relayed(1, ANA, "y"))), relay(C1, 2, BEN, "y"));
  }

  @Test
  void withoutASeatThereIsNothingToRelayOrLeave() {
    assertRefused(C1, FailureCode.NOT_JOINED, relay(C1, 1, BEN, "x"));
    assertRefused(C1, FailureCode.NOT_JOINED, handle(new Event.Leave(C1)));
  }

  @Test
  void leavingIsToldToTheOthersAndTheConnectionMayJoinAgain() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    assertEquals(
        List.of(
            new Effect.Unseated(C1),
            send(C2, new ServerMessage.PeerLeft(1, ANA, LeaveReason.LEFT))),
        handle(new Event.Leave(C1)));
    assertEquals(
        List.of(
            new Effect.Seated(C1),
            welcome(C1, ANA, BEN),
            send(C2, new ServerMessage.PeerJoined(2, ANA))),
        join(C1, RED, ANA));
  }

  @Test
  void aLostConnectionIsToldAsLost() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    assertEquals(
        List.of(
            new Effect.Unseated(C1),
            send(C2, new ServerMessage.PeerLeft(1, ANA, LeaveReason.LOST))),
        handle(new Event.Closed(C1)));
  }

  @Test
  void aClosedConnectionWithoutASeatIsNoNews() {
    assertEquals(List.of(), handle(new Event.Closed(C1)));
  }

  @Test
  void aRoomVanishesWithItsLastSeat() {
    join(C1, RED, ANA);
    handle(new Event.Leave(C1));
    assertEquals(0, rooms.roomCount());
    assertEquals(0, rooms.seatCount());
  }

  @Test
  void pongTellsTheLastRelayTaken() {
    assertEquals(List.of(send(C1, new ServerMessage.Pong(0))), handle(new Event.Ping(C1)));
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    relay(C1, 1, BEN, "x");
    assertEquals(List.of(send(C1, new ServerMessage.Pong(1))), handle(new Event.Ping(C1)));
  }

  @Test
  void noSeatIsHeldSoNoneCanBeResumed() {
    ClientMessage.Resume resume = new ClientMessage.Resume(TOKEN, 0);
    assertRefused(C1, FailureCode.UNKNOWN_SEAT, handle(new Event.Resume(C1, resume)));
    join(C1, RED, ANA);
    assertRefused(C1, FailureCode.ALREADY_JOINED, handle(new Event.Resume(C1, resume)));
  }

  @Test
  void freshIceServersGoToEveryoneWhoIsSeatedAndToNobodyElse() {
    join(C1, RED, ANA);
    join(C2, BLUE, BEN);
    handle(new Event.Closed(C2));
    join(C3, RED, CAT);
    assertEquals(
        List.of(
            send(C1, new ServerMessage.IceServers(ICE)),
            send(C3, new ServerMessage.IceServers(ICE))),
        handle(new Event.IceServersRenewed(ICE)));
  }

  @Test
  void thereMustBePlaceForARoom() {
    assertThrows(IllegalArgumentException.class, () -> new Rooms(LIMITS, 0));
    assertThrows(IllegalArgumentException.class, () -> new ConnectionId(0));
  }
}
