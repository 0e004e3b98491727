package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.Phase;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An offer that goes along with the wish to join. */
class OfferAheadTest {
  private static final String SDP = Bonds.SDP;
  private static final String BODY = "sealed";

  /** In the lobby, where a connection is ready. */
  private static Driver ready() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    driver.server(
        new ServerMessage.IceServers(List.of(new IceServer(List.of("stun:a"), null, null))));
    driver.take(new SignalingMsg.OfferMade(SDP));
    return driver;
  }

  private static Driver sealed() {
    Driver driver = ready();
    driver.take(new SignalingMsg.OfferSealed(SDP, BODY));
    return driver;
  }

  private static ClientMessage.Join join(Driver driver) {
    driver.take(new UiMsg.PressedJoin());
    driver.take(new SignalingMsg.SocketOpened());
    return (ClientMessage.Join)
        driver.effects(SignalingEffect.SendToServer.class).getFirst().message();
  }

  private static ServerMessage.Welcome welcome(boolean offered, PeerId... others) {
    return new ServerMessage.Welcome(
        Driver.SELF,
        Driver.SEAT,
        false,
        0,
        List.of(others),
        offered,
        List.of(),
        new Limits(8, 65_536, 30));
  }

  private static Phase phase(Driver driver, PeerId peer) {
    return driver.person(peer).link().phase();
  }

  private static List<SignalingEffect.SealOffer> sealing(Driver driver) {
    return driver.effects(SignalingEffect.SealOffer.class);
  }

  @Test
  void theOfferIsSealedAsSoonAsItIsMadeAndAgainWithEachAddress() {
    Driver driver = ready();
    assertEquals(List.of(new SignalingEffect.SealOffer(Driver.ROOM.id(), SDP)), sealing(driver));
    driver.take(new SignalingMsg.OfferMade(SDP));
    assertEquals(List.of(), sealing(driver), "the same");
    driver.take(new SignalingMsg.OfferMade(SDP + "more"));
    assertEquals(
        List.of(new SignalingEffect.SealOffer(Driver.ROOM.id(), SDP + "more")), sealing(driver));
    driver.take(new SignalingMsg.OfferSealed(SDP, BODY));
    assertNull(join(driver).offer(), "what was sealed is not what is offered by now");
  }

  @Test
  void theSignalHasTheNumberThatIsKeptForIt() {
    SignalCodec.Numbered signal = OfferAhead.signal(SDP);
    assertEquals(signal.seq(), PeerNumbers.NONE.signalsSent());
    assertEquals(SDP, ((Signal.Offer) signal.signal()).sdp());
  }

  @Test
  void itGoesAlongWithTheFirstWishToJoinOnly() {
    Driver driver = sealed();
    assertEquals(BODY, join(driver).offer());
    driver.reconnects();
    SignalingEffect.SendToServer again =
        driver.effects(SignalingEffect.SendToServer.class).getFirst();
    assertEquals(new ClientMessage.Join(Driver.ROOM.id(), Driver.SELF), again.message());
  }

  @Test
  void whatIsReadyNoMoreIsNotOffered() {
    Driver driver = sealed();
    driver.take(new SignalingMsg.OfferMade(null));
    assertNull(join(driver).offer());
  }

  @Test
  void thePageOffersNothingAheadInItsSecondCall() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(false));
    driver.take(new UiMsg.PressedLeave());
    driver.take(new UiMsg.PressedHome());
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", Driver.ROOM));
    driver.take(new SignalingMsg.OfferMade(SDP));
    assertEquals(List.of(), sealing(driver));
    assertNull(join(driver).offer());
  }

  @Test
  void whoeverWasHandedItIsOfferedNothingElse() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(true, Driver.ANA, Driver.ZOE));
    assertEquals(Phase.AWAITING_ANSWER, phase(driver, Driver.ANA));
    assertEquals(Phase.MAKING_OFFER, phase(driver, Driver.ZOE));
    List<LinkEffect.OpenLink> opened = driver.effects(LinkEffect.OpenLink.class);
    assertEquals(SDP, opened.get(0).offered());
    assertNull(opened.get(1).offered());
    assertTrue(
        driver.effects(SignalingEffect.SealSignal.class).stream()
            .allMatch(each -> each.numbered().signal() instanceof Signal.Detour));
    driver.signal(
        Driver.ANA, 1, new Signal.Answer(driver.generation(Driver.ANA), 1, Bonds.THEIR_SDP));
    assertEquals(Phase.APPLYING_ANSWER, phase(driver, Driver.ANA));
  }

  @Test
  void anOfferThatIsNotAnsweredIsSentAgainByTheUsualWay() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(true, Driver.ANA));
    List<SignalingEffect.SealSignal> sent = driver.waits(3_000, SignalingEffect.SealSignal.class);
    Signal.Offer offer = (Signal.Offer) sent.getFirst().numbered().signal();
    assertEquals(driver.generation(Driver.ANA), offer.link());
    assertEquals(SDP, offer.sdp());
    assertEquals(1, offer.round());
  }

  @Test
  void whereItWasHandedToNobodyEveryoneIsOfferedToAsUsual() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(false, Driver.ANA));
    assertEquals(Phase.MAKING_OFFER, phase(driver, Driver.ANA));
  }

  /** No server that plays tricks can make a page wait for an answer to nothing. */
  @Test
  void whoeverOfferedNothingIsNotToldOtherwise() {
    Driver driver = ready();
    assertNull(join(driver).offer());
    driver.server(welcome(true, Driver.ANA));
    assertEquals(Phase.MAKING_OFFER, phase(driver, Driver.ANA));
  }

  private static SignalCodec.Numbered offer() {
    return new SignalCodec.Numbered(
        1, new Signal.Offer(PeerNumbers.LINK_AHEAD, 1, OfferCause.MEDIA, Bonds.THEIR_SDP));
  }

  @Test
  void aNewcomersOfferIsOpenedAndTaken() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA, BODY));
    assertTrue(
        driver
            .effects()
            .contains(new SignalingEffect.OpenOffer(Driver.ROOM.id(), Driver.ANA, BODY)));
    driver.take(new SignalingMsg.SignalOpened(Driver.ANA, offer()));
    assertEquals(
        List.of(
            new LinkEffect.RunCommand(
                Driver.ANA,
                driver.generation(Driver.ANA),
                new LinkCommand.SetRemoteDescription(SdpType.OFFER, Bonds.THEIR_SDP))),
        driver.effects(LinkEffect.RunCommand.class));
    driver.take(new SignalingMsg.SignalOpened(Driver.ANA, offer()));
    assertEquals(List.of(), driver.effects(), "a replay");
  }

  /** The newcomer has lost its first connection to the server, and offers by the usual way. */
  @Test
  void anOfferThatWasGivenUpMakesRoomForAnother() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA, BODY));
    assertEquals(PeerNumbers.LINK_AHEAD, driver.generation(Driver.ANA));
    Signal.Offer another = new Signal.Offer(1, 1, OfferCause.MEDIA, Bonds.THEIR_SDP);
    driver.signal(Driver.ANA, 2, another);
    assertEquals(1, driver.generation(Driver.ANA), "a fresh connection");
    driver.take(new SignalingMsg.SignalOpened(Driver.ANA, offer()));
    assertEquals(1, driver.generation(Driver.ANA));
    assertEquals(List.of(), driver.effects(LinkEffect.RunCommand.class));
  }

  /** An answer to what was given up must not be taken for one to what came after it. */
  @Test
  void noOtherConnectionHasTheNumberOfTheOneThatIsOfferedAhead() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(false, Driver.ANA, Driver.ZOE));
    assertTrue(driver.generation(Driver.ANA) > PeerNumbers.LINK_AHEAD);
    assertTrue(driver.generation(Driver.ZOE) > PeerNumbers.LINK_AHEAD);
  }

  @Test
  void whatIsNoOfferOrComesFromNobodyIsDropped() {
    Driver driver = Driver.joined();
    driver.take(new SignalingMsg.SignalOpened(Driver.ANA, offer()));
    assertEquals(List.of(), driver.effects());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA, BODY));
    driver.take(
        new SignalingMsg.SignalOpened(
            Driver.ANA, new SignalCodec.Numbered(1, new Signal.Answer(0, 1, Bonds.THEIR_SDP))));
    assertEquals(List.of(), driver.effects());
  }

  /**
   * The connection that is offered ahead has the number 0, which is no sign of there being none.
   */
  @Test
  void itsChannelsAreNotOpenBeforeTheyOpen() {
    Driver driver = sealed();
    join(driver);
    driver.server(welcome(true, Driver.ANA));
    assertEquals(PeerNumbers.LINK_AHEAD, driver.generation(Driver.ANA));
    assertFalse(driver.person(Driver.ANA).hasControl());
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertTrue(driver.person(Driver.ANA).hasControl());
  }
}
