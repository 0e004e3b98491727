package dev.parley.front.app.link;

import dev.parley.protocol.OfferCause;
import dev.parley.protocol.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next {@link Negotiation} while it is put together. */
final class NegotiationDraft {
  private final Negotiation from;
  Phase phase;
  boolean described;
  boolean needed;
  OfferCause cause;
  OwnOffer own;
  TakenOffer taken;
  Signal.@Nullable Offer waiting;
  List<Signal.IceCandidate> early;

  NegotiationDraft(Negotiation from) {
    this.from = from;
    phase = from.phase();
    described = from.described();
    needed = from.needed();
    cause = from.cause();
    own = from.own();
    taken = from.taken();
    waiting = from.waiting();
    early = from.early();
  }

  Negotiation done() {
    return new Negotiation(
        from.link(), from.offering(), phase, described, needed, cause, own, taken, waiting, early);
  }

  Negotiation.Step then(LinkCommand... commands) {
    return new Negotiation.Step(done(), commands);
  }
}
