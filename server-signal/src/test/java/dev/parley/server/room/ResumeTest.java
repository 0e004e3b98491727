package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.delivery.Outgoing;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How clients take their seats again when connections are lost. */
final class ResumeTest extends RoomsFixture {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String LONG = "x".repeat(Limits.MAX_BODY_LENGTH);

  /** Ana on C1 and Ben on C2 in the red room. */
  private void anaAndBen() {
    settle(C1, RED, ANA);
    settle(C2, RED, BEN);
  }

  private static List<Effect> firstOf(List<Effect> effects, int count) {
    return effects.subList(0, count);
  }

  @Test
  void aHeldSeatIsTakenAgainWithAllThatWasMissedInOrder() {
    anaAndBen();
    relay(C1, 1, BEN, "before");
    close(C1);
    relay(C2, 1, ANA, "one");
    relay(C2, 2, ANA, "two");
    assertEquals(
        List.of(
            new Effect.Seated(C3),
            welcomeBack(C3, C1, ANA, 1, BEN),
            relayed(C3, 2, BEN, "one"),
            relayed(C3, 3, BEN, "two"),
            back(C2, 3, ANA)),
        resume(C3, C1, 1));
    assertEquals(0, rooms.heldCount());
    assertEquals(List.of(relayed(C3, 4, BEN, "three")), relay(C2, 3, ANA, "three"));
    assertEquals(List.of(relayed(C2, 4, ANA, "back")), relay(C3, 2, BEN, "back"));
  }

  @Test
  void whatWasSentButDidNotArriveIsSentAgain() {
    anaAndBen();
    relay(C2, 1, ANA, "into the void");
    close(C1);
    assertEquals(
        List.of(joined(C3, 1, BEN), relayed(C3, 2, BEN, "into the void")),
        resume(C3, C1, 0).subList(2, 4));
  }

  @Test
  void aSeatMayBeLostAndTakenAgainAnyNumberOfTimes() {
    anaAndBen();
    for (int i = 0; i < 5; i++) {
      ConnectionId next = new ConnectionId(10 + i);
      close(i == 0 ? C1 : new ConnectionId(9 + i));
      pass(HELD_FOR.minus(SECOND));
      assertEquals(welcomeBack(next, C1, ANA, 0, BEN), resume(next, C1, 1).get(1));
    }
    assertEquals(2, rooms.seatCount());
  }

  @Test
  void aSeatThatIsTakenAgainIsNoLongerOnTheClock() {
    anaAndBen();
    close(C1);
    resume(C3, C1, 1);
    assertEquals(List.of(), pass(HELD_FOR));
  }

  @Test
  void moreThanIsKeptCannotBeMadeUpForAndTheSeatEnds() {
    anaAndBen();
    close(C1);
    for (int n = 1; n <= Outgoing.MAX_MESSAGES; n++) {
      assertEquals(List.of(), relay(C2, n, ANA, "x"));
    }
    // PeerJoined, number 1, was the first to go.
    List<Effect> effects = resume(C3, C1, 0);
    assertEquals(List.of(lost(C2, 2, ANA)), firstOf(effects, 1));
    assertRefused(C3, FailureCode.MISSED_TOO_MUCH, effects.subList(1, 2));
    assertRefused(C3, FailureCode.UNKNOWN_SEAT, resume(C3, C1, 1));
    assertEquals(welcome(C3, ANA, BEN), join(C3, RED, ANA).get(1));
  }

  @Test
  void asMuchAsIsKeptCanBeMadeUpFor() {
    anaAndBen();
    close(C1);
    for (int n = 1; n <= Outgoing.MAX_MESSAGES; n++) {
      relay(C2, n, ANA, "x");
    }
    List<Effect> effects = resume(C3, C1, 1);
    assertEquals(Outgoing.MAX_MESSAGES + 3, effects.size());
    assertEquals(relayed(C3, 2, BEN, "x"), effects.get(2));
    assertEquals(back(C2, 2, ANA), effects.getLast());
  }

  @Test
  void bytesAreBoundedToo() {
    anaAndBen();
    close(C1);
    for (int n = 1; n <= 5; n++) {
      relay(C2, n, ANA, LONG);
    }
    assertRefused(C3, FailureCode.MISSED_TOO_MUCH, resume(C3, C1, 1).subList(1, 2));
  }

  @Test
  void whatHasArrivedNeedsNoPlace() {
    anaAndBen();
    for (int n = 1; n <= 300; n++) {
      relay(C2, n, ANA, "x");
    }
    ping(C1, 300);
    close(C1);
    assertEquals(List.of(relayed(C3, 301, BEN, "x")), resume(C3, C1, 300).subList(2, 3));
  }

