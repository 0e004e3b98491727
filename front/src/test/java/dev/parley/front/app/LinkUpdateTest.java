package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.link.Traffic;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between the page and another peer. */
class LinkUpdateTest {
  private static final LinkEvent REFUSED = new LinkEvent.DescriptionRefused();

  @Test
  void signalsAreNumberedPerPeerAndSealedForTheRoom() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    for (int i = 1; i <= 3; i++) {
      Signal.IceCandidate candidate = new Signal.IceCandidate(1, "c" + i, null, null, null);
      driver.reports(Driver.ANA, new LinkEvent.CandidateGathered(candidate));
      SignalingEffect.SealSignal seal = driver.effects(SignalingEffect.SealSignal.class).getFirst();
      assertEquals(Driver.ROOM.id(), seal.room());
      assertEquals(Driver.ANA, seal.to());
      assertEquals(i + 2, seal.numbered().seq(), "after the introduction");
    }
    assertEquals(2, driver.call().numbers(Driver.ZOE).signalsSent(), "the introduction");
  }

  @Test
  void aReplayedSignalIsDroppedEvenAfterTheSenderLeftAndCameBack() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.left(Driver.ANA, LeaveReason.LEFT);
    PeerNumbers before = driver.call().numbers(Driver.ANA);
    driver.signal(Driver.ANA, 9, offer(3, 1));
    assertEquals(before, driver.call().numbers(Driver.ANA), "not here");
    driver.arrives(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 3, offer(3, 1));
    assertEquals(List.of(takes(3)), driver.effects(LinkEffect.class));
    Model taken = driver.model();
    driver.signal(Driver.ANA, 3, offer(3, 2));
    assertSame(taken, driver.model());
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.arrives(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 3, offer(5, 1));
    assertEquals(List.of(), driver.effects());
    driver.signal(Driver.ANA, 4, offer(5, 1));
    assertEquals(List.of(takes(5)), driver.effects(LinkEffect.class));
  }

  @Test
  void signalsThatOvertookEachOtherAreTakenOnce() {
    Driver driver = Driver.joined(Driver.ANA);
    Signal candidate = new Signal.IceCandidate(2, "c", null, null, null);
    for (long seq : new long[] {5, 3, 4, 5, 3}) {
      driver.signal(Driver.ANA, seq, candidate);
    }
    assertEquals(3, driver.person(Driver.ANA).link().negotiation().early().size());
  }

  @Test
  void anOfferThatWasOvertakenByALaterAnswerIsOneThatWasTakenBack() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.reports(Driver.ANA, new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "mine"));
    driver.signal(Driver.ANA, 8, new Signal.Answer(2, 1, "yes"));
    driver.reports(Driver.ANA, new LinkEvent.RemoteDescriptionSet());
    driver.signal(Driver.ANA, 7, offer(2, 1));
    assertEquals(List.of(), driver.effects());
    driver.signal(Driver.ANA, 9, offer(2, 1));
    assertEquals(List.of(takes(2)), driver.effects(LinkEffect.class));
  }

  private static Signal.Offer offer(long link, long round) {
    return new Signal.Offer(link, round, OfferCause.MEDIA, "v=0");
  }

  private static LinkEffect takes(int generation) {
    return new LinkEffect.RunCommand(
        Driver.ANA, generation, new LinkCommand.SetRemoteDescription(SdpType.OFFER, "v=0"));
  }

  /** Ana's connection turns out to be of no use. */
  private static List<LinkEffect> replaced(Driver driver) {
    driver.reports(Driver.ANA, REFUSED);
    return driver.waits(4_000, LinkEffect.class).stream()
        .filter(effect -> !(effect instanceof LinkEffect.Limit))
        .toList();
  }

  @Test
  void reportsOfAnOlderConnectionAreVoid() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    replaced(driver);
    assertEquals(2, driver.generation(Driver.ANA));
    Model before = driver.model();
    driver.take(
        new LinkMsg.LinkReported(
            Driver.ANA, 1, new LinkEvent.ConnectivityChanged(Connectivity.LIVE)));
    driver.take(new LinkMsg.PeerSaid(Driver.ANA, 1, new PeerMessage.Hello("Eve")));
    driver.take(new LinkMsg.PeerSaid(Driver.ZOE, 1, new PeerMessage.Hello("Eve")));
    assertSame(before, driver.model());
  }

  @Test
  void aConnectionThatCannotBeMendedIsReplacedByAnOffer() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    assertEquals(
        List.of(
            new LinkEffect.OpenLink(Driver.ANA, 2, true, List.of(), false, null),
            new LinkEffect.RunCommand(Driver.ANA, 2, new LinkCommand.SetLocalDescription())),
        replaced(driver));
  }

  @Test
  void whoHearsOfANewerConnectionMakesItTooAndAnswersOnIt() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 1, offer(4, 1));
    assertEquals(
        List.of(new LinkEffect.OpenLink(Driver.ANA, 4, false, List.of(), false, null), takes(4)),
        driver.effects(LinkEffect.class));
    assertEquals(Connectivity.CONNECTING, driver.person(Driver.ANA).link().connectivity());
    driver.signal(Driver.ANA, 2, new Signal.Answer(9, 1, "v=0"));
    driver.signal(Driver.ANA, 3, offer(5_000, 1));
    assertEquals(4, driver.generation(Driver.ANA));
  }

  @Test
  void aCandidateMayComeBeforeTheOfferOfItsConnection() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 2, new Signal.IceCandidate(2, "c", null, null, null));
    driver.signal(Driver.ANA, 1, offer(2, 1));
    assertEquals(List.of(takes(2)), driver.effects(LinkEffect.class));
    assertEquals(1, driver.person(Driver.ANA).link().negotiation().early().size());
  }

  @Test
  void signalsOfAnOlderConnectionAreVoid() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    replaced(driver);
    driver.signal(Driver.ANA, 1, new Signal.Answer(1, 1, "late"));
    driver.signal(Driver.ANA, 2, offer(1, 9));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void whoSaysByeIsGoneWithoutTheServer() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.says(Driver.ANA, new PeerMessage.Bye());
    assertNull(driver.call().participant(Driver.ANA));
    assertTrue(driver.notices().contains(Notice.What.LEFT));
  }

  @Test
  void whatIsDueAndDoesNotComeIsRepaired() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    Traffic still = new Traffic(7, 7, false, 20);
    for (int passed = 0; passed <= 8_000; passed += 2_000) {
      driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, 1, still));
      assertEquals(List.of(), driver.effects());
      driver.now += 2_000;
    }
    driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, 1, still));
    assertEquals(
        List.of(new LinkEffect.RunCommand(Driver.ANA, 1, new LinkCommand.RestartIce())),
        driver.effects());
  }

  @Test
  void whatIsNotDueIsNotMissed() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, false, null, null));
    for (int i = 1; i <= 20; i++) {
      driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, 1, new Traffic(i, 7, true, 20)));
      assertEquals(List.of(), driver.effects());
      driver.now += 3_000;
    }
    assertTrue(driver.person(Driver.ANA).path().traffic().relayed());
  }

  @Test
  void whoHidesTheirAddressUsesRelaysOnly() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.ToggledHideAddress());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    assertTrue(driver.effects(LinkEffect.OpenLink.class).getFirst().relayOnly());
  }

  @Test
  void anOpenControlChannelIsGreetedWithNameAndMedia() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.take(new UiMsg.TypedDisplayName("Me\u202e".repeat(100)));
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.Hello("Me".repeat(32))),
            new LinkEffect.SendToPeer(
                Driver.ANA, new PeerMessage.MediaState(true, true, null, null)),
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.Neighbours(List.of()))),
        driver.effects());
  }

  @Test
  void aNewcomerIsAnnouncedOnceAndWhoWasThereBeforeIsNot() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    assertEquals(List.of(Notice.What.JOINED), driver.notices());
    assertEquals(List.of(PageEffect.Sound.JOINED), sounds(driver));
    driver.says(Driver.ANA, new PeerMessage.Hello("Anna"));
    assertEquals(List.of(), driver.effects());
    assertEquals("Anna", driver.person(Driver.ANA).name());
    Driver late = Driver.joined(Driver.ANA);
    late.says(Driver.ANA, new PeerMessage.Hello("Ana"));
    assertEquals(List.of(), late.notices());
  }

  @Test
  void nobodyHearsSoundsThatWereSwitchedOff() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.ToggledSounds());
    driver.arrives(Driver.ANA, "Ana");
    assertEquals(List.of(), driver.allEffects(PageEffect.PlaySound.class));
    assertEquals(List.of(Notice.What.JOINED), driver.notices());
  }

  private static List<PageEffect.Sound> sounds(Driver driver) {
    return driver.effects(PageEffect.PlaySound.class).stream()
        .map(PageEffect.PlaySound::sound)
        .toList();
  }

  @Test
  void aHostileNameIsCleanedBeforeItIsKept() {
    Driver driver = Driver.talking(Driver.ANA, "A\u202en\u200ba\u0007");
    assertEquals("Ana", driver.person(Driver.ANA).name());
  }

  @Test
  void whatSomeoneLetsOthersHearAndSeeIsKept() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.MediaState(false, true, null, null));
    assertFalse(driver.person(Driver.ANA).media().microphone());
    assertTrue(driver.person(Driver.ANA).media().camera());
    Model before = driver.model();
    driver.take(new LinkMsg.PeerGarbled(Driver.ANA, 1));
    assertSame(before, driver.model());
  }
}
