package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoomsTest extends RoomsFixture {

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

  private List<Effect> joinOffering(ConnectionId connection, PeerId peer) {
    return handle(
        new Event.Join(
            connection, new ClientMessage.Join(RED, peer, "offer"), token(connection), ICE));
  }

  private static Effect welcomeOffered(ConnectionId to, PeerId peer, PeerId... others) {
    return send(
        to,
        new ServerMessage.Welcome(peer, token(to), false, 0, List.of(others), true, ICE, LIMITS));
  }

  @Test
  void theOneWhoIsThereForLongestIsHandedTheOffer() {
    join(C1, RED, CAT);
    join(C2, RED, ANA);
    assertEquals(
        List.of(
            new Effect.Seated(C3),
            welcomeOffered(C3, BEN, CAT, ANA),
            send(C1, new ServerMessage.PeerJoined(2, BEN, "offer")),
            send(C2, new ServerMessage.PeerJoined(1, BEN))),
        joinOffering(C3, BEN));
  }

  @Test
  void anOfferToAnEmptyRoomIsForNobody() {
    assertEquals(List.of(new Effect.Seated(C1), welcome(C1, ANA)), joinOffering(C1, ANA));
  }

  /** It would wait for them, while others could have been offered something of their own. */
  @Test
  void whoeverIsAwayIsHandedNothing() {
    settle(C1, RED, ANA);
    close(C1);
    assertEquals(welcome(C2, BEN, ANA), joinOffering(C2, BEN).get(1));
    assertTrue(resume(C3, C1, 0).contains(joined(C3, 1, BEN)));
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
    settle(C1, RED, ANA);
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
    rooms = new Rooms(new Limits(1, 1, 0), 1, HOLD);
    join(C1, RED, ANA);
    join(C2, BLUE, BEN);
    assertEquals(1, rooms.roomCount());
    assertEquals(1, rooms.seatCount());
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
  void aClosedConnectionWithoutASeatIsNoNews() {
    assertEquals(List.of(), close(C1));
  }

  @Test
  void aRoomVanishesWithItsLastSeat() {
    join(C1, RED, ANA);
    handle(new Event.Leave(C1));
    assertEquals(0, rooms.roomCount());
    assertEquals(0, rooms.seatCount());
  }

  @Test
  void freshIceServersGoToEveryoneWhoIsSeatedAndToNobodyElse() {
    join(C1, RED, ANA);
    join(C2, BLUE, BEN);
    close(C2);
    join(C3, RED, CAT);
    assertEquals(
        List.of(
            send(C1, new ServerMessage.IceServers(ICE)),
            send(C3, new ServerMessage.IceServers(ICE))),
        handle(new Event.IceServersRenewed(Map.of(C1, ICE, C2, ICE, C3, ICE))));
  }

  @Test
  void thereMustBePlaceForARoom() {
    assertThrows(IllegalArgumentException.class, () -> new Rooms(LIMITS, 0, HOLD));
    assertThrows(IllegalArgumentException.class, () -> new ConnectionId(0));
  }
}
