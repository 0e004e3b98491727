package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers and answers on one connection: perfect negotiation (W3C WebRTC 1.0, "perfect negotiation
 * example") with the browser's asynchronous steps made explicit.
 *
 * <p>When both sides offer at once, the side that made the first offer on this connection is the
 * polite one and takes its offer back. Browsers keep its streams going then; those of a side that
 * has only answered so far would be made anew, and pictures stand still until a whole one comes.
 * The first offer itself is never taken back: nobody else offers before it is answered.
 *
 * <p>Signals may be lost, late or doubled: an offer without an answer is sent again, an answer is
 * given again, and both name the offer they belong to.
 *
 * @param link number of the connection
 * @param offering whether this side makes the first offer, and so yields when later ones collide
 * @param phase what is under way
 * @param described whether the other side's description is known, so that candidates fit
 * @param needed whether to offer again once {@link Phase#STABLE}
 * @param cause why the next offer is made
 * @param own the last offer made here
 * @param taken the last offer taken from the other side
 * @param waiting an offer that came while an earlier step was still under way
 * @param early candidates that came before what they belong to; at most {@value #MAX_EARLY}
 */
public record Negotiation(
    int link,
    boolean offering,
    Phase phase,
    boolean described,
    boolean needed,
    OfferCause cause,
    OwnOffer own,
    TakenOffer taken,
    Signal.@Nullable Offer waiting,
    List<Signal.IceCandidate> early) {

  /** Most early candidates kept; a peer that sends more before any description is broken. */
  static final int MAX_EARLY = 128;

  /** Number of the first offer on a connection. */
  public static final int FIRST_ROUND = 1;

  /** Copies the list. */
  public Negotiation {
    early = List.copyOf(early);
  }

  static Negotiation create(int link, boolean offering) {
    return new Negotiation(
        link,
        offering,
        Phase.STABLE,
        false,
        false,
        OfferCause.MEDIA,
        OwnOffer.NONE,
        TakenOffer.NONE,
        null,
        List.of());
  }

  /** A negotiation after an event, and what is to be done about it, in order. */
  record Step(Negotiation negotiation, List<LinkCommand> commands) {
    Step(Negotiation negotiation, LinkCommand... commands) {
      this(negotiation, List.of(commands));
    }

    private Step then(Step next) {
      List<LinkCommand> all = new ArrayList<>(commands);
      all.addAll(next.commands());
      return new Step(next.negotiation(), all);
    }
  }

  /** Whether both sides have agreed, and nothing is under way. */
  boolean settled() {
    return described && phase == Phase.STABLE;
  }

  /** The next offer is made for this reason. */
  Negotiation because(OfferCause next) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.cause = next;
    return draft.done();
  }

  Step makeOffer() {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.MAKING_OFFER;
    draft.needed = false;
    return draft.then(new LinkCommand.SetLocalDescription());
  }

  /** The first offer was made before, and is on its way. */
  Step offeredAhead(String sdp, long now) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.AWAITING_ANSWER;
    draft.own = new OwnOffer(FIRST_ROUND, OfferCause.MEDIA, sdp, now, 0);
    return draft.then();
  }

  Step receive(Signal.OfLink signal) {
    return switch (signal) {
      case Signal.Offer offer -> receiveOffer(offer);
      case Signal.Answer answer -> receiveAnswer(answer);
      case Signal.IceCandidate candidate -> receiveCandidate(candidate);
    };
  }

  private Step receiveOffer(Signal.Offer offer) {
    if (offer.round() <= taken.round()) {
      return answerAgain(offer);
    }
    return switch (phase) {
      case STABLE -> applyOffer(offer);
      case MAKING_OFFER, AWAITING_ANSWER -> collide(offer);
      case APPLYING_OFFER, MAKING_ANSWER, APPLYING_ANSWER -> new Step(withWaiting(offer));
    };
  }

  private Step collide(Signal.Offer offer) {
    if (!offering) {
      return new Step(this);
    }
    // It can only have overtaken the answer to the first offer.
    return described ? applyOffer(offer) : new Step(withWaiting(offer));
  }

  /** The answer to it may have been lost. */
  private Step answerAgain(Signal.Offer offer) {
    String answer = taken.answer();
    return answer != null && offer.round() == taken.round()
        ? new Step(this, new LinkCommand.Send(new Signal.Answer(link, taken.round(), answer)))
        : new Step(this);
  }

  private Step applyOffer(Signal.Offer offer) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.APPLYING_OFFER;
    draft.taken = new TakenOffer(offer.round(), null);
    return draft.then(new LinkCommand.SetRemoteDescription(SdpType.OFFER, offer.sdp()));
  }

  private Step receiveAnswer(Signal.Answer answer) {
    if (phase != Phase.AWAITING_ANSWER || answer.round() != own.round()) {
      // It belongs to an offer that was taken back or answered before.
      return new Step(this);
    }
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.APPLYING_ANSWER;
    return draft.then(new LinkCommand.SetRemoteDescription(SdpType.ANSWER, answer.sdp()));
  }

  private Step receiveCandidate(Signal.IceCandidate candidate) {
    return switch (phase) {
      case APPLYING_OFFER, APPLYING_ANSWER -> new Step(withEarly(candidate));
      case STABLE, MAKING_OFFER, AWAITING_ANSWER, MAKING_ANSWER ->
          described && waiting == null
              ? new Step(this, new LinkCommand.AddIceCandidate(candidate))
              : new Step(withEarly(candidate));
    };
  }

  Step negotiationNeeded() {
    if (!offering && !described) {
      // The channels that this side just made come with the other side's first offer.
      return new Step(this);
    }
    return phase == Phase.STABLE ? makeOffer() : new Step(withNeeded());
  }

  Step localDescriptionSet(SdpType type, String sdp, long now) {
    return switch (type) {
      // In any other phase the offer was rolled back while it was being made.
      case OFFER -> phase == Phase.MAKING_OFFER ? offered(sdp, now) : new Step(this);
      case ANSWER -> phase == Phase.MAKING_ANSWER ? answered(sdp) : new Step(this);
    };
  }

  private Step offered(String sdp, long now) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.AWAITING_ANSWER;
    draft.own = new OwnOffer(own.round() + 1, cause, sdp, now, 0);
    draft.cause = OfferCause.MEDIA;
    return draft.then(new LinkCommand.Send(draft.own.signal(link)));
  }

  private Step answered(String sdp) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = Phase.STABLE;
    draft.taken = new TakenOffer(taken.round(), sdp);
    return draft
        .then(new LinkCommand.Send(new Signal.Answer(link, taken.round(), sdp)))
        .then(draft.done().continued());
  }

  Step remoteDescriptionSet() {
    return switch (phase) {
      case APPLYING_OFFER ->
          nowDescribed(Phase.MAKING_ANSWER, new LinkCommand.SetLocalDescription());
      case APPLYING_ANSWER -> {
        Step described = nowDescribed(Phase.STABLE);
        yield described.then(described.negotiation().continued());
      }
      case STABLE, MAKING_OFFER, AWAITING_ANSWER, MAKING_ANSWER -> new Step(this);
    };
  }

  /** Stable again: first what the other side wants, then what this side wants. */
  private Step continued() {
    Signal.Offer next = waiting;
    if (next != null) {
      NegotiationDraft draft = new NegotiationDraft(this);
      draft.waiting = null;
      return draft.done().applyOffer(next);
    }
    return needed ? makeOffer() : new Step(this);
  }

  /** While an offer waits, what came early may belong to it, and is kept until it is applied. */
  private Step nowDescribed(Phase next, LinkCommand... commands) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.phase = next;
    draft.described = true;
    List<LinkCommand> all = new ArrayList<>();
    if (waiting == null) {
      for (Signal.IceCandidate candidate : early) {
        all.add(new LinkCommand.AddIceCandidate(candidate));
      }
      draft.early = List.of();
    }
    all.addAll(List.of(commands));
    return new Step(draft.done(), all);
  }

  /** Sends an offer again that was not answered: soon at first, then less often. */
  Step remind(long now) {
    return now >= own.dueAgain() ? offerAgain(now) : new Step(this);
  }

  /** Sends an offer again that was not answered, because now there may be a way. */
  Step offerAgain(long now) {
    if (phase != Phase.AWAITING_ANSWER) {
      return new Step(this);
    }
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.own = own.sentAgain(now);
    return draft.then(new LinkCommand.SendAgain(own.signal(link)));
  }

  private Negotiation withWaiting(Signal.Offer offer) {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.waiting = offer;
    return draft.done();
  }

  private Negotiation withNeeded() {
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.needed = true;
    return draft.done();
  }

  private Negotiation withEarly(Signal.IceCandidate candidate) {
    if (early.size() >= MAX_EARLY) {
      return this;
    }
    NegotiationDraft draft = new NegotiationDraft(this);
    draft.early = new ArrayList<>(early);
    draft.early.add(candidate);
    return draft.done();
  }
}
