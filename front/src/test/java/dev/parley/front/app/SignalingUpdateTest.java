package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.LinkCommand;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Between the page and the server. */
class SignalingUpdateTest {
  private static final Effect JOIN =
      new SignalingEffect.SendToServer(new ClientMessage.Join(Driver.ROOM.id(), Driver.SELF));
  private static final Effect OPEN = new SignalingEffect.OpenSocket();

  /** How many attempts have failed before the one that is waited for. */
  private static int waiting(Driver driver) {
    return assertInstanceOf(Signaling.Waiting.class, driver.call().signaling()).attempt();
  }

  @Test
  void anOpenSocketAsksForASeat() {
    assertEquals(JOIN, Driver.joining().effects().getFirst());
  }

  @Test
  void anEventThatWasSeenBeforeIsDropped() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(1, Driver.ANA));
    driver.server(new ServerMessage.PeerLeft(1, Driver.ANA, LeaveReason.LEFT));
    assertNotNull(driver.call().participant(Driver.ANA));
    driver.server(new ServerMessage.PeerLeft(2, Driver.ANA, LeaveReason.LEFT));
    assertNull(driver.call().participant(Driver.ANA));
  }

  @Test
  void whenAnEventIsMissingTheSeatIsTakenAgainToGetIt() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(2, Driver.ANA));
    assertNull(driver.call().participant(Driver.ANA));
    assertInstanceOf(Signaling.Waiting.class, driver.call().signaling());
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketOpened());
    assertEquals(resume(0), driver.effects().getFirst());
  }

  private static Effect resume(long received) {
    return new SignalingEffect.SendToServer(new ClientMessage.Resume(Driver.SEAT, received));
  }

  @Test
  void anUnaskedWelcomeIsDropped() {
    Driver driver = Driver.joined(Driver.ANA);
    Model before = driver.model();
    driver.server(Driver.welcomeWith(7, Driver.ZOE));
    assertEquals(List.of(), driver.effects());
    assertEquals(((InCall) before).participants(), driver.call().participants());
  }

  @Test
  void eventsBeforeAWelcomeAreDropped() {
    Driver driver = Driver.joining();
    driver.server(new ServerMessage.PeerJoined(1, Driver.ANA));
    assertEquals(List.of(), driver.call().participants());
  }

  @Test
  void theTokenIsConfirmedAtOnce() {
    Driver driver = Driver.joined();
    assertTrue(driver.effects().contains(ping(0)));
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    driver.reconnects();
    driver.resumed(0, Driver.ANA);
    assertTrue(driver.effects().contains(ping(1)));
  }

  private static Effect ping(long received) {
    return new SignalingEffect.SendToServer(new ClientMessage.Ping(received));
  }

  @Test
  void aLostConnectionIsOpenedAgainLaterAndLater() {
    Driver driver = Driver.joined(Driver.ANA);
    int before = 0;
    for (int attempt = 0; attempt < 5; attempt++) {
      driver.take(new SignalingMsg.SocketClosed(1));
      PageEffect.Schedule wait = driver.effects(PageEffect.Schedule.class).getFirst();
      assertEquals(new Timer.Reconnect(attempt), wait.timer());
      assertTrue(wait.delayMs() > before || wait.delayMs() == 3_000);
      before = wait.delayMs();
      driver.fires(new Timer.Reconnect(attempt));
      assertEquals(List.of(OPEN), driver.effects(SignalingEffect.class));
    }
    assertNotNull(driver.call().participant(Driver.ANA), "the call outlives the server");
    driver.take(new SignalingMsg.SocketOpened());
    driver.welcome(Driver.ANA);
    driver.take(new SignalingMsg.SocketClosed(1));
    assertEquals(5, waiting(driver), "it did not last");
    driver.fires(new Timer.Reconnect(5));
    driver.welcome(Driver.ANA);
    driver.now += Timings.LASTING_MS;
    driver.take(new SignalingMsg.SocketClosed(1));
    assertEquals(0, waiting(driver));
    assertEquals(3_000, Timings.reconnectDelayMs(99, 1));
    assertEquals(30_000, Timings.reconnectDelayMs(100, 1), "eager, but not for ever");
  }

  @Test
  void aSecondReportOfClosingDoesNotHurryTheNextAttempt() {
    Driver driver = Driver.joining();
    driver.take(new SignalingMsg.SocketClosed(0.5));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketClosed(0.5));
    driver.take(new SignalingMsg.SocketClosed(0.5));
    assertEquals(1, waiting(driver));
  }

  @Test
  void aTimerOfAnEarlierAttemptDoesNothing() {
    Driver driver = Driver.joined();
    driver.fires(new Timer.Reconnect(0));
    assertEquals(List.of(), driver.effects());
    driver.take(new SignalingMsg.SocketClosed(0.5));
    driver.fires(new Timer.Reconnect(3));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void anotherNetworkMeansAnotherSocketAtOnce() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new PageMsg.NetworkChanged());
    assertEquals(OPEN, driver.effects().getFirst());
    assertEquals(
        List.of(new LinkEffect.RunCommand(Driver.ANA, 1, new LinkCommand.RestartIce())),
        driver.effects(LinkEffect.class));
    driver.fires(new Timer.NetworkSettled());
    assertEquals(1, driver.effects(LinkEffect.RunCommand.class).size(), "it was too early");
    driver.take(new SignalingMsg.SocketOpened());
    assertEquals(resume(1), driver.effects().getFirst());
  }

  @Test
  void aPageThatIsSeenAgainDoesNotWaitForItsTimers() {
    Driver driver = Driver.joined();
    driver.take(new PageMsg.BecameVisible());
    assertEquals(List.of(ping(0)), driver.effects(SignalingEffect.class));
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.take(new PageMsg.BecameVisible());
    assertEquals(List.of(OPEN), driver.effects(SignalingEffect.class));
    driver.fires(new Timer.Reconnect(0));
    assertEquals(List.of(), driver.effects(), "the timer is void");
  }

  @Test
  void aServerThatIsSilentIsAskedAndThenGivenUp() {
    Driver driver = Driver.joined();
    assertEquals(List.of(ping(0)), driver.waits(Timings.PING_EVERY_MS, SignalingEffect.class));
    driver.server(new ServerMessage.Pong(0));
    assertEquals(
        List.of(ping(0)),
        driver.waits(Timings.PING_EVERY_MS + Timings.PONG_WITHIN_MS, SignalingEffect.class));
    driver.tick();
    assertEquals(List.of(OPEN), driver.effects(SignalingEffect.class));
    assertEquals(List.of(), driver.waits(60_000, SignalingEffect.class), "the socket tells");
  }

  @Test
  void theClockOfAnEarlierCallEnds() {
    Driver driver = Driver.joined();
    driver.fires(new Timer.Tick(7));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void aServerThatNeverAnswersTheRequestIsTriedAgain() {
    Driver driver = Driver.joining();
    Timer due = new Timer.JoinDue(driver.now);
    assertTrue(
        driver
            .allEffects(PageEffect.Schedule.class)
            .contains(new PageEffect.Schedule(due, Timings.JOINED_WITHIN_MS)));
    driver.fires(due);
    assertEquals(0, waiting(driver));
    assertEquals(1, driver.effects(SignalingEffect.CloseSocket.class).size());
    assertEquals(1, driver.effects(PageEffect.Schedule.class).size());
    Driver joined = Driver.joined();
    joined.fires(due);
    assertEquals(List.of(), joined.effects());
  }

  @Test
  void theTimerOfAnEarlierAttemptEndsNoOther() {
    Driver driver = Driver.joined();
    Timer first = new Timer.JoinDue(driver.now);
    assertTrue(
        driver
            .allEffects(PageEffect.Schedule.class)
            .contains(new PageEffect.Schedule(first, Timings.JOINED_WITHIN_MS)));
    driver.server(new ServerMessage.Draining(0));
    driver.now += Timings.JOINED_WITHIN_MS - 1;
    driver.fires(new Timer.Reconnect(Signaling.UNTRIED));
    driver.fires(first);
    assertEquals(List.of(), driver.effects());
    assertInstanceOf(Signaling.Connecting.class, driver.call().signaling());
  }

  @Test
  void aFullRoomOrServerLeadsBackToTheLobbyWithTheReason() {
    for (FailureCode code : List.of(FailureCode.ROOM_FULL, FailureCode.SERVER_FULL)) {
      Driver driver = Driver.joining();
      driver.fails(code);
      assertEquals(Problem.valueOf(code.name()), driver.inLobby().problem());
      assertEquals(Driver.ROOM, driver.inLobby().room());
      assertEquals(
          List.of(new SignalingEffect.CloseSocket()), driver.effects(SignalingEffect.class));
      driver.take(new UiMsg.PressedJoin());
      assertInstanceOf(InCall.class, driver.model());
    }
  }

  @Test
  void aServerThatDoesNotUnderstandThePageSaysSoInTheLobby() {
    Driver driver = Driver.joining();
    driver.fails(FailureCode.MALFORMED);
    assertEquals(Problem.REFUSED, driver.inLobby().problem());
  }

  @Test
  void noRefusalThrowsAnyoneOutOfACallThatRuns() {
    for (FailureCode code : FailureCode.values()) {
      Driver driver = Driver.talking(Driver.ANA, "Ana");
      driver.fails(code);
      assertNotNull(driver.call().participant(Driver.ANA), code.word());
      assertEquals(List.of(), driver.effects(LinkEffect.CloseLink.class), code.word());
    }
  }

  @Test
  void aSeatThatIsGoneOrStillTakenIsAskedForAgain() {
    for (FailureCode code : Set.of(FailureCode.UNKNOWN_SEAT, FailureCode.MISSED_TOO_MUCH)) {
      Driver driver = Driver.joining();
      driver.fails(code);
      assertEquals(List.of(JOIN), driver.effects());
    }
    Driver taken = Driver.joining();
    taken.fails(FailureCode.PEER_TAKEN);
    assertInstanceOf(Signaling.Waiting.class, taken.call().signaling());
    assertEquals(1, taken.effects(SignalingEffect.CloseSocket.class).size());
    assertEquals(1, taken.effects(PageEffect.Schedule.class).size());
  }

  @Test
  void aServerThatStopsIsLeftAtOnceAndComeBackToWithinTheTimeItGives() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.server(new ServerMessage.Draining(1000));
    assertEquals(Signaling.UNTRIED, waiting(driver));
    assertEquals(
        new SignalingEffect.CloseSocket(), driver.effects(SignalingEffect.class).getFirst());
    PageEffect.Schedule back = driver.effects(PageEffect.Schedule.class).getFirst();
    assertEquals(new Timer.Reconnect(Signaling.UNTRIED), back.timer());
    assertTrue(back.delayMs() >= 0 && back.delayMs() < 1000, back::toString);
    driver.fires(back.timer());
    assertEquals(List.of(OPEN), driver.effects(SignalingEffect.class));
    assertEquals(1, driver.generation(Driver.ANA));
  }

  @Test
  void aRelayThatWasNotTakenMakesThePageTakeItsSeatAgain() {
    for (FailureCode code : List.of(FailureCode.TOO_FAST, FailureCode.OUT_OF_ORDER)) {
      Driver driver = Driver.talking(Driver.ANA, "Ana");
      driver.fails(code);
      assertEquals(
          List.of(new SignalingEffect.CloseSocket()), driver.effects(SignalingEffect.class));
      driver.fires(new Timer.Reconnect(0));
      driver.take(new SignalingMsg.SocketOpened());
      assertEquals(resume(1), driver.effects().getFirst());
    }
  }
}
