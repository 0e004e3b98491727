package dev.parley.front.app;

import dev.parley.front.app.link.Link;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Rung;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the room: what the server says, and what the links show. A person stays while either
 * the seat or the link lives.
 */
final class RoomUpdate {

  private RoomUpdate() {}

  /**
   * The server says who is here, to someone who has just joined or joined again.
   *
   * @param offer what the first of them was handed; null = nothing
   */
  static Step<InCall> found(InCall call, List<PeerId> peers, @Nullable OfferAhead offer, long now) {
    Step<InCall> step = Step.of(DoorUpdate.found(HistoryUpdate.found(call, peers, now), peers));
    for (Participant participant : call.participants()) {
      if (!peers.contains(participant.id())) {
        step = step.then(next -> seatEnded(next, participant.id(), LeaveReason.LOST));
      }
    }
    for (int i = 0; i < peers.size(); i++) {
      PeerId peer = peers.get(i);
      OfferAhead handed = i == 0 ? offer : null;
      step = step.then(next -> found(next, peer, handed, now));
    }
    return step;
  }

  /** The seat is as it was; but someone may have been given up for lost who is still here. */
  static Step<InCall> missed(InCall call, List<PeerId> peers, long now) {
    Step<InCall> step = Step.of(DoorUpdate.found(call, peers));
    for (PeerId peer : peers) {
      if (call.participant(peer) == null) {
        step = step.then(next -> arrive(next, peer, false, now));
      }
    }
    return step;
  }

  /**
   * Someone was there before: this side makes the first offer, unless there is a link.
   *
   * @param handed what they were offered already; null = nothing
   */
  static Step<InCall> found(InCall call, PeerId peer, @Nullable OfferAhead handed, long now) {
    if (call.participant(peer) != null) {
      return present(call, peer, now);
    }
    LinkEvent first =
        handed == null ? new LinkEvent.Started() : new LinkEvent.OfferedAhead(handed.sdp());
    int number = number(call, call.self(), peer, handed != null);
    return arrive(call, peer, number, true, handed, now)
        .then(next -> LinkUpdate.handle(next, peer, first, now));
  }

  static Step<InCall> event(InCall call, ServerMessage.RoomEvent event, long now) {
    return switch (event) {
      case ServerMessage.PeerJoined(_, var peer, var offer) -> joined(call, peer, offer, now);
      case ServerMessage.PeerAway(_, var peer) -> presence(call, peer, Presence.AWAY);
      case ServerMessage.PeerBack(_, var peer) -> present(call, peer, now);
      case ServerMessage.PeerLeft(_, var peer, var reason) -> seatEnded(call, peer, reason);
      case ServerMessage.Relayed(_, var from, var body) ->
          Step.of(call, new SignalingEffect.OpenBody(call.room().id(), from, body));
    };
  }

  private static Step<InCall> joined(InCall call, PeerId peer, @Nullable String offer, long now) {
    Step<InCall> step =
        call.participant(peer) != null
            ? present(call, peer, now)
            : arrive(call, peer, number(call, peer, peer, offer != null), false, null, now);
    return offer == null
        ? step
        : step.and(new SignalingEffect.OpenOffer(call.room().id(), peer, offer));
  }

  /** Someone is here who was not. */
  static Step<InCall> arrive(InCall call, PeerId peer, boolean offering, long now) {
    int number = number(call, offering ? call.self() : peer, peer, false);
    return arrive(call, peer, number, offering, null, now);
  }

  /**
   * The number of the connection; what is offered ahead is the first between two pages, or none.
   */
  private static int number(InCall call, PeerId offering, PeerId peer, boolean ahead) {
    PeerNumbers numbers = call.numbers(peer);
    if (ahead && numbers.haveNeverMet()) {
      return PeerNumbers.LINK_AHEAD;
    }
    PeerId answering = offering.equals(peer) ? call.self() : peer;
    return numbers.nextLink(offering, answering);
  }

  private static Step<InCall> arrive(
      InCall call,
      PeerId peer,
      int generation,
      boolean offering,
      @Nullable OfferAhead handed,
      long now) {
    if (peer.equals(call.self()) || call.participants().size() >= Limits.MAX_ROOM_SIZE) {
      return Step.of(call);
    }
    if (!DoorUpdate.admits(call, peer)) {
      return DoorUpdate.refuse(call, peer, now);
    }
    Link link = Link.create(generation, offering, call.hasRelay(), now);
    InCall next =
        call.with(peer, call.numbers(peer).withLink(generation))
            .with(Participant.arriving(peer, link, call.chat().firstToTell()));
    LinkEffect open =
        new LinkEffect.OpenLink(
            peer,
            generation,
            offering,
            call.iceServers(),
            LinkUpdate.relayOnly(call, Rung.CONNECTING),
            handed == null ? null : handed.sdp());
    return Step.of(next, open)
        .then(ready ->
            Delivery.seal(ready, peer, new Signal.Detour(PeerUpdate.hello(ready)), Way.ANY));
  }

  private static Step<InCall> present(InCall call, PeerId peer, long now) {
    return presence(call, peer, Presence.PRESENT)
        .then(next -> LinkUpdate.handle(next, peer, new LinkEvent.WayFound(), now));
  }

  private static Step<InCall> presence(InCall call, PeerId peer, Presence presence) {
    Participant known = call.participant(peer);
    return known == null || known.presence() == presence
        ? Step.of(call)
        : Step.of(call.with(known.with(presence)));
  }

  /** A seat that was lost ends nothing while the link may live; a seat given up ends all. */
  private static Step<InCall> seatEnded(InCall call, PeerId peer, LeaveReason reason) {
    Participant known = call.participant(peer);
    if (known == null) {
      return Step.of(DoorUpdate.gone(call, peer));
    }
    return switch (reason) {
      case LEFT -> remove(call, known, Notice.What.LEFT);
      case LOST ->
          known.link().repair().everLive()
              ? Step.of(call.with(known.with(Presence.LINK_ONLY)))
              : remove(call, known, Notice.What.LOST_CONNECTION);
    };
  }

  /** Someone is gone when there was neither a seat nor a link for a while. */
  static Step<InCall> endOrphans(InCall call, long now) {
    boolean joined = call.signaling() instanceof Signaling.Joined;
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      boolean seated = joined && participant.presence() != Presence.LINK_ONLY;
      int patience = joined ? Timings.ORPHAN_MS : Timings.ORPHAN_WITHOUT_SERVER_MS;
      long since =
          joined
              ? participant.link().repair().brokenSince()
              : Math.max(
                  participant.link().repair().brokenSince(), call.signaling().awaySince(now));
      boolean gone = !seated && !participant.live() && now - since > patience;
      if (gone) {
        step = step.then(next -> remove(next, participant, Notice.What.LOST_CONNECTION));
      }
    }
    return step;
  }

  /** Takes someone out of the call, and says so if they were ever introduced. */
  static Step<InCall> remove(InCall call, Participant participant, Notice.What what) {
    Step<InCall> step =
        FileUpdate.gone(call, participant.id())
            .then(next ->
                Step.of(
                    DoorUpdate.gone(next.without(participant.id()), participant.id()),
                    new LinkEffect.CloseLink(participant.id())));
    String name = participant.name();
    return name == null
        ? step
        : step.then(next -> CallUpdate.tell(next, what, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.LEFT));
  }
}
