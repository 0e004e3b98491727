package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Between the page and the server. */
class SignalingUpdateTest {
  private static final Effect JOIN =
      new SignalingEffect.SendToServer(new ClientMessage.Join(Driver.ROOM.id(), Driver.SELF));
  private static final Effect OPEN = new SignalingEffect.OpenSocket();

  private static void fail(Driver driver, FailureCode code) {
    driver.server(ServerMessage.Failure.of(code, "why"));
  }

  private static ClientMessage.Relay lastRelay(Driver driver) {
    return assertInstanceOf(
        ClientMessage.Relay.class,
        driver.effects(SignalingEffect.SendToServer.class).getLast().message());
  }

  @Test
  void anOpenSocketAsksForASeat() {
    assertEquals(JOIN, Driver.joining().effects().getFirst());
  }

  @Test
  void theNewcomerOffersToAllItFindsAndWaitsForThoseWhoComeLater() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    List<LinkEffect.OpenLink> opened = driver.effects(LinkEffect.OpenLink.class);
    assertEquals(2, opened.size());
    assertTrue(opened.stream().allMatch(LinkEffect.OpenLink::offering));
    assertEquals(2, driver.effects(LinkEffect.RunCommand.class).size());
    PeerId late = Driver.peer('L');
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), late));
    assertEquals(List.of(new LinkEffect.OpenLink(late, 1, false, List.of())), driver.effects());
  }

  @Test
  void aServerCannotMakeOneMeetOneself() {
    Driver driver = Driver.joined(Driver.SELF);
    assertEquals(List.of(), driver.call().participants());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.SELF));
    assertEquals(List.of(), driver.call().participants());
  }

  @Test
  void aServerThatInventsPeopleFillsTheRoomAndNoMore() {
    Driver driver = Driver.joined();
    for (int i = 0; i < 2 * Limits.MAX_ROOM_SIZE; i++) {
      PeerId invented = new PeerId("%022d".formatted(i));
      driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), invented));
    }
    assertEquals(Limits.MAX_ROOM_SIZE, driver.call().participants().size());
  }

  @Test
  void anEventThatWasSeenBeforeIsDropped() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(5, Driver.ANA));
    driver.server(new ServerMessage.PeerLeft(5, Driver.ANA, LeaveReason.LEFT));
    driver.server(new ServerMessage.PeerLeft(4, Driver.ANA, LeaveReason.LEFT));
    assertNotNull(driver.call().participant(Driver.ANA));
    driver.server(new ServerMessage.PeerLeft(6, Driver.ANA, LeaveReason.LEFT));
    assertNull(driver.call().participant(Driver.ANA));
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
  void relaysAreNumberedOnFromWhatTheServerHas() {
    Driver driver = Driver.joining();
    driver.server(Driver.welcomeWith(41, Driver.ANA));
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "x"));
    assertEquals(42, lastRelay(driver).n());
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "y"));
    assertEquals(43, lastRelay(driver).n());
  }

  @Test
  void aServerThatHasReceivedMoreThanCanBeCountedStopsNothingElse() {
    Driver driver = Driver.joining();
    driver.server(Driver.welcomeWith(Limits.MAX_COUNT, Driver.ANA));
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "x"));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void withoutASeatNothingIsRelayed() {
    Driver driver = Driver.joining();
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "x"));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void aLostConnectionIsOpenedAgainLaterAndLater() {
    Driver driver = Driver.joined(Driver.ANA);
    int before = 0;
    for (int attempt = 0; attempt < 5; attempt++) {
      driver.take(new SignalingMsg.SocketClosed(1));
      PageEffect.Schedule wait = driver.effects(PageEffect.Schedule.class).getFirst();
      assertEquals(new Timer.Reconnect(attempt), wait.timer());
      assertTrue(wait.delayMs() > before);
      before = wait.delayMs();
      driver.fires(new Timer.Reconnect(attempt));
      assertEquals(List.of(OPEN), driver.effects());
    }
    assertNotNull(driver.call().participant(Driver.ANA), "the call outlives the server");
    driver.take(new SignalingMsg.SocketOpened());
    driver.welcome(Driver.ANA);
    driver.take(new SignalingMsg.SocketClosed(1));
    assertEquals(new Signaling.Waiting(0), driver.call().signaling());
  }

  @Test
  void aSecondReportOfClosingDoesNotHurryTheNextAttempt() {
    Driver driver = Driver.joining();
    driver.take(new SignalingMsg.SocketClosed(0.5));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketClosed(0.5));
    driver.take(new SignalingMsg.SocketClosed(0.5));
    assertEquals(new Signaling.Waiting(1), driver.call().signaling());
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
  void aNetworkThatIsBackEndsTheWait() {
    Driver driver = Driver.joined();
    driver.take(new PageMsg.WentOnline());
    assertEquals(List.of(), driver.effects());
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.take(new PageMsg.WentOnline());
    assertEquals(List.of(OPEN), driver.effects());
    driver.fires(new Timer.Reconnect(0));
    assertEquals(List.of(), driver.effects(), "the timer is void");
  }

  @Test
  void theServerIsPingedAndDroppedWhenItStaysSilent() {
    Driver driver = Driver.joined();
    Timer ping = new Timer.Ping(Driver.SEAT.value());
    driver.now += Timings.PING_EVERY_MS;
    driver.fires(ping);
    assertEquals(
        List.of(
            new SignalingEffect.SendToServer(new ClientMessage.Ping(0)),
            new PageEffect.Schedule(ping, Timings.PING_EVERY_MS)),
        driver.effects());
    driver.server(new ServerMessage.Pong(0));
    driver.now += Timings.DEAD_AFTER_MS;
    driver.fires(ping);
    assertEquals(2, driver.effects().size(), "not yet");
    driver.now += 1;
    driver.fires(ping);
    assertEquals(List.of(OPEN), driver.effects());
    driver.fires(ping);
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void aPingOfAnEarlierSeatEnds() {
    Driver driver = Driver.joined();
    driver.fires(new Timer.Ping("another"));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void aServerThatNeverAnswersTheRequestIsTriedAgain() {
    Driver driver = Driver.joining();
    Timer due = new Timer.JoinDue(0);
    assertTrue(driver.effects().contains(new PageEffect.Schedule(due, Timings.JOINED_WITHIN_MS)));
    driver.fires(due);
    assertEquals(new Signaling.Waiting(0), driver.call().signaling());
    assertEquals(1, driver.effects(SignalingEffect.CloseSocket.class).size());
    assertEquals(1, driver.effects(PageEffect.Schedule.class).size());
    Driver joined = Driver.joined();
    joined.fires(due);
    assertEquals(List.of(), joined.effects());
  }

  @Test
  void aFullRoomOrServerLeadsBackToTheLobbyWithTheReason() {
    for (FailureCode code : List.of(FailureCode.ROOM_FULL, FailureCode.SERVER_FULL)) {
      Driver driver = Driver.joining();
      fail(driver, code);
      assertEquals(Problem.valueOf(code.name()), driver.inLobby().problem());
      assertEquals(Driver.ROOM, driver.inLobby().room());
      assertEquals(List.of(new SignalingEffect.CloseSocket()), driver.effects());
      driver.take(new UiMsg.PressedJoin());
      assertInstanceOf(InCall.class, driver.model());
    }
  }

  @Test
  void aServerThatDoesNotUnderstandThePageSaysSoInTheLobby() {
    Driver driver = Driver.joining();
    fail(driver, FailureCode.MALFORMED);
    assertEquals(Problem.REFUSED, driver.inLobby().problem());
  }

  @Test
  void noRefusalThrowsAnyoneOutOfACallThatRuns() {
    for (FailureCode code : FailureCode.values()) {
      Driver driver = Driver.talking(Driver.ANA, "Ana");
      fail(driver, code);
      assertNotNull(driver.call().participant(Driver.ANA), code.word());
      assertEquals(List.of(), driver.effects(LinkEffect.CloseLink.class), code.word());
    }
  }

  @Test
  void aSeatThatIsGoneOrStillTakenIsAskedForAgain() {
    for (FailureCode code : Set.of(FailureCode.UNKNOWN_SEAT, FailureCode.MISSED_TOO_MUCH)) {
      Driver driver = Driver.joining();
      fail(driver, code);
      assertEquals(List.of(JOIN), driver.effects());
    }
    Driver taken = Driver.joining();
    fail(taken, FailureCode.PEER_TAKEN);
    assertInstanceOf(Signaling.Waiting.class, taken.call().signaling());
    assertEquals(1, taken.effects(SignalingEffect.CloseSocket.class).size());
    assertEquals(1, taken.effects(PageEffect.Schedule.class).size());
  }

  @Test
  void freshIceServersAreForTheNextLink() {
    IceServer stun = new IceServer(List.of("stun:a"), null, null);
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.IceServers(List.of(stun)));
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    assertEquals(List.of(stun), driver.effects(LinkEffect.OpenLink.class).getFirst().iceServers());
  }

  @Test
  void aSeatThatIsLostEndsNothingWhileTheLinkLives() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.left(Driver.ANA, LeaveReason.LOST);
    assertEquals(Presence.LINK_ONLY, driver.person(Driver.ANA).presence());
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    assertNotNull(driver.call().participant(Driver.ANA), "it may come back");
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    driver.connectivity(Driver.ANA, Connectivity.FAILED);
    assertNull(driver.call().participant(Driver.ANA));
    assertTrue(driver.notices().contains(Notice.What.LOST_CONNECTION));
    assertEquals(1, driver.effects(LinkEffect.CloseLink.class).size());
  }

  @Test
  void aSeatThatIsLostWithADeadLinkOrGivenUpEndsAll() {
    Driver lost = Driver.joined(Driver.ANA);
    lost.left(Driver.ANA, LeaveReason.LOST);
    assertNull(lost.call().participant(Driver.ANA));
    assertEquals(List.of(), lost.notices(), "nobody was introduced");
    Driver left = Driver.talking(Driver.ANA, "Ana");
    left.left(Driver.ANA, LeaveReason.LEFT);
    assertNull(left.call().participant(Driver.ANA));
    assertTrue(left.notices().contains(Notice.What.LEFT));
    left.left(Driver.ZOE, LeaveReason.LEFT);
    assertEquals(List.of(), left.effects());
  }

  @Test
  void aNewServerKeepsLinksThatLiveAndMakesTheOthersAnew() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.arrives(Driver.peer('D'), "Dan");
    driver.connectivity(Driver.ZOE, Connectivity.FAILED);
    driver.take(new SignalingMsg.SocketClosed(0));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketOpened());
    driver.welcome(Driver.ANA, Driver.ZOE);
    assertEquals(1, driver.generation(Driver.ANA));
    assertEquals(2, driver.generation(Driver.ZOE));
    assertEquals(Presence.LINK_ONLY, driver.person(Driver.peer('D')).presence());
    assertEquals(1, driver.effects(LinkEffect.OpenLink.class).size());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.peer('D')));
    assertEquals(Presence.PRESENT, driver.person(Driver.peer('D')).presence());
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void awayAndBackAreTold() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), Driver.ANA));
    assertEquals(Presence.AWAY, driver.person(Driver.ANA).presence());
    driver.server(new ServerMessage.PeerBack(driver.nextSeq(), Driver.ANA));
    assertEquals(Presence.PRESENT, driver.person(Driver.ANA).presence());
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), Driver.ZOE));
    assertNull(driver.call().participant(Driver.ZOE));
  }

  @Test
  void whatIsRelayedIsOpenedAndGarbageIsDropped() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.server(new ServerMessage.Relayed(driver.nextSeq(), Driver.ANA, "body"));
    assertEquals(
        List.of(new SignalingEffect.OpenBody(Driver.ROOM.id(), Driver.ANA, "body")),
        driver.effects());
    Model before = driver.model();
    driver.take(new SignalingMsg.SignalRejected(Driver.ANA));
    driver.take(new SignalingMsg.ServerGarbled());
    assertSame(before, driver.model());
  }

  @Test
  void aServerThatStopsIsLeftAtOnceAndComeBackToWithinTheTimeItGives() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.server(new ServerMessage.Draining(1000));
    assertEquals(new Signaling.Waiting(0), driver.call().signaling());
    assertEquals(
        new SignalingEffect.CloseSocket(), driver.effects(SignalingEffect.class).getFirst());
    PageEffect.Schedule back = driver.effects(PageEffect.Schedule.class).getFirst();
    assertEquals(new Timer.Reconnect(0), back.timer());
    assertTrue(back.delayMs() >= 0 && back.delayMs() < 1000, back::toString);
    driver.fires(back.timer());
    assertEquals(List.of(OPEN), driver.effects());
    assertEquals(1, driver.generation(Driver.ANA));
  }

  @Test
  void aRelayThatWasNotTakenMakesThePageJoinAnew() {
    for (FailureCode code : List.of(FailureCode.TOO_FAST, FailureCode.OUT_OF_ORDER)) {
      Driver driver = Driver.talking(Driver.ANA, "Ana");
      driver.arrives(Driver.ZOE, "Zoe");
      driver.connectivity(Driver.ZOE, Connectivity.CONNECTING);
      fail(driver, code);
      assertEquals(
          List.of(new SignalingEffect.CloseSocket()), driver.effects(SignalingEffect.class));
      driver.fires(new Timer.Reconnect(0));
      driver.take(new SignalingMsg.SocketOpened());
      driver.welcome(Driver.ANA, Driver.ZOE);
      assertEquals(1, driver.generation(Driver.ANA));
      assertEquals(2, driver.generation(Driver.ZOE));
    }
  }
}
