package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a link that does not work, from its first moment to its last resort. */
class TroubleTest {
  private static final IceServer RELAY =
      new IceServer(List.of("turn:relay.example"), "1", "secret");

  private static void expect(Trouble trouble, Driver driver) {
    assertEquals(trouble, Trouble.of(driver.call(), driver.person(Driver.ANA)));
  }

  private static void agrees(Driver driver) {
    driver.reports(Driver.ANA, new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "o"));
    int link = driver.generation(Driver.ANA);
    long round = driver.person(Driver.ANA).link().negotiation().own().round();
    driver.signal(Driver.ANA, driver.now, new Signal.Answer(link, round, "a"));
    driver.reports(Driver.ANA, new LinkEvent.RemoteDescriptionSet());
  }

  @Test
  void aLinkThatWorksHasNone() {
    Driver driver = Driver.joined(Driver.ANA);
    expect(Trouble.CONNECTING, driver);
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    expect(Trouble.NONE, driver);
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), Driver.ANA));
    expect(Trouble.AWAY, driver);
  }

  @Test
  void aLinkThatWorkedIsBeingRepaired() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    expect(Trouble.RECONNECTING, driver);
    int link = driver.generation(Driver.ANA);
    driver.signal(Driver.ANA, 1, new Signal.Offer(link, 1, OfferCause.NETWORK_CHANGE, "o"));
    expect(Trouble.THEIR_NETWORK_CHANGED, driver);
  }

  @Test
  void anOfferWithoutAnAnswerIsToldApart() {
    Driver driver = Driver.joined(Driver.ANA);
    agrees(driver);
    driver.waits(14_000, Effect.class);
    driver.reports(Driver.ANA, new LinkEvent.NegotiationNeeded());
    driver.reports(Driver.ANA, new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "again"));
    expect(Trouble.NO_ANSWER, driver);
  }

  @Test
  void whereThereIsNoPathItDependsOnWhetherThereIsARelay() {
    Driver without = Driver.joined(Driver.ANA);
    agrees(without);
    without.waits(14_000, Effect.class);
    expect(Trouble.NO_RELAY, without);

    Driver with = Driver.joined(Driver.ANA);
    with.server(new ServerMessage.IceServers(List.of(RELAY)));
    agrees(with);
    with.waits(14_000, Effect.class);
    expect(Trouble.RELAY_FAILED, with);
  }
}
