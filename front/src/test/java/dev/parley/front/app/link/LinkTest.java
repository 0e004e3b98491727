package dev.parley.front.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every transition of the negotiation. */
class LinkTest {
  private static final long NOW = 1_000_000;
  private static final LinkEvent NEEDED = new LinkEvent.NegotiationNeeded();
  private static final LinkEvent MADE_OFFER = new LinkEvent.LocalDescriptionSet(SdpType.OFFER, "o");
  private static final LinkEvent MADE_ANSWER =
      new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, "a");
  private static final LinkEvent APPLIED = new LinkEvent.RemoteDescriptionSet();
  private static final LinkEvent OFFER =
      new LinkEvent.SignalArrived(new Signal.Offer(1, 1, OfferCause.MEDIA, "theirs"));
  private static final LinkEvent ANSWER =
      new LinkEvent.SignalArrived(new Signal.Answer(1, 1, "yes"));
  private static final LinkEvent NEXT_OFFER =
      new LinkEvent.SignalArrived(new Signal.Offer(1, 2, OfferCause.MEDIA, "theirs"));
  private static final LinkCommand MAKE = new LinkCommand.SetLocalDescription();
  private static final LinkCommand TAKE_OFFER =
      new LinkCommand.SetRemoteDescription(SdpType.OFFER, "theirs");

  private static Link offering() {
    return Link.create(1, true, false, NOW);
  }

  private static Link answering() {
    return Link.create(1, false, false, NOW);
  }

  /** The side that made the connection, after its first offer was answered. */
  private static Link offeredFirst() {
    return after(offering(), new LinkEvent.Started(), MADE_OFFER, ANSWER, APPLIED);
  }

  private static Link after(Link link, LinkEvent... events) {
    Link now = link;
    for (LinkEvent event : events) {
      now = now.handle(event, NOW).link();
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

  private static void expect(Link link, LinkEvent event, Phase next, LinkCommand... commands) {
    Link.Step step = link.handle(event, NOW);
    assertEquals(List.of(commands), step.commands());
    assertEquals(next, step.link().phase());
  }

  @Test
  void whoFoundThePeerOffersAndTakesTheAnswer() {
    Link link = offering();
    expect(link, new LinkEvent.Started(), Phase.MAKING_OFFER, MAKE);
    link = after(link, new LinkEvent.Started());
    expect(
        link,
        MADE_OFFER,
        Phase.AWAITING_ANSWER,
        new LinkCommand.Send(new Signal.Offer(1, 1, OfferCause.MEDIA, "o")));
    link = after(link, MADE_OFFER);
    expect(
        link,
        ANSWER,
        Phase.APPLYING_ANSWER,
        new LinkCommand.SetRemoteDescription(SdpType.ANSWER, "yes"));
    expect(after(link, ANSWER), APPLIED, Phase.STABLE);
  }

  @Test
  void whoWasFoundWaitsForTheOfferAndAnswersIt() {
    Link link = answering();
    expect(link, NEEDED, Phase.STABLE);
    assertFalse(
        after(link, NEEDED).negotiation().needed(), "the other side's offer brings what is needed");
    expect(link, OFFER, Phase.APPLYING_OFFER, TAKE_OFFER);
    link = after(link, OFFER);
    expect(link, APPLIED, Phase.MAKING_ANSWER, MAKE);
    expect(
        after(link, APPLIED),
        MADE_ANSWER,
        Phase.STABLE,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")));
  }

  @Test
  void onceDescribedEitherSideMayOffer() {
    expect(stable(answering()), NEEDED, Phase.MAKING_OFFER, MAKE);
    expect(offering(), NEEDED, Phase.MAKING_OFFER, MAKE);
  }

  @Test
  void aNeedDuringAnythingElseIsServedOnceStable() {
    Link answering = after(answering(), OFFER, APPLIED, NEEDED);
    assertTrue(answering.negotiation().needed());
    expect(
        answering,
        MADE_ANSWER,
        Phase.MAKING_OFFER,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")),
        MAKE);
    assertFalse(after(answering, MADE_ANSWER).negotiation().needed());
    Link awaiting = after(offering(), new LinkEvent.Started(), MADE_OFFER, NEEDED, ANSWER);
    expect(awaiting, APPLIED, Phase.MAKING_OFFER, MAKE);
  }

  @Test
  void whoOfferedFirstTakesALaterOfferBackWhenOffersCollide() {
    Link making = after(offeredFirst(), NEEDED);
    expect(making, OFFER, Phase.APPLYING_OFFER, TAKE_OFFER);
    expect(after(making, MADE_OFFER), OFFER, Phase.APPLYING_OFFER, TAKE_OFFER);
  }

  @Test
  void anOfferTakenBackWhileItWasMadeIsNeverSent() {
    Link rolledBack = after(offeredFirst(), NEEDED, OFFER);
    expect(rolledBack, MADE_OFFER, Phase.APPLYING_OFFER);
    expect(after(rolledBack, MADE_OFFER), APPLIED, Phase.MAKING_ANSWER, MAKE);
  }

  @Test
  void theFirstOfferIsNeverTakenBackForOneThatOvertookItsAnswer() {
    Link awaiting = after(offering(), new LinkEvent.Started(), MADE_OFFER);
    expect(awaiting, OFFER, Phase.AWAITING_ANSWER);
    expect(after(awaiting, OFFER, ANSWER), APPLIED, Phase.APPLYING_OFFER, TAKE_OFFER);
  }

  @Test
  void whoAnsweredFirstPassesOverAnOfferThatCollides() {
    Link making = after(stable(answering()), NEEDED);
    assertSame(making, making.handle(NEXT_OFFER, NOW).link());
    expect(making, NEXT_OFFER, Phase.MAKING_OFFER);
    expect(after(making, MADE_OFFER), NEXT_OFFER, Phase.AWAITING_ANSWER);
  }

  @Test
  void anAnswerToAnOfferThatWasTakenBackIsPassedOver() {
    expect(offering(), ANSWER, Phase.STABLE);
    expect(after(offering(), new LinkEvent.Started()), ANSWER, Phase.MAKING_OFFER);
    expect(after(answering(), OFFER), ANSWER, Phase.APPLYING_OFFER);
    expect(after(answering(), OFFER, APPLIED), ANSWER, Phase.MAKING_ANSWER);
  }

  @Test
  void anOfferDuringAStepWaitsForItsEndAndGoesBeforeTheOwnNeed() {
    Link applying = after(offering(), new LinkEvent.Started(), MADE_OFFER, ANSWER);
    expect(applying, OFFER, Phase.APPLYING_ANSWER);
    Link both = after(applying, OFFER, NEEDED);
    expect(both, APPLIED, Phase.APPLYING_OFFER, TAKE_OFFER);
    Link taken = after(both, APPLIED);
    assertNull(taken.negotiation().waiting());
    assertTrue(taken.negotiation().needed());
  }

  @Test
  void onlyTheLatestWaitingOfferIsKept() {
    LinkEvent later =
        new LinkEvent.SignalArrived(new Signal.Offer(1, 3, OfferCause.MEDIA, "later"));
    Link link = after(answering(), OFFER, NEXT_OFFER, later, APPLIED);
    expect(
        link,
        MADE_ANSWER,
        Phase.APPLYING_OFFER,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")),
        new LinkCommand.SetRemoteDescription(SdpType.OFFER, "later"));
  }

  @Test
  void earlyCandidatesFollowTheDescriptionInOrder() {
    Link early = after(answering(), candidate(1), OFFER, candidate(2));
    expect(early, APPLIED, Phase.MAKING_ANSWER, add(1), add(2), MAKE);
    assertEquals(List.of(), after(early, APPLIED).negotiation().early());
    expect(after(early, APPLIED), candidate(3), Phase.MAKING_ANSWER, add(3));
    Link awaiting = after(offering(), new LinkEvent.Started(), MADE_OFFER, candidate(1), ANSWER);
    expect(awaiting, APPLIED, Phase.STABLE, add(1));
  }

  @Test
  void candidatesOfAWaitingOfferAreKeptUntilItIsApplied() {
    Link link = after(offering(), new LinkEvent.Started(), MADE_OFFER, ANSWER, OFFER);
    link = after(link, candidate(1));
    expect(link, APPLIED, Phase.APPLYING_OFFER, TAKE_OFFER);
    expect(after(link, APPLIED), APPLIED, Phase.MAKING_ANSWER, add(1), MAKE);
    LinkEvent third =
        new LinkEvent.SignalArrived(new Signal.Offer(1, 3, OfferCause.MEDIA, "theirs"));
    Link answering = after(stable(answering()), NEXT_OFFER, APPLIED, third);
    expect(answering, candidate(2), Phase.MAKING_ANSWER);
    expect(after(answering, candidate(2), MADE_ANSWER), APPLIED, Phase.MAKING_ANSWER, add(2), MAKE);
  }

  @Test
  void aFloodOfEarlyCandidatesIsBounded() {
    Link link = answering();
    for (int i = 0; i < 10 * Negotiation.MAX_EARLY; i++) {
      link = after(link, candidate(i));
    }
    assertEquals(Negotiation.MAX_EARLY, link.negotiation().early().size());
    List<LinkCommand> expected = new ArrayList<>();
    for (int i = 0; i < Negotiation.MAX_EARLY; i++) {
      expected.add(add(i));
    }
    expected.add(MAKE);
    assertEquals(expected, after(link, OFFER).handle(APPLIED, NOW).commands());
  }

  @Test
  void resultsThatComeOutOfPlaceChangeNothing() {
    Link link = stable(answering());
    for (LinkEvent late : List.of(MADE_OFFER, MADE_ANSWER, APPLIED)) {
      assertEquals(new Link.Step(link, List.of()), link.handle(late, NOW));
    }
  }

  @Test
  void ownCandidatesAreSent() {
    Signal.IceCandidate own = new Signal.IceCandidate(1, "mine", null, null, null);
    expect(
        offering(), new LinkEvent.CandidateGathered(own), Phase.STABLE, new LinkCommand.Send(own));
  }

  @Test
  void anAnswerNamesTheOfferThatItAnswers() {
    Link awaiting = after(offering(), new LinkEvent.Started(), MADE_OFFER);
    LinkEvent late = new LinkEvent.SignalArrived(new Signal.Answer(1, 2, "late"));
    expect(awaiting, late, Phase.AWAITING_ANSWER);
    Link again = after(awaiting, ANSWER, APPLIED, NEEDED, MADE_OFFER);
    expect(again, ANSWER, Phase.AWAITING_ANSWER);
  }

  @Test
  void anOfferThatComesAgainIsAnsweredAgainAndNotAppliedAgain() {
    expect(
        stable(answering()),
        OFFER,
        Phase.STABLE,
        new LinkCommand.Send(new Signal.Answer(1, 1, "a")));
    expect(after(answering(), OFFER), OFFER, Phase.APPLYING_OFFER);
    Link second = after(stable(answering()), NEXT_OFFER, APPLIED, MADE_ANSWER);
    expect(second, OFFER, Phase.STABLE);
  }

  @Test
  void anOfferWithoutAnAnswerIsSentAgainLessAndLessOften() {
    Link link = after(offering(), new LinkEvent.Started(), MADE_OFFER);
    LinkCommand again = new LinkCommand.SendAgain(new Signal.Offer(1, 1, OfferCause.MEDIA, "o"));
    List<Long> sent = new ArrayList<>();
    for (long passed = 0; passed <= 40_000; passed += 1_000) {
      Link.Step step = link.handle(new LinkEvent.TimePassed(), NOW + passed);
      link = step.link();
      if (step.commands().contains(again)) {
        sent.add(passed);
      }
    }
    assertEquals(List.of(2_000L, 6_000L, 14_000L, 22_000L, 30_000L, 38_000L), sent);
  }

  @Test
  void aWayThatOpensUpIsUsedAtOnceForAnUnansweredOffer() {
    Link link = after(offering(), new LinkEvent.Started(), MADE_OFFER);
    expect(
        link,
        new LinkEvent.WayFound(),
        Phase.AWAITING_ANSWER,
        new LinkCommand.SendAgain(new Signal.Offer(1, 1, OfferCause.MEDIA, "o")));
    expect(stable(answering()), new LinkEvent.WayFound(), Phase.STABLE);
  }
}
