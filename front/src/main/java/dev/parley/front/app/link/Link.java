package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of the link to one other peer, as a pure state machine: {@link Negotiation} and, when
 * the link does not work, {@link Repair}.
 *
 * <p>The side that made the connection waits a little longer with each repair, so that mostly one
 * side repairs.
 *
 * @param generation counts the connections made to this peer; what an older one reports is void
 * @param relay whether there is a relay to fall back on
 * @param negotiation offers and answers on this connection
 * @param connectivity whether media flows
 * @param repair what is done about it when it does not
 */
public record Link(
    int generation,
    boolean relay,
    Negotiation negotiation,
    Connectivity connectivity,
    Repair repair) {

  /** Most early candidates kept; a peer that sends more before any description is broken. */
  public static final int MAX_EARLY = Negotiation.MAX_EARLY;

  /** How much longer the side waits that made the connection. */
  private static final int DEFERENCE_MS = 1_500;

  /**
   * How long the other side's first offer, or a step of the browser, may take. An own offer is sent
   * again for as long as it takes.
   */
  private static final int AGREED_WITHIN_MS = 15_000;

  /** How long a restart of a link that works counts as under way. */
  private static final int RESTARTED_MS = 3_000;

  /**
   * A link with nothing done yet.
   *
   * @param offering whether {@link LinkEvent.Started} is to follow
   * @param relay whether there is a relay to fall back on
   */
  public static Link create(int generation, boolean offering, boolean relay, long now) {
    return new Link(
        generation,
        relay,
        Negotiation.create(generation, offering),
        Connectivity.CONNECTING,
        Repair.beginning(now));
  }

  /** A link over a fresh connection, which goes on with the repair of this one. */
  public Link renewed(int number, boolean offering, boolean withRelay, Rung rung, long now) {
    return new Link(
        number,
        withRelay,
        Negotiation.create(number, offering),
        Connectivity.CONNECTING,
        repair.at(rung, now));
  }

  /** A link after an event, and what is to be done about it, in order. */
  public record Step(Link link, List<LinkCommand> commands) {
    Step(Link link, LinkCommand... commands) {
      this(link, List.of(commands));
    }
  }

  /** What is under way between two descriptions. */
  public Phase phase() {
    return negotiation.phase();
  }

  /** Whether this side makes the first offer on this connection. */
  public boolean offering() {
    return negotiation.offering();
  }

  /** Whether media flows, and as far as is known nothing stands in its way. */
  public boolean sound() {
    return connectivity == Connectivity.LIVE && repair.rung() == Rung.WELL;
  }

  /** What becomes of this link by {@code event}, at the time {@code now} in ms. */
  public Step handle(LinkEvent event, long now) {
    return switch (event) {
      case LinkEvent.Started() -> with(negotiation.makeOffer(), now);
      case LinkEvent.OfferedAhead(var sdp) -> with(negotiation.offeredAhead(sdp, now), now);
      case LinkEvent.SignalArrived(var signal) -> heard(signal, now);
      case LinkEvent.OlderOfferArrived() -> olderOfferArrived(now);
      case LinkEvent.NegotiationNeeded() -> with(negotiation.negotiationNeeded(), now);
      case LinkEvent.LocalDescriptionSet(var type, var sdp) ->
          with(negotiation.localDescriptionSet(type, sdp, now), now);
      case LinkEvent.RemoteDescriptionSet() -> with(negotiation.remoteDescriptionSet(), now);
      case LinkEvent.DescriptionRefused() -> new Step(with(repair.at(Rung.CLOSED, now)));
      case LinkEvent.CandidateGathered(var candidate) ->
          new Step(this, new LinkCommand.Send(candidate));
      case LinkEvent.ConnectivityChanged(var next) -> connectivityChanged(next, now);
      case LinkEvent.ChannelClosed() -> channelClosed(now);
      case LinkEvent.NetworkChanged() -> networkChanged(now);
      case LinkEvent.WayFound() -> with(negotiation.offerAgain(now), now);
      case LinkEvent.MediaStalled() -> repair.rung() == Rung.WELL ? climb(now) : new Step(this);
      case LinkEvent.TimePassed() -> timePassed(now);
    };
  }

  private Step heard(Signal.OfLink signal, long now) {
    Step step = with(negotiation.receive(signal), now);
    return signal instanceof Signal.Offer offer && offer.cause() != OfferCause.MEDIA
        ? new Step(step.link().repairedByOther(offer.cause(), now), step.commands())
        : step;
  }

  /** What is said now must not go over the broken link alone. */
  private Link repairedByOther(OfferCause cause, long now) {
    Repair next =
        switch (repair.rung()) {
          case WELL, WAITING -> repair.at(Rung.RESTARTING, now);
          case CONNECTING -> cause == OfferCause.REPAIR ? repair.at(Rung.RESTARTING, now) : repair;
          case CLOSED, RESTARTING, RENEWING, RELAYING, UNREACHABLE -> repair;
        };
    return with(cause == OfferCause.NETWORK_CHANGE ? next.withNetworkChanged() : next);
  }

  /** The other side does not know of this connection: it learns of it by an offer. */
  private Step olderOfferArrived(long now) {
    return connectivity == Connectivity.LIVE || negotiation.offering() || negotiation.described()
        ? new Step(this)
        : new Step(with(repair.again(now)), new LinkCommand.Replace(repair.rung()));
  }

  private Step connectivityChanged(Connectivity next, long now) {
    Link changed = new Link(generation, relay, negotiation, next, repair);
    return switch (next) {
      // A connection of no use does not become one because its first path comes up.
      case LIVE ->
          repair.rung() == Rung.CLOSED
              ? new Step(changed)
              : new Step(changed.with(repair.live(now)));
      case CONNECTING -> new Step(changed);
      case INTERRUPTED ->
          repair.rung() == Rung.WELL
              ? new Step(changed.with(repair.at(Rung.WAITING, now)))
              : new Step(changed);
      case FAILED -> negotiation.settled() ? changed.climb(now) : new Step(changed);
    };
  }

  private Step channelClosed(long now) {
    return switch (repair.rung()) {
      case WELL, WAITING, RESTARTING -> new Step(with(repair.at(Rung.CLOSED, now)));
      case CONNECTING, CLOSED, RENEWING, RELAYING, UNREACHABLE -> new Step(this);
    };
  }

  private Step networkChanged(long now) {
    return switch (repair.rung()) {
      case WELL, WAITING, RESTARTING -> restart(OfferCause.NETWORK_CHANGE, now);
      case CONNECTING ->
          negotiation.described() ? restart(OfferCause.NETWORK_CHANGE, now) : new Step(this);
      case CLOSED, RENEWING, RELAYING, UNREACHABLE ->
          new Step(this, new LinkCommand.Replace(Rung.RENEWING));
    };
  }

  private Step restart(OfferCause cause, long now) {
    Link restarting =
        new Link(
            generation,
            relay,
            negotiation.because(cause),
            connectivity,
            repair.at(Rung.RESTARTING, now));
    return new Step(restarting, new LinkCommand.RestartIce());
  }

  private Step timePassed(long now) {
    Step reminded = with(negotiation.remind(now), now);
    Step moved = reminded.link().onTheLadder(now);
    List<LinkCommand> commands = new ArrayList<>(reminded.commands());
    commands.addAll(moved.commands());
    return new Step(moved.link(), commands);
  }

  private Step onTheLadder(long now) {
    long passed = now - repair.since() - (negotiation.offering() ? DEFERENCE_MS : 0);
    if (repair.rung() == Rung.WELL) {
      return new Step(this);
    }
    if (repair.rung() == Rung.RESTARTING && connectivity == Connectivity.LIVE) {
      return negotiation.settled() && passed >= RESTARTED_MS
          ? new Step(with(repair.live(now)))
          : new Step(this);
    }
    return passed >= patienceMs() ? climb(now) : new Step(this);
  }

  /** Before both sides have agreed there is nothing that a path could fail for. */
  private int patienceMs() {
    int patience = repair.rung().patienceMs();
    if (negotiation.settled() || repair.rung() == Rung.CLOSED) {
      return patience;
    }
    return negotiation.phase() == Phase.AWAITING_ANSWER
        ? Integer.MAX_VALUE
        : Math.max(patience, AGREED_WITHIN_MS);
  }

  private Step climb(long now) {
    return switch (repair.rung()) {
      case WELL, WAITING -> restart(OfferCause.REPAIR, now);
      case CONNECTING ->
          negotiation.described()
              ? restart(OfferCause.REPAIR, now)
              : new Step(this, new LinkCommand.Replace(Rung.CONNECTING));
      case RESTARTING, CLOSED -> new Step(this, new LinkCommand.Replace(Rung.RENEWING));
      case RENEWING ->
          relay
              ? new Step(this, new LinkCommand.Replace(Rung.RELAYING))
              : new Step(with(repair.at(Rung.UNREACHABLE, now)));
      case RELAYING -> new Step(with(repair.at(Rung.UNREACHABLE, now)));
      case UNREACHABLE -> new Step(this, new LinkCommand.Replace(Rung.RENEWING));
    };
  }

  /** When both sides have just agreed, the time for finding a path begins. */
  // Identity is meant: what did not change is the same object.
  @SuppressWarnings("ReferenceEquality")
  private Step with(Negotiation.Step step, long now) {
    if (step.negotiation() == negotiation) {
      return new Step(this, step.commands());
    }
    boolean agreed = step.negotiation().settled() && !negotiation.settled();
    Repair next = agreed && repair.rung() != Rung.WELL ? repair.again(now) : repair;
    return new Step(
        new Link(generation, relay, step.negotiation(), connectivity, next), step.commands());
  }

  private Link with(Repair next) {
    return new Link(generation, relay, negotiation, connectivity, next);
  }
}
