package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which way signals go, and what becomes of those that were under way. */
class DeliveryTest {
  private static final Effect JOIN =
      new SignalingEffect.SendToServer(new ClientMessage.Join(Driver.ROOM.id(), Driver.SELF));

  private static Effect resume(long received) {
    return new SignalingEffect.SendToServer(new ClientMessage.Resume(Driver.SEAT, received));
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
    driver.fails(FailureCode.UNKNOWN_SEAT);
    assertEquals(List.of(JOIN), driver.effects());
    driver.welcome(Driver.ANA);
    assertEquals(List.of("three"), bodies(driver), "Zoe is not there");
    assertEquals(1, relays(driver).getFirst().n());
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
}
