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
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between the page and another peer. */
class LinkUpdateTest {
  private static final LinkEvent REFUSED = new LinkEvent.DescriptionRefused();

  private static List<Signal> sealed(Driver driver) {
    return driver.effects(SignalingEffect.SealSignal.class).stream()
        .map(sealed -> sealed.numbered().signal())
        .toList();
  }

  @Test
  void signalsAreNumberedPerPeerAndSealedForTheRoom() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    for (int i = 1; i <= 3; i++) {
      Signal.IceCandidate candidate = new Signal.IceCandidate("c" + i, null, null, null);
      driver.reports(Driver.ANA, new LinkEvent.CandidateGathered(candidate));
      SignalingEffect.SealSignal seal = driver.effects(SignalingEffect.SealSignal.class).getFirst();
      assertEquals(Driver.ROOM.id(), seal.room());
      assertEquals(Driver.ANA, seal.to());
      assertEquals(i, seal.numbered().seq());
    }
    assertEquals(SignalCounters.NONE, driver.call().counters(Driver.ZOE));
  }

  @Test
  void aReplayedSignalIsDroppedEvenAfterTheSenderLeftAndCameBack() {
    Driver driver = Driver.joined(Driver.ANA);
    Signal.Offer offer = new Signal.Offer("v=0");
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.signal(Driver.ANA, 9, offer);
    assertEquals(SignalCounters.NONE, driver.call().counters(Driver.ANA), "not here");
    driver.arrives(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 3, offer);
    assertEquals(
        List.of(
            new LinkEffect.RunCommand(
                Driver.ANA, 1, new LinkCommand.SetRemoteDescription(SdpType.OFFER, "v=0"))),
        driver.effects());
    for (long old : List.of(3L, 2L, 1L)) {
      Model before = driver.model();
      driver.signal(Driver.ANA, old, new Signal.Bye());
      assertSame(before, driver.model());
    }
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.arrives(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 3, offer);
    assertEquals(List.of(), driver.effects());
    driver.signal(Driver.ANA, 4, offer);
    assertEquals(1, driver.effects().size());
  }

  @Test
  void reportsOfAnOlderConnectionAreVoid() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.reports(Driver.ANA, REFUSED);
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
  void aConnectionThatCannotBeMendedIsReplacedAndTheOtherSideIsTold() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.reports(Driver.ANA, REFUSED);
    assertEquals(List.of(new Signal.Bye()), sealed(driver));
    assertEquals(
        List.of(
            new LinkEffect.OpenLink(Driver.ANA, 2, true, List.of()),
            new LinkEffect.RunCommand(Driver.ANA, 2, new LinkCommand.SetLocalDescription())),
        driver.effects(LinkEffect.class));
  }

  @Test
  void whoIsToldOfAReplacementMakesAFreshConnectionAndWaits() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.signal(Driver.ANA, 1, new Signal.Bye());
    assertEquals(
        List.of(new LinkEffect.OpenLink(Driver.ANA, 2, false, List.of())), driver.effects());
    assertEquals(Connectivity.CONNECTING, driver.person(Driver.ANA).link().connectivity());
  }

  @Test
  void afterAFewReplacementsTheLinkIsLeftAsFailedAndNoByeStartsAnotherRound() {
    Driver driver = Driver.joined(Driver.ANA);
    int rounds = 0;
    do {
      driver.reports(Driver.ANA, REFUSED);
      rounds++;
    } while (!sealed(driver).isEmpty() && rounds < 100);
    assertEquals(4, rounds);
    assertEquals(Connectivity.FAILED, driver.person(Driver.ANA).link().connectivity());
    assertEquals(List.of(), driver.effects());
    driver.signal(Driver.ANA, 1, new Signal.Bye());
    assertEquals(List.of(), driver.effects(), "a peer cannot make connections for ever");
  }

  @Test
  void aConnectionThatCameUpMayBeReplacedAsOftenAgain() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.reports(Driver.ANA, REFUSED);
    assertEquals(1, driver.person(Driver.ANA).replaced());
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    assertEquals(0, driver.person(Driver.ANA).replaced());
  }

  @Test
  void whoseSeatIsGoneIsRemovedWhenTheConnectionIsReplaced() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.left(Driver.ANA, LeaveReason.LOST);
    driver.reports(Driver.ANA, REFUSED);
    assertNull(driver.call().participant(Driver.ANA));
    assertEquals(new LinkEffect.CloseLink(Driver.ANA), last(driver, LinkEffect.class));
  }

  private static <E extends Effect> E last(Driver driver, Class<E> kind) {
    return driver.effects(kind).getLast();
  }

  @Test
  void anOpenControlChannelIsGreetedWithNameAndMedia() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.take(new UiMsg.TypedDisplayName("Me\u202e".repeat(100)));
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.Hello("Me".repeat(32))),
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.MediaState(true, true, null))),
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
    driver.says(Driver.ANA, new PeerMessage.MediaState(false, true, null));
    assertFalse(driver.person(Driver.ANA).media().microphone());
    assertTrue(driver.person(Driver.ANA).media().camera());
    Model before = driver.model();
    driver.take(new LinkMsg.PeerGarbled(Driver.ANA, 1));
    assertSame(before, driver.model());
  }
}
