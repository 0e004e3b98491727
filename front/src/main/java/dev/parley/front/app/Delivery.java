package dev.parley.front.app;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * How a signal gets to another peer: over the link itself where it works; else over the server, and
 * over neighbours when the server is away or a link is broken that once worked. What comes twice is
 * dropped by its receiver.
 */
final class Delivery {

  /** Over how many neighbours a signal goes: one may be about to break down too. */
  private static final int MAX_NEIGHBOURS = 2;

  /** A ping each so many relays keeps what is not confirmed far below what is kept. */
  private static final int CONFIRM_EVERY = 64;

  private Delivery() {}

  /** Has a signal sealed; it goes on its way when that is done. */
  static Step<InCall> seal(InCall call, PeerId peer, Signal signal, Way way) {
    if (way == Way.ANY_NOW && !hasWay(call, peer)) {
      return Step.of(call);
    }
    PeerNumbers numbers = call.numbers(peer).sentSignal();
    return Step.of(
        call.with(peer, numbers),
        new SignalingEffect.SealSignal(
            call.room().id(), peer, new SignalCodec.Numbered(numbers.signalsSent(), signal), way));
  }

  private static boolean hasWay(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return call.signaling() instanceof Signaling.Joined
        || (participant != null && participant.reached())
        || !neighboursOf(call, peer).isEmpty();
  }

  /** A sealed signal goes on its way. */
  static Step<InCall> send(InCall call, PeerId to, String body, Way way) {
    Participant receiver = call.participant(to);
    PeerMessage sealed = new PeerMessage.SealedSignal(call.self(), to, body);
    Step<InCall> step = Step.of(call);
    if (receiver != null && receiver.hasControl()) {
      step = step.and(new LinkEffect.SendToPeer(to, sealed));
      if (receiver.link().sound()) {
        return step;
      }
    }
    boolean joined = call.signaling() instanceof Signaling.Joined;
    boolean broken = receiver != null && receiver.link().repair().everLive();
    if (way == Way.NEIGHBOURS || broken || !joined) {
      for (Participant neighbour : neighboursOf(call, to)) {
        step = step.and(new LinkEffect.SendToPeer(neighbour.id(), sealed));
      }
    }
    return way == Way.NEIGHBOURS ? step : step.then(next -> relay(next, to, body));
  }

  /** Those who can carry something to a peer. */
  static List<Participant> neighboursOf(InCall call, PeerId to) {
    List<Participant> found = new ArrayList<>();
    for (Participant candidate : call.participants()) {
      if (found.size() < MAX_NEIGHBOURS
          && !candidate.id().equals(to)
          && candidate.reached()
          && candidate.neighbours().contains(to)) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** Over the server; while it is away the relay waits. */
  private static Step<InCall> relay(InCall call, PeerId to, String body) {
    Seat seat = call.seat();
    if (seat == null) {
      return Step.of(call);
    }
    ClientMessage.Relay relay = seat.next(to, body);
    InCall kept = call.with(seat.sent(relay));
    if (!(call.signaling() instanceof Signaling.Joined)) {
      return Step.of(kept);
    }
    Step<InCall> step = Step.of(kept, new SignalingEffect.SendToServer(relay));
    return relay.n() % CONFIRM_EVERY == 0
        ? step.and(new SignalingEffect.SendToServer(ping(seat)))
        : step;
  }

  static ClientMessage.Ping ping(Seat seat) {
    return new ClientMessage.Ping(seat.events().received());
  }

  /** A sealed signal came over a link: for this page, or for a neighbour. */
  static Step<InCall> arrived(InCall call, Participant over, PeerMessage.SealedSignal sealed) {
    if (sealed.to().equals(call.self())) {
      return call.participant(sealed.from()) == null
          ? Step.of(call)
          : Step.of(
              call, new SignalingEffect.OpenBody(call.room().id(), sealed.from(), sealed.body()));
    }
    Participant receiver = call.participant(sealed.to());
    return sealed.from().equals(over.id()) && receiver != null && receiver.reached()
        ? Step.of(call, new LinkEffect.SendToPeer(sealed.to(), sealed))
        : Step.of(call);
  }

  /** Tells everyone with whom this page has a link that works, if that has changed. */
  static Step<InCall> tellNeighbours(InCall before, InCall now) {
    List<PeerId> links = linked(now);
    Step<InCall> step = Step.of(now);
    if (links.equals(linked(before))) {
      return step;
    }
    for (Participant participant : now.participants()) {
      if (participant.reached()) {
        step =
            step.and(
                new LinkEffect.SendToPeer(participant.id(), new PeerMessage.Neighbours(links)));
      }
    }
    return step;
  }

  /** With whom this page has a link that works. */
  static List<PeerId> linked(InCall call) {
    List<PeerId> linked = new ArrayList<>();
    for (Participant participant : call.participants()) {
      if (participant.reached()) {
        linked.add(participant.id());
      }
    }
    return linked;
  }
}
