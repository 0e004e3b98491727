package dev.parley.front.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every transition of the negotiation. */
class LinkTest {
  private static final PeerId SMALL = new PeerId("A".repeat(22));
  private static final PeerId LARGE = new PeerId("B".repeat(22));
  private static final LinkEvent NEEDED = new LinkEvent.NegotiationNeeded();
  private static final LinkEvent MADE_OFFER = new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "o");
  private static final LinkEvent MADE_ANSWER =
      new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, "a");
  private static final LinkEvent APPLIED = new LinkEvent.RemoteDescriptionSet();
  private static final LinkEvent OFFER =
      new LinkEvent.SignalArrived(new Signal.Offer(1, 1, OfferCause.MEDIA, "theirs"));
  private static final LinkEvent ANSWER =
      new LinkEvent.SignalArrived(new Signal.Answer(1, 1, "yes"));
  private static final LinkCommand MAKE = new LinkCommand.SetLocalDescription();
  private static final LinkCommand TAKE_OFFER =
      new LinkCommand.SetRemoteDescription(SdpType.OFFER, "theirs");

  private static Link polite(boolean offering) {
    return Link.create(SMALL, LARGE, 1, offering);
  }

  private static Link impolite(boolean offering) {
    return Link.create(LARGE, SMALL, 1, offering);
  }

  private static Link after(Link link, LinkEvent... events) {
    Link now = link;
    for (LinkEvent event : events) {
      now = now.handle(event).link();
    }
    return now;
  }

  private static Link stable(Link fresh) {
    return after(fresh, OFFER, APPLIED, MADE_ANSWER);
  }

  private static LinkEvent candidate(int number) {
    return new LinkEvent.SignalArrived(new Signal.IceCandidate(1, "c" + number, "0", 0, "u"));
  }

  private static LinkCommand add(int number) {
    return new LinkCommand.AddIceCandidate(new Signal.IceCandidate(1, "c" + number, "0", 0, "u"));
  }

  private static void expect(
      Link link, LinkEvent event, Negotiation next, LinkCommand... commands) {
    Link.Step step = link.handle(event);
    assertEquals(List.of(commands), step.commands());
    assertEquals(next, step.link().negotiation());
  }

  @Test
  void exactlyOneOfTwoPeersIsPolite() {
    assertTrue(polite(true).polite());
    assertFalse(impolite(true).polite());
  }

  @Test
  void whoFoundThePeerOffersAndTakesTheAnswer() {
    Link link = polite(true);
    expect(link, new LinkEvent.Started(), Negotiation.MAKING_OFFER, MAKE);
    link = after(link, new LinkEvent.Started());
    expect(
        link,
        MADE_OFFER,
        Negotiation.AWAITING_ANSWER,
        new LinkCommand.Send(new Signal.Offer(1, 1, OfferCause.MEDIA, "o")));
    link = after(link, MADE_OFFER);
    expect(
        link,
        ANSWER,
        Negotiation.APPLYING_ANSWER,
        new LinkCommand.SetRemoteDescription(SdpType.ANSWER, "yes"));
    expect(after(link, ANSWER), APPLIED, Negotiation.STABLE);
  }

  @Test
  void whoWasFoundWaitsForTheOfferAndAnswersIt() {
    Link link = impolite(false);
    expect(link, NEEDED, Negotiation.STABLE);
    assertFalse(after(link, NEEDED).needed(), "the other side's offer brings what is needed");
    expect(link, OFFER, Negotiation.APPLYING_OFFER, TAKE_OFFER);
    link = after(link, OFFER);
    expect(link, APPLIED, Negotiation.MAKING_ANSWER, MAKE);
    expect(
        after(link, APPLIED),
        MADE_ANSWER,
        Negotiation.STABLE,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")));
  }

  @Test
  void onceDescribedEitherSideMayOffer() {
    expect(stable(impolite(false)), NEEDED, Negotiation.MAKING_OFFER, MAKE);
    expect(polite(true), NEEDED, Negotiation.MAKING_OFFER, MAKE);
  }

  @Test
  void aNeedDuringAnythingElseIsServedOnceStable() {
    Link answering = after(polite(false), OFFER, APPLIED, NEEDED);
    assertTrue(answering.needed());
    expect(
        answering,
        MADE_ANSWER,
        Negotiation.MAKING_OFFER,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")),
        MAKE);
    assertFalse(after(answering, MADE_ANSWER).needed());
    Link awaiting = after(polite(true), new LinkEvent.Started(), MADE_OFFER, NEEDED, ANSWER);
    expect(awaiting, APPLIED, Negotiation.MAKING_OFFER, MAKE);
  }

  @Test
  void thePolitePeerTakesItsOfferBackWhenOffersCollide() {
    Link making = after(polite(true), new LinkEvent.Started());
    expect(making, OFFER, Negotiation.APPLYING_OFFER, TAKE_OFFER);
    expect(after(making, MADE_OFFER), OFFER, Negotiation.APPLYING_OFFER, TAKE_OFFER);
  }

  @Test
  void anOfferTakenBackWhileItWasMadeIsNeverSent() {
    Link rolledBack = after(polite(true), new LinkEvent.Started(), OFFER);
    expect(rolledBack, MADE_OFFER, Negotiation.APPLYING_OFFER);
    expect(after(rolledBack, MADE_OFFER), APPLIED, Negotiation.MAKING_ANSWER, MAKE);
  }

  @Test
  void theImpolitePeerPassesOverAnOfferThatCollides() {
    Link making = after(impolite(true), new LinkEvent.Started());
    assertSame(making, making.handle(OFFER).link());
    expect(making, OFFER, Negotiation.MAKING_OFFER);
    expect(after(making, MADE_OFFER), OFFER, Negotiation.AWAITING_ANSWER);
  }

  @Test
  void anAnswerToAnOfferThatWasTakenBackIsPassedOver() {
    expect(polite(true), ANSWER, Negotiation.STABLE);
    expect(after(polite(true), new LinkEvent.Started()), ANSWER, Negotiation.MAKING_OFFER);
    expect(after(polite(false), OFFER), ANSWER, Negotiation.APPLYING_OFFER);
    expect(after(polite(false), OFFER, APPLIED), ANSWER, Negotiation.MAKING_ANSWER);
  }

  @Test
  void anOfferDuringAStepWaitsForItsEndAndGoesBeforeTheOwnNeed() {
    Link applying = after(impolite(true), new LinkEvent.Started(), MADE_OFFER, ANSWER);
    expect(applying, OFFER, Negotiation.APPLYING_ANSWER);
    Link both = after(applying, OFFER, NEEDED);
    expect(both, APPLIED, Negotiation.APPLYING_OFFER, TAKE_OFFER);
    Link taken = after(both, APPLIED);
    assertNull(taken.waiting());
    assertTrue(taken.needed());
  }

  @Test
  void onlyTheLatestWaitingOfferIsKept() {
    LinkEvent later =
        new LinkEvent.SignalArrived(new Signal.Offer(1, 1, OfferCause.MEDIA, "later"));
    Link link = after(polite(false), OFFER, OFFER, later, APPLIED);
    expect(
        link,
        MADE_ANSWER,
        Negotiation.APPLYING_OFFER,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")),
        new LinkCommand.SetRemoteDescription(SdpType.OFFER, "later"));
  }

  @Test
  void earlyCandidatesFollowTheDescriptionInOrder() {
    Link early = after(polite(false), candidate(1), OFFER, candidate(2));
    expect(early, APPLIED, Negotiation.MAKING_ANSWER, add(1), add(2), MAKE);
    assertEquals(List.of(), after(early, APPLIED).early());
    expect(after(early, APPLIED), candidate(3), Negotiation.MAKING_ANSWER, add(3));
    Link awaiting = after(polite(true), new LinkEvent.Started(), MADE_OFFER, candidate(1), ANSWER);
    expect(awaiting, APPLIED, Negotiation.STABLE, add(1));
  }

  @Test
  void candidatesOfAWaitingOfferAreKeptUntilItIsApplied() {
    Link link = after(impolite(true), new LinkEvent.Started(), MADE_OFFER, ANSWER, OFFER);
    link = after(link, candidate(1));
    expect(link, APPLIED, Negotiation.APPLYING_OFFER, TAKE_OFFER);
    expect(after(link, APPLIED), APPLIED, Negotiation.MAKING_ANSWER, add(1), MAKE);
    Link answering = after(stable(polite(false)), OFFER, APPLIED, OFFER);
    expect(answering, candidate(2), Negotiation.MAKING_ANSWER);
    expect(
        after(answering, candidate(2), MADE_ANSWER),
        APPLIED,
        Negotiation.MAKING_ANSWER,
        add(2),
        MAKE);
  }

  @Test
  void aFloodOfEarlyCandidatesIsBounded() {
    Link link = polite(false);
    for (int i = 0; i < 10 * Link.MAX_EARLY; i++) {
      link = after(link, candidate(i));
    }
    assertEquals(Link.MAX_EARLY, link.early().size());
    List<LinkCommand> expected = new ArrayList<>();
    for (int i = 0; i < Link.MAX_EARLY; i++) {
      expected.add(add(i));
    }
    expected.add(MAKE);
    assertEquals(expected, after(link, OFFER).handle(APPLIED).commands());
  }

  @Test
  void resultsThatComeOutOfPlaceChangeNothing() {
    Link link = stable(polite(false));
    for (LinkEvent late : List.of(MADE_OFFER, MADE_ANSWER, APPLIED)) {
      assertEquals(new Link.Step(link, List.of()), link.handle(late));
    }
    Link bye = link.handle(new LinkEvent.SignalArrived(new Signal.Bye())).link();
    assertEquals(link, bye);
  }

  @Test
  void aRefusedDescriptionAsksForAFreshConnection() {
    Link link = after(polite(false), OFFER);
    expect(
        link,
        new LinkEvent.DescriptionRefused(),
        Negotiation.APPLYING_OFFER,
        new LinkCommand.Replace());
  }

  @Test
  void ownCandidatesAreSent() {
    Signal.IceCandidate own = new Signal.IceCandidate(1, "mine", null, null, null);
    expect(
        polite(true),
        new LinkEvent.CandidateGathered(own),
        Negotiation.STABLE,
        new LinkCommand.Send(own));
  }

  @Test
  void onlyTheImpolitePeerRestartsAFailedConnection() {
    for (Connectivity now : Connectivity.values()) {
      LinkEvent changed = new LinkEvent.ConnectivityChanged(now);
      expect(stable(polite(false)), changed, Negotiation.STABLE);
      assertEquals(now, after(stable(polite(false)), changed).connectivity());
      LinkCommand[] expected =
          now == Connectivity.FAILED
              ? new LinkCommand[] {new LinkCommand.RestartIce()}
              : new LinkCommand[0];
      expect(stable(impolite(false)), changed, Negotiation.STABLE, expected);
    }
  }
}
