package dev.parley.front.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder on which a broken link is repaired, in virtual time. */
class RepairTest {
  private static final int DEFERENCE_MS = 1_500;

  private long now = 1_000_000;
  private Link link = Link.create(1, false, false, now);
  private final List<LinkCommand> commands = new ArrayList<>();

  /** A link on which both sides have agreed. */
  private void agreed(boolean relay) {
    link = Link.create(1, false, relay, now);
    answer(1, 1, OfferCause.MEDIA);
    commands.clear();
  }

  /** The same, seen from the side that made the connection. */
  private void agreedAfterOffering() {
    link = Link.create(1, true, false, now);
    offered();
    commands.clear();
  }

  private void offered() {
    take(new LinkEvent.Started());
    take(new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "o"));
    take(new LinkEvent.SignalArrived(new Signal.Answer(1, 1, "a")));
    take(new LinkEvent.RemoteDescriptionSet());
  }

  private void answer(int number, long round, OfferCause cause) {
    take(new LinkEvent.SignalArrived(new Signal.Offer(number, round, cause, "o")));
    take(new LinkEvent.RemoteDescriptionSet());
    take(new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, "a"));
  }

  private void take(LinkEvent event) {
    Link.Step step = link.handle(event, now);
    link = step.link();
    commands.addAll(step.commands());
  }

  private void connectivity(Connectivity next) {
    take(new LinkEvent.ConnectivityChanged(next));
  }

  /** Lets time pass until something is to be done; returns how much did, in ms. */
  private long untilCommand() {
    commands.clear();
    long start = now;
    while (commands.isEmpty() && now - start < 60_000) {
      now += 500;
      take(new LinkEvent.TimePassed());
    }
    return now - start;
  }

  private void restartAgreed() {
    take(new LinkEvent.NegotiationNeeded());
    take(new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "restart"));
    long round = link.negotiation().own().round();
    take(new LinkEvent.SignalArrived(new Signal.Answer(link.generation(), round, "yes")));
    take(new LinkEvent.RemoteDescriptionSet());
  }

  private void replaced(Rung rung) {
    assertEquals(List.of(new LinkCommand.Replace(rung)), commands);
    link = link.renewed(link.generation() + 1, false, link.relay(), rung, now);
    answer(link.generation(), 1, OfferCause.MEDIA);
  }

  @Test
  void anInterruptedLinkIsGivenAMomentAndThenRestarted() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    assertEquals(Rung.WELL, link.repair().rung());
    connectivity(Connectivity.INTERRUPTED);
    assertEquals(2_000, untilCommand());
    assertEquals(List.of(new LinkCommand.RestartIce()), commands);
    restartAgreed();
    assertTrue(
        commands.contains(
            new LinkCommand.Send(new Signal.Offer(1, 1, OfferCause.REPAIR, "restart"))));
    connectivity(Connectivity.LIVE);
    assertEquals(Rung.WELL, link.repair().rung());
  }

  @Test
  void aLinkThatComesBackByItselfIsLeftAlone() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    connectivity(Connectivity.INTERRUPTED);
    connectivity(Connectivity.LIVE);
    assertEquals(60_000, untilCommand());
  }

  @Test
  void theSideThatMadeTheConnectionWaitsALittleLonger() {
    agreedAfterOffering();
    connectivity(Connectivity.LIVE);
    connectivity(Connectivity.INTERRUPTED);
    assertEquals(2_000 + DEFERENCE_MS, untilCommand());
  }

  @Test
  void theLadderIsClimbedToTheEndAndBegunAgain() {
    agreed(true);
    connectivity(Connectivity.LIVE);
    connectivity(Connectivity.FAILED);
    restartAgreed();
    assertEquals(8_000, untilCommand());
    replaced(Rung.RENEWING);
    assertEquals(10_000, untilCommand());
    replaced(Rung.RELAYING);
    assertFalse(link.repair().givenUp());
    assertEquals(30_000, untilCommand(), "relayed for 10 s, given up for 20 s");
    assertTrue(link.repair().givenUp());
    replaced(Rung.RENEWING);
    connectivity(Connectivity.LIVE);
    assertFalse(link.repair().givenUp());
  }

  @Test
  void withoutARelayNoneIsTried() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    connectivity(Connectivity.FAILED);
    restartAgreed();
    untilCommand();
    replaced(Rung.RENEWING);
    connectivity(Connectivity.FAILED);
    assertEquals(Rung.UNREACHABLE, link.repair().rung());
    assertTrue(link.repair().givenUp());
    assertEquals(20_000, untilCommand());
    replaced(Rung.RENEWING);
  }

  @Test
  void aFirstConnectionThatFindsNoPathIsToldSoonAndTriedOn() {
    agreed(false);
    assertEquals(12_000, untilCommand());
    assertEquals(List.of(new LinkCommand.RestartIce()), commands);
    assertTrue(link.repair().givenUp());
  }

  @Test
  void whoseFirstConnectionTheOtherSideRepairsKnowsThatThereIsNoPathToo() {
    agreedAfterOffering();
    answer(1, 1, OfferCause.REPAIR);
    assertEquals(Rung.RESTARTING, link.repair().rung());
    assertTrue(link.repair().givenUp());
  }

  @Test
  void theTimeForFindingAPathBeginsWhenBothSidesHaveAgreed() {
    link = Link.create(1, true, false, now);
    take(new LinkEvent.Started());
    now += 30_000;
    take(new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "o"));
    now += 30_000;
    take(new LinkEvent.SignalArrived(new Signal.Answer(1, 1, "a")));
    take(new LinkEvent.RemoteDescriptionSet());
    assertEquals(12_000 + DEFERENCE_MS, untilCommand());
  }

  @Test
  void whoWaitsInVainForAFirstOfferMakesOne() {
    link = Link.create(3, false, false, now);
    assertEquals(15_000, untilCommand());
    assertEquals(List.of(new LinkCommand.Replace(Rung.CONNECTING)), commands);
  }

  @Test
  void anOfferOfAnOlderConnectionIsAnsweredByANewerOne() {
    link = Link.create(3, false, false, now);
    take(new LinkEvent.OlderOfferArrived());
    assertEquals(List.of(new LinkCommand.Replace(Rung.CONNECTING)), commands);
    commands.clear();
    agreed(false);
    connectivity(Connectivity.LIVE);
    take(new LinkEvent.OlderOfferArrived());
    assertEquals(List.of(), commands);
  }

  @Test
  void aConnectionThatTheOtherSideClosedIsMadeAnew() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    take(new LinkEvent.ChannelClosed());
    assertFalse(link.sound());
    assertEquals(2_000, untilCommand());
    replaced(Rung.RENEWING);
  }

  @Test
  void aRefusedDescriptionAsksForAFreshConnectionButNotAtOnce() {
    agreed(false);
    take(new LinkEvent.DescriptionRefused());
    assertEquals(List.of(), commands);
    assertEquals(2_000, untilCommand());
    assertEquals(List.of(new LinkCommand.Replace(Rung.RENEWING)), commands);
  }

  @Test
  void aPathThatComesUpDoesNotMendARefusedDescription() {
    agreed(false);
    take(new LinkEvent.NegotiationNeeded());
    take(new LinkEvent.DescriptionRefused());
    connectivity(Connectivity.LIVE);
    assertFalse(link.sound());
    assertEquals(2_000, untilCommand());
    assertEquals(List.of(new LinkCommand.Replace(Rung.RENEWING)), commands);
  }

  @Test
  void anotherNetworkMeansARestartAtOnceAndSaysSo() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    take(new LinkEvent.NetworkChanged());
    assertEquals(List.of(new LinkCommand.RestartIce()), commands);
    restartAgreed();
    assertTrue(
        commands.contains(
            new LinkCommand.Send(new Signal.Offer(1, 1, OfferCause.NETWORK_CHANGE, "restart"))));
    assertFalse(link.sound(), "what is said now goes by every way");
    now += 3_000;
    take(new LinkEvent.TimePassed());
    assertTrue(link.sound());
  }

  @Test
  void theOtherSideLearnsWhyAndAnswersByEveryWay() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    answer(1, 2, OfferCause.NETWORK_CHANGE);
    assertFalse(link.sound());
    assertTrue(link.repair().networkChanged());
    connectivity(Connectivity.INTERRUPTED);
    connectivity(Connectivity.LIVE);
    assertTrue(link.sound());
    assertFalse(link.repair().networkChanged());
  }

  @Test
  void withNetworkChangedAFreshConnectionIsTriedWhereARestartIsOfNoUse() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    connectivity(Connectivity.FAILED);
    restartAgreed();
    untilCommand();
    replaced(Rung.RENEWING);
    commands.clear();
    take(new LinkEvent.NetworkChanged());
    replaced(Rung.RENEWING);
  }

  @Test
  void mediaThatStandStillOnALinkThatWorksMeanARestart() {
    agreed(false);
    connectivity(Connectivity.LIVE);
    take(new LinkEvent.MediaStalled());
    assertEquals(List.of(new LinkCommand.RestartIce()), commands);
    commands.clear();
    take(new LinkEvent.MediaStalled());
    assertEquals(List.of(), commands);
  }
}
