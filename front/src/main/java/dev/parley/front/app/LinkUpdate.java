package dev.parley.front.app;

import dev.parley.front.app.link.Link;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Rung;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.verify.Bond;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import org.jspecify.annotations.Nullable;

/** What happens on the link between this page and another peer. */
final class LinkUpdate {

  /** Most connections that a peer may be ahead, and that there may be; more is no accident. */
  private static final int MAX_AHEAD = 1_000;

  private static final int MAX_CONNECTIONS = 1_000_000;

  private LinkUpdate() {}

  static Step<? extends Model> update(InCall call, LinkMsg msg, long now) {
    Participant participant = call.participant(msg.peer());
    if (participant == null || participant.link().generation() != msg.generation()) {
      return Step.of(call);
    }
    return switch (msg) {
      case LinkMsg.LinkReported(var peer, _, var event) -> handle(call, peer, event, now);
      case LinkMsg.ChannelOpened(_, _, var channel) ->
          PeerUpdate.channelOpened(call, participant, channel, now);
      case LinkMsg.PeerSaid(_, _, var message) -> PeerUpdate.said(call, participant, message, now);
      case LinkMsg.PeerGarbled _ -> Step.of(call);
      case LinkMsg.TrafficMeasured(_, _, var traffic) -> measured(call, participant, traffic, now);
    };
  }

  /** A sealed signal was opened. One that was seen before is a replay, or took two ways. */
  static Step<InCall> signalOpened(
      InCall call, PeerId from, SignalCodec.Numbered numbered, long now) {
    PeerNumbers numbers = call.numbers(from);
    Participant participant = call.participant(from);
    boolean knocks = call.door().knock(from) != null;
    if ((participant == null && !knocks) || !numbers.signalsSeen().isNew(numbered.seq())) {
      return Step.of(call);
    }
    PeerNumbers seen = numbers.sawSignal(numbered.seq());
    InCall counted = call.with(from, seen);
    if (participant == null) {
      return DoorUpdate.heard(counted, from, numbered.signal(), now);
    }
    return switch (numbered.signal()) {
      case Signal.Detour(var content) -> PeerUpdate.detoured(counted, participant, content, now);
      case Signal.IceCandidate candidate -> signalOfLink(counted, participant, candidate, now);
      case Signal.OfLink description -> {
        if (numbered.seq() < numbers.described()) {
          // An offer that was taken back since, say, and took another way.
          yield Step.of(counted);
        }
        InCall described = call.with(from, seen.sawDescription(numbered.seq()));
        yield signalOfLink(described, participant, description, now);
      }
    };
  }

  private static Step<InCall> signalOfLink(
      InCall call, Participant participant, Signal.OfLink signal, long now) {
    PeerId peer = participant.id();
    int generation = participant.link().generation();
    if (signal.link() == generation) {
      return handle(call, peer, new LinkEvent.SignalArrived(signal), now);
    }
    boolean offers =
        switch (signal) {
          case Signal.Offer _, Signal.IceCandidate _ -> true;
          case Signal.Answer _ -> false;
        };
    if (!offers || signal.link() > Math.min(generation + MAX_AHEAD, MAX_CONNECTIONS)) {
      return Step.of(call);
    }
    return signal.link() < generation
        ? handle(call, peer, new LinkEvent.OlderOfferArrived(), now)
        : follow(call, participant, (int) signal.link(), now)
            .then(next -> handle(next, peer, new LinkEvent.SignalArrived(signal), now));
  }

  /** The other side made a fresh connection: so does this one. */
  private static Step<InCall> follow(InCall call, Participant participant, int number, long now) {
    Rung rung =
        switch (participant.link().repair().rung()) {
          case CONNECTING -> Rung.CONNECTING;
          case RELAYING -> Rung.RELAYING;
          case WELL, WAITING, CLOSED, RESTARTING, RENEWING, UNREACHABLE -> Rung.RENEWING;
        };
    return open(call, participant, number, false, rung, now);
  }

  private static Step<InCall> open(
      InCall call, Participant participant, int number, boolean offering, Rung rung, long now) {
    Link link = participant.link().renewed(number, offering, call.hasRelay(), rung, now);
    return open(call, participant, link, rung);
  }

  private static Step<InCall> open(InCall call, Participant participant, Link link, Rung rung) {
    PeerId peer = participant.id();
    int number = link.generation();
    InCall next =
        call.with(peer, call.numbers(peer).withLink(number))
            .with(
                participant
                    .with(link)
                    .with(participant.path().onFreshConnection())
                    .with(Bond.NONE));
    return Step.of(
        next,
        new LinkEffect.OpenLink(
            peer, number, link.offering(), call.iceServers(), relayOnly(call, rung), null));
  }

