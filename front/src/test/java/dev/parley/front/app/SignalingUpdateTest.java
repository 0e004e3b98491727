package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
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

  /** How many attempts have failed before the one that is waited for. */
  private static int waiting(Driver driver) {
    return assertInstanceOf(Signaling.Waiting.class, driver.call().signaling()).attempt();
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
    assertEquals(
        List.of(new LinkEffect.OpenLink(late, 1, false, List.of(), false)),
        driver.effects(LinkEffect.class));
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
  void aSeatIsTakenAgainWithWhatWasReceivedAndWhatWasMissedIsSentAgain() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ZOE));
    for (String body : List.of("one", "two", "three")) {
      driver.take(new SignalingMsg.SignalSealed(Driver.ANA, body, Way.ANY));
    }
    driver.reconnects();
    assertEquals(resume(1), driver.effects().getFirst());
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "four", Way.ANY));
    assertEquals(List.of(), driver.effects(), "it waits");
    driver.resumed(1, Driver.ANA, Driver.ZOE);
    assertEquals(List.of("two", "three", "four"), bodies(driver));
    assertEquals(2, relays(driver).getFirst().n());
    assertEquals(List.of(), driver.effects(LinkEffect.OpenLink.class));
  }

  private static List<ClientMessage.Relay> relays(Driver driver) {
    return driver.effects(SignalingEffect.SendToServer.class).stream()
        .map(SignalingEffect.SendToServer::message)
        .filter(ClientMessage.Relay.class::isInstance)
        .map(ClientMessage.Relay.class::cast)
        .toList();
  }

  private static List<String> bodies(Driver driver) {
    return relays(driver).stream().map(ClientMessage.Relay::body).toList();
  }

  @Test
  void onAFreshSeatWhatPerhapsNobodyReceivedIsSentUnderFreshNumbers() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "one", Way.ANY));
    driver.take(new SignalingMsg.SignalSealed(Driver.ZOE, "two", Way.ANY));
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "three", Way.ANY));
    driver.server(new ServerMessage.Pong(1));
    driver.reconnects();
    fail(driver, FailureCode.UNKNOWN_SEAT);
    assertEquals(List.of(JOIN), driver.effects());
    driver.welcome(Driver.ANA);
    assertEquals(List.of("three"), bodies(driver), "Zoe is not there");
    assertEquals(1, relays(driver).getFirst().n());
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
  void whoWasGivenUpForLostIsFoundAgainWhenTheSeatIsTakenAgain() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_WITHOUT_SERVER_MS + 1_000, Effect.class);
    assertNull(driver.call().participant(Driver.ANA));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketOpened());
    driver.resumed(0, Driver.ANA);
    assertNotNull(driver.call().participant(Driver.ANA));
    assertEquals(1, driver.effects(LinkEffect.OpenLink.class).size());
  }

  @Test
  void whereTheServerLacksWhatIsNotKeptOnlyAFreshSeatHelps() {
    Driver driver = Driver.joined(Driver.ANA);
    for (int i = 0; i < 300; i++) {
      driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "b", Way.ANY));
    }
    driver.reconnects();
    driver.resumed(3, Driver.ANA);
    assertEquals(
        List.of(new SignalingEffect.SendToServer(new ClientMessage.Leave()), JOIN),
        driver.effects());
  }

  @Test
  void whereTheLinkWorksNothingGoesOverTheServer() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "b", Way.ANY));
    assertEquals(List.of(toAna(Driver.ANA)), driver.effects());
  }

  private static LinkEffect.SendToPeer toAna(PeerId over) {
    return new LinkEffect.SendToPeer(
        over, new PeerMessage.SealedSignal(Driver.SELF, Driver.ANA, "b"));
  }

  @Test
  void aBrokenLinkIsGoneAroundByServerAndNeighbour() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.says(Driver.ZOE, new PeerMessage.Neighbours(List.of(Driver.ANA)));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "b", Way.ANY));
    assertEquals(
        List.of(toAna(Driver.ANA), toAna(Driver.ZOE)), driver.effects(LinkEffect.SendToPeer.class));
    assertEquals(List.of("b"), bodies(driver));
  }

  @Test
  void aNeighboursSignalIsHandedOnUnopenedAndOnlyOnce() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    PeerMessage signal = new PeerMessage.SealedSignal(Driver.ZOE, Driver.ANA, "b");
    driver.says(Driver.ZOE, signal);
    assertEquals(List.of(new LinkEffect.SendToPeer(Driver.ANA, signal)), driver.effects());
    driver.says(Driver.ZOE, new PeerMessage.SealedSignal(Driver.peer('Q'), Driver.ANA, "b"));
    assertEquals(List.of(), driver.effects(), "not Zoe's own");
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.says(Driver.ZOE, signal);
    assertEquals(List.of(), driver.effects(), "no way to Ana");
    driver.says(Driver.ZOE, new PeerMessage.SealedSignal(Driver.ANA, Driver.SELF, "b"));
    assertEquals(
        List.of(new SignalingEffect.OpenBody(Driver.ROOM.id(), Driver.ANA, "b")), driver.effects());
  }

  @Test
  void withoutASeatNothingIsRelayed() {
    Driver driver = Driver.joining();
    driver.take(new SignalingMsg.SignalSealed(Driver.ANA, "x", Way.ANY));
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
    Timer due = new Timer.JoinDue(0);
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
  void aFullRoomOrServerLeadsBackToTheLobbyWithTheReason() {
    for (FailureCode code : List.of(FailureCode.ROOM_FULL, FailureCode.SERVER_FULL)) {
      Driver driver = Driver.joining();
      fail(driver, code);
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
    driver.waits(Timings.ORPHAN_MS, Effect.class);
    driver.server(new ServerMessage.Pong(0));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_MS, Effect.class);
    assertNotNull(driver.call().participant(Driver.ANA), "it may come back");
    driver.tick();
    assertNull(driver.call().participant(Driver.ANA));
    assertTrue(driver.notices().contains(Notice.What.LOST_CONNECTION));
    assertEquals(1, driver.effects(LinkEffect.CloseLink.class).size());
  }

  @Test
  void whileTheServerIsAwayABrokenLinkIsGivenMoreTimeThanASeat() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_WITHOUT_SERVER_MS, Effect.class);
    assertNotNull(driver.call().participant(Driver.ANA));
    driver.tick();
    assertNull(driver.call().participant(Driver.ANA));
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
  void aNewServerFindsEveryoneUnderTheLinksThatTheyHave() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.arrives(Driver.peer('D'), "Dan");
    driver.connectivity(Driver.ZOE, Connectivity.INTERRUPTED);
    driver.reconnects();
    fail(driver, FailureCode.UNKNOWN_SEAT);
    driver.welcome(Driver.ANA, Driver.ZOE);
    assertEquals(List.of(), driver.effects(LinkEffect.OpenLink.class));
    assertEquals(Presence.PRESENT, driver.person(Driver.ANA).presence());
    assertEquals(Presence.LINK_ONLY, driver.person(Driver.peer('D')).presence());
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
      fail(driver, code);
      assertEquals(
          List.of(new SignalingEffect.CloseSocket()), driver.effects(SignalingEffect.class));
      driver.fires(new Timer.Reconnect(0));
      driver.take(new SignalingMsg.SocketOpened());
      assertEquals(resume(1), driver.effects().getFirst());
    }
  }
}
