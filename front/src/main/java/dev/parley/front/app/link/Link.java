package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the link to one other peer, as a pure state machine: perfect negotiation (W3C WebRTC
 * 1.0, "perfect negotiation example") with the browser's asynchronous steps made explicit.
 *
 * <p>When both sides offer at once, the polite one takes its offer back. The polite one is the peer
 * with the smaller id, so both sides agree who it is without asking.
 *
 * @param generation counts the connections made to this peer; what an older one reports is void
 * @param polite whether this side yields when offers collide
 * @param offering whether this side makes the first offer
 * @param negotiation what is under way
 * @param described whether the other side's description is known, so that candidates fit
 * @param needed whether to offer again once {@link Negotiation#STABLE}
 * @param waiting an offer that came while an earlier step was still under way
 * @param early candidates that came before what they belong to; at most {@value #MAX_EARLY}
 * @param connectivity whether media flows
 */
public record Link(
    int generation,
    boolean polite,
    boolean offering,
    Negotiation negotiation,
    boolean described,
    boolean needed,
    Signal.@Nullable Offer waiting,
    List<Signal.IceCandidate> early,
    Connectivity connectivity) {

  /** Most early candidates kept; a peer that sends more before any description is broken. */
  public static final int MAX_EARLY = 128;

  /** Copies the list. */
  public Link {
    early = List.copyOf(early);
  }

  /**
   * A link with nothing done yet.
   *
   * @param offering whether {@link LinkEvent.Started} is to follow
   */
  public static Link create(PeerId self, PeerId other, int generation, boolean offering) {
    return new Link(
        generation,
        self.compareTo(other) < 0,
        offering,
        Negotiation.STABLE,
        false,
        false,
        null,
        List.of(),
        Connectivity.CONNECTING);
  }

  /** A link after an event, and what is to be done about it, in order. */
  public record Step(Link link, List<LinkCommand> commands) {
    Step(Link link, LinkCommand... commands) {
      this(link, List.of(commands));
    }

    Step then(Step next) {
      List<LinkCommand> all = new ArrayList<>(commands);
      all.addAll(next.commands());
      return new Step(next.link(), all);
    }
  }

  /** What becomes of this link by {@code event}. */
  public Step handle(LinkEvent event) {
    return switch (event) {
      case LinkEvent.Started() -> makeOffer();
      case LinkEvent.SignalArrived(var signal) -> receive(signal);
      case LinkEvent.NegotiationNeeded() -> negotiationNeeded();
      case LinkEvent.LocalDescriptionSet(var type, var sdp) -> localDescriptionSet(type, sdp);
      case LinkEvent.RemoteDescriptionSet() -> remoteDescriptionSet();
      case LinkEvent.DescriptionRefused() -> new Step(this, new LinkCommand.Replace());
      case LinkEvent.CandidateGathered(var candidate) ->
          new Step(this, new LinkCommand.Send(candidate));
      case LinkEvent.ConnectivityChanged(var now) -> connectivityChanged(now);
    };
  }

  private Step receive(Signal signal) {
    return switch (signal) {
      case Signal.Offer offer -> receiveOffer(offer);
      case Signal.Answer(_, _, var sdp) ->
          // Any other state: the answer belongs to an offer that was taken back.
          negotiation == Negotiation.AWAITING_ANSWER
              ? new Step(
                  with(Negotiation.APPLYING_ANSWER),
                  new LinkCommand.SetRemoteDescription(SdpType.ANSWER, sdp))
              : new Step(this);
      case Signal.IceCandidate candidate -> receiveCandidate(candidate);
      case Signal.Detour _, Signal.Bye _ -> new Step(this);
    };
  }

  private Step receiveOffer(Signal.Offer offer) {
    return switch (negotiation) {
      case STABLE -> applyOffer(offer);
      case MAKING_OFFER, AWAITING_ANSWER -> polite ? applyOffer(offer) : new Step(this);
      case APPLYING_OFFER, MAKING_ANSWER, APPLYING_ANSWER -> new Step(withWaiting(offer));
    };
  }

  private Step applyOffer(Signal.Offer offer) {
    return new Step(
        with(Negotiation.APPLYING_OFFER),
        new LinkCommand.SetRemoteDescription(SdpType.OFFER, offer.sdp()));
  }

  private Step receiveCandidate(Signal.IceCandidate candidate) {
    return switch (negotiation) {
      case APPLYING_OFFER, APPLYING_ANSWER -> new Step(withEarly(candidate));
      case STABLE, MAKING_OFFER, AWAITING_ANSWER, MAKING_ANSWER ->
          described && waiting == null
              ? new Step(this, new LinkCommand.AddIceCandidate(candidate))
              : new Step(withEarly(candidate));
    };
  }

  private Step negotiationNeeded() {
    if (!offering && !described) {
      // The channels that this side just made come with the other side's first offer.
      return new Step(this);
    }
    return negotiation == Negotiation.STABLE ? makeOffer() : new Step(withNeeded(true));
  }

  private Step makeOffer() {
    return new Step(
        with(Negotiation.MAKING_OFFER).withNeeded(false), new LinkCommand.SetLocalDescription());
  }

  private Step localDescriptionSet(SdpType type, String sdp) {
    return switch (type) {
      case OFFER ->
          // In any other state the offer was rolled back while it was being made.
          negotiation == Negotiation.MAKING_OFFER
              ? new Step(
                  with(Negotiation.AWAITING_ANSWER),
                  new LinkCommand.Send(new Signal.Offer(generation, 1, OfferCause.MEDIA, sdp)))
              : new Step(this);
      case ANSWER ->
          negotiation == Negotiation.MAKING_ANSWER
              ? new Step(
                      with(Negotiation.STABLE),
                      new LinkCommand.Send(new Signal.Answer(generation, 1, sdp)))
                  .then(with(Negotiation.STABLE).settled())
              : new Step(this);
    };
  }

  private Step remoteDescriptionSet() {
    return switch (negotiation) {
      case APPLYING_OFFER -> {
        Step described = with(Negotiation.MAKING_ANSWER).nowDescribed();
        yield described.then(new Step(described.link(), new LinkCommand.SetLocalDescription()));
      }
      case APPLYING_ANSWER -> {
        Step described = with(Negotiation.STABLE).nowDescribed();
        yield described.then(described.link().settled());
      }
      case STABLE, MAKING_OFFER, AWAITING_ANSWER, MAKING_ANSWER -> new Step(this);
    };
  }

  /** Stable again: first what the other side wants, then what this side wants. */
  private Step settled() {
    Signal.Offer next = waiting;
    if (next != null) {
      return withWaiting(null).applyOffer(next);
    }
    return needed ? makeOffer() : new Step(this);
  }

  /** While an offer waits, what came early may belong to it, and is kept until it is applied. */
  private Step nowDescribed() {
    if (waiting != null) {
      return new Step(withDescribed(early));
    }
    List<LinkCommand> commands = new ArrayList<>();
    for (Signal.IceCandidate candidate : early) {
      commands.add(new LinkCommand.AddIceCandidate(candidate));
    }
    return new Step(withDescribed(List.of()), commands);
  }

  private Step connectivityChanged(Connectivity now) {
    Link next =
        new Link(generation, polite, offering, negotiation, described, needed, waiting, early, now);
    // One side is enough; the impolite one's offer would win a collision anyway.
    return now == Connectivity.FAILED && !polite
        ? new Step(next, new LinkCommand.RestartIce())
        : new Step(next);
  }

  private Link with(Negotiation next) {
    return new Link(
        generation, polite, offering, next, described, needed, waiting, early, connectivity);
  }

  private Link withNeeded(boolean next) {
    return new Link(
        generation, polite, offering, negotiation, described, next, waiting, early, connectivity);
  }

  private Link withWaiting(Signal.@Nullable Offer next) {
    return new Link(
        generation, polite, offering, negotiation, described, needed, next, early, connectivity);
  }

  private Link withEarly(Signal.IceCandidate candidate) {
    if (early.size() >= MAX_EARLY) {
      return this;
    }
    List<Signal.IceCandidate> more = new ArrayList<>(early);
    more.add(candidate);
    return new Link(
        generation, polite, offering, negotiation, described, needed, waiting, more, connectivity);
  }

  /** From here on the other side's description is known. */
  private Link withDescribed(List<Signal.IceCandidate> left) {
    return new Link(
        generation, polite, offering, negotiation, true, needed, waiting, left, connectivity);
  }
}