  static boolean relayOnly(InCall call, Rung rung) {
    return rung == Rung.RELAYING || call.shared().settings().hideAddress();
  }

  /** Lets the link of a participant take an event, and does what it wants done. */
  // Identity is meant: a link that did not change is the same object.
  @SuppressWarnings("ReferenceEquality")
  static Step<InCall> handle(InCall call, PeerId peer, LinkEvent event, long now) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    Link.Step taken = participant.link().handle(event, now);
    if (taken.link() == participant.link() && taken.commands().isEmpty()) {
      return Step.of(call);
    }
    String own = described(event);
    Bond bond = own == null ? participant.bond() : participant.bond().described(own);
    Step<InCall> step = Step.of(call.with(participant.with(taken.link()).with(bond)));
    for (LinkCommand command : taken.commands()) {
      step = step.then(next -> run(next, peer, taken.link().generation(), command, now));
    }
    return step.then(next -> ChatUpdate.deliver(next, peer, now));
  }

  /** How this side has described itself by that; null = not at all. */
  private static @Nullable String described(LinkEvent event) {
    if (event instanceof LinkEvent.LocalDescriptionSet(_, var sdp)) {
      return sdp;
    }
    return event instanceof LinkEvent.OfferedAhead(var sdp) ? sdp : null;
  }

  private static Step<InCall> run(
      InCall call, PeerId peer, int generation, LinkCommand command, long now) {
    return switch (command) {
      case LinkCommand.Send(var signal) -> Delivery.seal(call, peer, signal, Way.ANY);
      case LinkCommand.SendAgain(var signal) -> Delivery.seal(call, peer, signal, Way.ANY_NOW);
      case LinkCommand.Replace(var rung) -> replace(call, peer, rung, now);
      case LinkCommand.SetRemoteDescription(_, var sdp) ->
          Step.of(heldTo(call, peer, sdp), new LinkEffect.RunCommand(peer, generation, command));
      case LinkCommand.SetLocalDescription _,
          LinkCommand.AddIceCandidate _,
          LinkCommand.RestartIce _ ->
          Step.of(call, new LinkEffect.RunCommand(peer, generation, command));
    };
  }

  /** Before the browser takes it: what it refuses counts too, lest anyone say two things. */
  private static InCall heldTo(InCall call, PeerId peer, String sdp) {
    Participant participant = call.participant(peer);
    return participant == null ? call : call.with(participant.with(participant.bond().heldTo(sdp)));
  }

  /** Makes the connection anew; the side that gives up the old one offers. */
  private static Step<InCall> replace(InCall call, PeerId peer, Rung rung, long now) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    int number = call.numbers(peer).nextLink(call.self(), peer);
    return open(call, participant, number, true, rung, now)
        .then(next -> handle(next, peer, new LinkEvent.Started(), now));
  }

  /** Someone who let nobody in does now: what was offered before was not taken. */
  static Step<InCall> begin(InCall call, PeerId peer, long now) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    int number = call.numbers(peer).nextLink(call.self(), peer);
    Link link = Link.create(number, true, call.hasRelay(), now);
    return open(call, participant, link, Rung.CONNECTING)
        .then(next -> handle(next, peer, new LinkEvent.Started(), now));
  }

  /** This device is in another network now, or may be. */
  static Step<InCall> networkChanged(InCall call, long now) {
    return toAll(call, new LinkEvent.NetworkChanged(), now);
  }

  /** By now there is an address and a route: what was tried too early is tried again. */
  static Step<InCall> networkSettled(InCall call, long now) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      if (participant.link().repair().rung() == Rung.RESTARTING) {
        step =
            step.then(next -> handle(next, participant.id(), new LinkEvent.NetworkChanged(), now));
      }
    }
    return step;
  }

  static Step<InCall> toAll(InCall call, LinkEvent event, long now) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      step = step.then(next -> handle(next, participant.id(), event, now));
    }
    return step;
  }

  private static Step<InCall> measured(
      InCall call, Participant participant, Traffic traffic, long now) {
    boolean sound = participant.link().sound();
    PeerMedia media = participant.media();
    boolean picture = media.camera() && MeshUpdate.link(call, participant, now).incoming().due();
    Path path =
        participant.path().measured(traffic, sound && media.microphone(), sound && picture, now);
    InCall measured = MeshUpdate.measured(call, participant, traffic, now);
    if (!sound || !path.stalled(now)) {
      return Step.of(measured.with(participant.with(path)));
    }
    LinkEvent event = new LinkEvent.MediaStalled();
    return handle(measured.with(participant.with(path.repairing())), participant.id(), event, now);
  }
}
