package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers and answers on one connection: perfect negotiation (W3C WebRTC 1.0, "perfect negotiation
 * example") with the browser's asynchronous steps made explicit. When both sides offer at once, the
 * polite one takes its offer back.
 *
 * <p>Signals may be lost, late or doubled: an offer without an answer is sent again, an answer is
 * given again, and both name the offer they belong to.
 *
 * @param link number of the connection
 * @param polite whether this side yields when offers collide
 * @param offering whether this side makes the first offer
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
    boolean polite,
    boolean offering,
    Phase phase,
    boolean described,
    boolean needed,
    OfferCause cause,
    Own own,
    Taken taken,
    Signal.@Nullable Offer waiting,
    List<Signal.IceCandidate> early) {

  /** Most early candidates kept; a peer that sends more before any description is broken. */
  static final int MAX_EARLY = 128;

  private static final int RESEND_FIRST_MS = 2_000;
  private static final int MAX_DOUBLINGS = 2;

  /** Copies the list. */
  public Negotiation {
    early = List.copyOf(early);
  }

  /**
   * The last offer made here.
   *
   * @param round its number; 0 = none yet
   * @param cause why it was made
   * @param sdp what it says
   * @param sentAt when it was last sent, in ms
   * @param resent how often it was sent again
   */
  public record Own(long round, OfferCause cause, String sdp, long sentAt, int resent) {
    static final Own NONE = new Own(0, OfferCause.MEDIA, "", 0, 0);
  }

  /**
   * The last offer taken from the other side.
   *
   * @param round its number; 0 = none yet
   * @param answer what was answered; null = not yet
   */
  public record Taken(long round, @Nullable String answer) {
    static final Taken NONE = new Taken(0, null);
  }

  static Negotiation create(int link, boolean polite, boolean offering) {
    return new Negotiation(
        link,
        polite,
        offering,
        Phase.STABLE,
        false,
        false,
        OfferCause.MEDIA,
        Own.NONE,
        Taken.NONE,
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
    Draft draft = new Draft(this);
    draft.cause = next;
    return draft.done();
  }

  Step makeOffer() {
    Draft draft = new Draft(this);
    draft.phase = Phase.MAKING_OFFER;
    draft.needed = false;
    return draft.then(new LinkCommand.SetLocalDescription());
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
      case MAKING_OFFER, AWAITING_ANSWER -> polite ? applyOffer(offer) : new Step(this);
      case APPLYING_OFFER, MAKING_ANSWER, APPLYING_ANSWER -> {
        Draft draft = new Draft(this);
        draft.waiting = offer;
        yield draft.then();
      }
    };
  }

  /** The answer to it may have been lost. */
  private Step answerAgain(Signal.Offer offer) {
    String answer = taken.answer();
    return answer != null && offer.round() == taken.round()
        ? new Step(this, new LinkCommand.Send(new Signal.Answer(link, taken.round(), answer)))
        : new Step(this);
  }

  private Step applyOffer(Signal.Offer offer) {
    Draft draft = new Draft(this);
    draft.phase = Phase.APPLYING_OFFER;
    draft.taken = new Taken(offer.round(), null);
    return draft.then(new LinkCommand.SetRemoteDescription(SdpType.OFFER, offer.sdp()));
  }

  private Step receiveAnswer(Signal.Answer answer) {
    if (phase != Phase.AWAITING_ANSWER || answer.round() != own.round()) {
      // It belongs to an offer that was taken back or answered before.
      return new Step(this);
    }
    Draft draft = new Draft(this);
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
    Draft draft = new Draft(this);
    draft.phase = Phase.AWAITING_ANSWER;
    draft.own = new Own(own.round() + 1, cause, sdp, now, 0);
    draft.cause = OfferCause.MEDIA;
    return draft.then(new LinkCommand.Send(draft.done().lastOffer()));
  }

  private Step answered(String sdp) {
    Draft draft = new Draft(this);
    draft.phase = Phase.STABLE;
    draft.taken = new Taken(taken.round(), sdp);
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
      Draft draft = new Draft(this);
      draft.waiting = null;
      return draft.done().applyOffer(next);
    }
    return needed ? makeOffer() : new Step(this);
  }

  /** While an offer waits, what came early may belong to it, and is kept until it is applied. */
  private Step nowDescribed(Phase next, LinkCommand... commands) {
    Draft draft = new Draft(this);
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
    long due = own.sentAt() + ((long) RESEND_FIRST_MS << Math.min(own.resent(), MAX_DOUBLINGS));
    return phase == Phase.AWAITING_ANSWER && now >= due ? offerAgain(now) : new Step(this);
  }

  /** Sends an offer again that was not answered, because now there may be a way. */
  Step offerAgain(long now) {
    if (phase != Phase.AWAITING_ANSWER) {
      return new Step(this);
    }
    Draft draft = new Draft(this);
    draft.own = new Own(own.round(), own.cause(), own.sdp(), now, own.resent() + 1);
    return draft.then(new LinkCommand.SendAgain(lastOffer()));
  }

  private Signal.Offer lastOffer() {
    return new Signal.Offer(link, own.round(), own.cause(), own.sdp());
  }

  private Negotiation withNeeded() {
    Draft draft = new Draft(this);
    draft.needed = true;
    return draft.done();
  }

  private Negotiation withEarly(Signal.IceCandidate candidate) {
    if (early.size() >= MAX_EARLY) {
      return this;
    }
    Draft draft = new Draft(this);
    draft.early = new ArrayList<>(early);
    draft.early.add(candidate);
    return draft.done();
  }

  /** The next value while it is put together. */
  private static final class Draft {
    private final Negotiation from;
    private Phase phase;
    private boolean described;
    private boolean needed;
    private OfferCause cause;
    private Own own;
    private Taken taken;
    private Signal.@Nullable Offer waiting;
    private List<Signal.IceCandidate> early;

    Draft(Negotiation from) {
      this.from = from;
      phase = from.phase;
      described = from.described;
      needed = from.needed;
      cause = from.cause;
      own = from.own;
      taken = from.taken;
      waiting = from.waiting;
      early = from.early;
    }

    Negotiation done() {
      return new Negotiation(
          from.link,
          from.polite,
          from.offering,
          phase,
          described,
          needed,
          cause,
          own,
          taken,
          waiting,
          early);
    }

    Step then(LinkCommand... commands) {
      return new Step(done(), commands);
    }
  }
}