  @Test
  void aSeatThatIsNotHeldLongEnoughToMissAnythingKeepsWhatIsNotConfirmed() {
    anaAndBen();
    for (int n = 1; n <= 300; n++) {
      relay(C2, n, ANA, "x");
    }
    // 301 events were sent and nothing was confirmed: 256 of them are still to be had.
    assertEquals(256 + 4, resume(C3, C1, 45).size());
    close(C3);
    assertRefused(C4, FailureCode.MISSED_TOO_MUCH, resume(C4, C1, 44).subList(1, 2));
  }

  @Test
  void aNumberThatWasNeverSentIsRefusedAndTheSeatStays() {
    anaAndBen();
    close(C1);
    assertRefused(C3, FailureCode.OUT_OF_ORDER, resume(C3, C1, 2));
    assertEquals(1, rooms.heldCount());
    assertEquals(welcomeBack(C3, C1, ANA, 0, BEN), resume(C3, C1, 1).get(1));
    assertRefused(C4, FailureCode.OUT_OF_ORDER, resume(C4, C1, 3));
    assertEquals(List.of(relayed(C3, 2, BEN, "x")), relay(C2, 1, ANA, "x"));
  }

  @Test
  void aTokenThatNobodyHasIsRefused() {
    anaAndBen();
    assertRefused(C3, FailureCode.UNKNOWN_SEAT, resume(C3, C4, 0));
  }

  @Test
  void aConnectionThatHasASeatCannotTakeAnother() {
    anaAndBen();
    assertRefused(C2, FailureCode.ALREADY_JOINED, resume(C2, C1, 0));
    assertRefused(C2, FailureCode.ALREADY_JOINED, resume(C2, C2, 0));
    assertEquals(2, rooms.seatCount());
  }

  @Test
  void aSecondConnectionReplacesTheFirstAndNobodyElseIsTold() {
    anaAndBen();
    relay(C2, 1, ANA, "x");
    assertEquals(
        List.of(
            new Effect.Unseated(C1),
            replaced(C1),
            new Effect.Seated(C3),
            welcomeBack(C3, C1, ANA, 0, BEN),
            relayed(C3, 2, BEN, "x")),
        resume(C3, C1, 1));
    assertEquals(List.of(), close(C1));
    assertEquals(List.of(relayed(C3, 3, BEN, "y")), relay(C2, 2, ANA, "y"));
    assertRefused(C1, FailureCode.NOT_JOINED, relay(C1, 1, BEN, "from the first"));
  }

  @Test
  void aConnectionThatMissedTooMuchTakesTheFirstOneDownWithTheSeat() {
    anaAndBen();
    for (int n = 1; n <= 300; n++) {
      relay(C2, n, ANA, "x");
    }
    List<Effect> effects = resume(C3, C1, 1);
    assertEquals(
        List.of(new Effect.Unseated(C1), replaced(C1), lost(C2, 1, ANA)), firstOf(effects, 3));
    assertRefused(C3, FailureCode.MISSED_TOO_MUCH, effects.subList(3, 4));
    assertEquals(1, rooms.seatCount());
  }

  @Test
  void theHeldHearOfEachOther() {
    anaAndBen();
    close(C1);
    assertEquals(List.of(new Effect.Unseated(C2)), close(C2));
    assertEquals(
        List.of(new Effect.Seated(C3), welcomeBack(C3, C1, ANA, 0, BEN), away(C3, 2, BEN)),
        resume(C3, C1, 1));
    assertEquals(List.of(away(C4, 1, ANA), back(C4, 2, ANA)), resume(C4, C2, 0).subList(2, 4));
  }

  @Test
  void aRelaySentAgainAfterAResumeCountsOnce() {
    anaAndBen();
    relay(C1, 1, BEN, "x");
    close(C1);
    resume(C3, C1, 1);
    assertEquals(List.of(), relay(C3, 1, BEN, "x"));
    assertEquals(List.of(relayed(C2, 4, ANA, "y")), relay(C3, 2, BEN, "y"));
  }

  @Test
  void freshIceServersAreNotKeptForWhoIsAway() {
    anaAndBen();
    close(C1);
    assertEquals(
        List.of(send(C2, new ServerMessage.IceServers(ICE))),
        handle(new Event.IceServersRenewed(Map.of(C1, ICE, C2, ICE))));
    assertEquals(3, resume(C3, C1, 1).size());
  }
}
