package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which seats are held when connections are lost, how long, and what for. */
final class HeldSeatsTest extends RoomsFixture {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String LONG = "x".repeat(Limits.MAX_BODY_LENGTH);

  /** Ana on C1 and Ben on C2 in the red room. */
  private void anaAndBen() {
    settle(C1, RED, ANA);
    settle(C2, RED, BEN);
  }

  @Test
  void aSeatWhoseConnectionIsLostIsHeldAndTheOthersAreTold() {
    anaAndBen();
    assertEquals(List.of(new Effect.Unseated(C1), away(C2, 1, ANA)), close(C1));
    assertEquals(2, rooms.seatCount());
    assertEquals(1, rooms.heldCount());
  }

  @Test
  void aSeatThatNobodyTakesAgainEndsWhenItsTimeIsOver() {
    anaAndBen();
    close(C1);
    assertEquals(List.of(), pass(HELD_FOR.minusMillis(1)));
    assertEquals(List.of(lost(C2, 2, ANA)), pass(Duration.ofMillis(1)));
    assertRefused(C3, FailureCode.UNKNOWN_SEAT, resume(C3, C1, 0));
    assertEquals(1, rooms.seatCount());
    assertEquals(0, rooms.heldCount());
  }

  @Test
  void eachSeatHasItsOwnTime() {
    anaAndBen();
    settle(C3, RED, CAT);
    close(C1);
    pass(SECOND);
    close(C2);
    assertEquals(List.of(lost(C3, 3, ANA)), pass(HELD_FOR.minus(SECOND)));
    assertEquals(List.of(lost(C3, 4, BEN)), pass(SECOND));
  }

  @Test
  void aSeatWhoseClientNeverSpokeEndsWithItsConnection() {
    join(C1, RED, ANA);
    join(C2, RED, BEN);
    assertEquals(List.of(new Effect.Unseated(C1), lost(C2, 1, ANA)), close(C1));
    assertRefused(C3, FailureCode.UNKNOWN_SEAT, resume(C3, C1, 0));
  }

  @Test
  void whateverTheClientSaysOfItsSeatConfirmsIt() {
    anaAndBen();
    join(C3, RED, CAT);
    relay(C3, 7, ANA, "too early");
    close(C3);
    assertEquals(1, rooms.heldCount());
    join(C4, BLUE, CAT);
    resume(C5, C4, 0);
    close(C5);
    assertEquals(2, rooms.heldCount());
  }

  @Test
  void aPingThatIsRefusedConfirmsNothing() {
    join(C1, RED, ANA);
    assertRefused(C1, FailureCode.OUT_OF_ORDER, ping(C1, 1));
    close(C1);
    assertEquals(0, rooms.seatCount());
  }

  @Test
  void whoComesAgainBeforeItSpokeTakesItsOwnPlace() {
    settle(C1, RED, ANA);
    join(C2, RED, BEN);
    assertEquals(
        List.of(
            new Effect.Unseated(C2),
            replaced(C2),
            lost(C1, 2, BEN),
            new Effect.Seated(C3),
            welcome(C3, BEN, ANA),
            joined(C1, 3, BEN)),
        join(C3, RED, BEN));
    assertEquals(List.of(), close(C2));
    assertEquals(2, rooms.seatCount());
  }

  @Test
  void whoComesAgainAloneFindsTheRoomAsItWas() {
    rooms = new Rooms(LIMITS, 1, HOLD);
    join(C1, RED, ANA);
    assertEquals(welcome(C2, ANA), join(C2, RED, ANA).getLast());
    assertEquals(1, rooms.roomCount());
    assertEquals(1, rooms.seatCount());
  }

  @Test
  void whoComesAgainNeedsNoSecondPlaceInAFullRoom() {
    anaAndBen();
    join(C3, RED, CAT);
    assertEquals(welcome(C4, CAT, ANA, BEN), join(C4, RED, CAT).get(5));
  }

  @Test
  void aHeldSeatKeepsItsPeerIdAndItsPlace() {
    anaAndBen();
    settle(C3, RED, CAT);
    close(C1);
    assertRefused(C4, FailureCode.PEER_TAKEN, join(C4, RED, ANA));
    assertRefused(C4, FailureCode.ROOM_FULL, join(C4, RED, DAN));
    pass(HELD_FOR);
    assertEquals(welcome(C4, DAN, BEN, CAT), join(C4, RED, DAN).get(1));
  }

  @Test
  void aRoomWithNoneButHeldSeatsIsStillOne() {
    rooms = new Rooms(LIMITS, 1, HOLD);
    settle(C1, RED, ANA);
    close(C1);
    assertEquals(1, rooms.roomCount());
    assertRefused(C2, FailureCode.SERVER_FULL, join(C2, BLUE, BEN));
    assertEquals(welcome(C2, BEN, ANA), join(C2, RED, BEN).get(1));
    pass(HELD_FOR);
    handle(new Event.Leave(C2));
    assertEquals(0, rooms.roomCount());
  }

  @Test
  void aNewcomerHearsWhoIsAwayAndTheHeldHearOfTheNewcomer() {
    anaAndBen();
    close(C1);
    assertEquals(
        List.of(
            new Effect.Seated(C3),
            welcome(C3, CAT, ANA, BEN),
            away(C3, 1, ANA),
            joined(C2, 2, CAT)),
        join(C3, RED, CAT));
    assertEquals(joined(C4, 2, CAT), resume(C4, C1, 1).get(2));
  }

  @Test
  void leavingEndsASeatAtOnce() {
    anaAndBen();
    assertEquals(
        List.of(
            new Effect.Unseated(C1),
            send(C2, new ServerMessage.PeerLeft(1, ANA, LeaveReason.LEFT))),
        handle(new Event.Leave(C1)));
    assertEquals(List.of(), close(C1));
    assertRefused(C3, FailureCode.UNKNOWN_SEAT, resume(C3, C1, 1));
  }

  @Test
  void pongTellsTheLastRelayTakenAndPingWhatArrived() {
    assertEquals(List.of(send(C1, new ServerMessage.Pong(0))), ping(C1, 12));
    anaAndBen();
    relay(C1, 1, BEN, "x");
    assertEquals(List.of(send(C1, new ServerMessage.Pong(1))), ping(C1, 1));
    assertRefused(C1, FailureCode.OUT_OF_ORDER, ping(C1, 2));
  }

  @Test
  void tooManyHeldSeatsPushOutTheOneThatWasHeldLongest() {
    rooms = new Rooms(LIMITS, 2, new Hold(HELD_FOR, 1, 1 << 20, 1 << 24));
    anaAndBen();
    settle(C3, RED, CAT);
    close(C1);
    assertEquals(List.of(new Effect.Unseated(C2), away(C3, 2, BEN), lost(C3, 3, ANA)), close(C2));
    assertEquals(1, rooms.heldCount());
  }

  @Test
  void tooMuchThatWaitsPushesOutTheOneThatWasHeldLongest() {
    rooms = new Rooms(LIMITS, 2, new Hold(HELD_FOR, 9, 3 * Limits.MAX_BODY_LENGTH, 1 << 24));
    anaAndBen();
    settle(C3, RED, CAT);
    close(C1);
    close(C2);
    relay(C3, 1, ANA, LONG);
    relay(C3, 2, BEN, LONG);
    assertEquals(2, rooms.heldCount());
    assertEquals(List.of(lost(C3, 3, ANA)), relay(C3, 3, BEN, LONG));
    assertEquals(1, rooms.heldCount());
    // What waited for Ana is gone, and so there is place again.
    relay(C3, 4, BEN, "x");
    assertEquals(1, rooms.heldCount());
  }

  @Test
  void whatWaitsCountsOnlyWhileTheSeatIsHeld() {
    rooms = new Rooms(LIMITS, 2, new Hold(HELD_FOR, 9, 2 * Limits.MAX_BODY_LENGTH, 1 << 24));
    anaAndBen();
    for (int i = 1; i <= 5; i++) {
      relay(C2, i, ANA, LONG);
      close(i == 1 ? C1 : new ConnectionId(8 + i));
      resume(new ConnectionId(9 + i), C1, i + 1);
    }
    assertEquals(2, rooms.seatCount());
  }

  @Test
  void whatAPingConfirmedWaitsNoMore() {
    rooms = new Rooms(LIMITS, 2, new Hold(HELD_FOR, 9, Limits.MAX_BODY_LENGTH, 1 << 24));
    anaAndBen();
    relay(C2, 1, ANA, LONG);
    relay(C2, 2, ANA, LONG);
    ping(C1, 3);
    close(C1);
    assertEquals(1, rooms.heldCount());
    relay(C2, 3, ANA, "x");
    assertEquals(List.of(relayed(C3, 4, BEN, "x")), resume(C3, C1, 3).subList(2, 3));
  }

  @Test
  void aServerMayHoldNoSeatsAtAll() {
    rooms = new Rooms(LIMITS, 2, new Hold(Duration.ZERO, 9, 1 << 20, 1 << 24));
    anaAndBen();
    assertEquals(List.of(new Effect.Unseated(C1), lost(C2, 1, ANA)), close(C1));
  }

  @Test
  void nothingIsHeldForLessThanNothing() {
    Duration past = Duration.ofSeconds(-1);
    assertThrows(IllegalArgumentException.class, () -> new Hold(past, 1, 1, 1 << 24));
    assertThrows(IllegalArgumentException.class, () -> new Hold(HELD_FOR, -1, 1, 1 << 24));
    assertThrows(IllegalArgumentException.class, () -> new Hold(HELD_FOR, 1, -1, 1 << 24));
    assertThrows(IllegalArgumentException.class, () -> new Hold(HELD_FOR, 1, 1, -1));
    assertEquals(new Hold(HELD_FOR, 2, 3, 4), new Hold(HELD_FOR, 5, 9, 10).dividedBy(3));
  }
}
