package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.RoomView.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Brings a room up to what the registry says of it, and tells those who are here. */
final class Views {
  private final NodeId self;
  private final Seating seating;
  private final Postal postal;
  private final BiPredicate<RoomId, PeerId> waits;

  /**
   * Starts.
   *
   * @param waits whether someone waits here for a seat of that peer
   */
  Views(NodeId self, Seating seating, Postal postal, BiPredicate<RoomId, PeerId> waits) {
    this.waits = waits;
    this.self = self;
    this.seating = seating;
    this.postal = postal;
  }

  /**
   * Applies a view, unless it is older than what is known.
   *
   * @param reason why someone is in it no more
   */
  void apply(Room room, RoomView view, Function<PeerId, LeaveReason> reason, List<Effect> effects) {
    if (view.version() <= room.version()) {
      return;
    }
    room.sawVersion(view.version());
    Set<PeerId> there = new HashSet<>();
    for (Member member : view.members()) {
      there.add(member.peer());
      if (member.node().equals(self)) {
        own(room, member, effects);
      } else {
        other(room, member, effects);
      }
    }
    for (Member known : List.copyOf(room.distant())) {
      if (!there.contains(known.peer())) {
        gone(room, known, reason.apply(known.peer()), effects);
      }
    }
    for (Seat seat : room.seats()) {
      if (!there.contains(seat.peer()) && seat.known().isKnown()) {
        // The registry has lost it.
        room.keepAt(null);
      }
    }
  }

  /** A room that has no seat here. */
  void stray(RoomView view, List<Effect> effects) {
    for (Member member : view.members()) {
      if (member.node().equals(self)) {
        release(view.room(), member, effects);
      }
    }
  }

  private void release(RoomId room, Member member, List<Effect> effects) {
    if (!waits.test(room, member.peer())) {
      effects.add(
          new Effect.Ask(
              new Question.Release(room, member.peer(), member.epoch(), LeaveReason.LOST)));
    }
  }

  private void own(Room room, Member member, List<Effect> effects) {
    Seat seat = room.find(member.peer());
    if (seat == null) {
      // It has ended, and the registry did not hear of it, or is about to; or it is handed over.
      if (room.findDistant(member.peer()) == null) {
        release(room.id(), member, effects);
      }
      return;
    }
    if (member.epoch() >= seat.known().epoch()) {
      boolean first = !seat.known().isKnown();
      seat.known().stands(member);
      if (first || member.away() != (seat.connection() == null)) {
        room.keepAt(null);
      }
    }
  }

  private void other(Room room, Member member, List<Effect> effects) {
    Seat seat = room.find(member.peer());
    if (seat != null) {
      if (member.epoch() <= seat.known().epoch()) {
        return;
      }
      boolean away = seat.connection() == null;
      giveAway(room, seat, effects);
      room.put(new Member(member.peer(), member.born(), 0, member.node(), away));
    }
    Member known = room.findDistant(member.peer());
    room.put(member);
    if (known == null) {
      joined(room, member, effects);
    } else if (known.born() != member.born()) {
      gone(room, known, LeaveReason.LOST, effects);
      room.put(member);
      joined(room, member, effects);
    } else {
      changed(room, known, member, effects);
    }
  }

  /** A seat here belongs to another node by now. What was said to it is said again, there. */
  void giveAway(Room room, Seat seat, List<Effect> effects) {
    for (Seat other : List.copyOf(room.seats())) {
      if (other != seat) {
        postal.separate(seat, other);
      }
    }
    seating.goElsewhere(seat, effects);
  }

  private void joined(Room room, Member member, List<Effect> effects) {
    PeerId peer = member.peer();
    seating.tellAll(room, seq -> new ServerMessage.PeerJoined(seq, peer), effects);
    if (member.away()) {
      seating.tellAll(room, seq -> new ServerMessage.PeerAway(seq, peer), effects);
    }
  }

  private void changed(Room room, Member known, Member member, List<Effect> effects) {
    PeerId peer = member.peer();
    if (known.away() != member.away()) {
      seating.tellAll(
          room,
          seq ->
              member.away()
                  ? new ServerMessage.PeerAway(seq, peer)
                  : new ServerMessage.PeerBack(seq, peer),
          effects);
    }
    if (known.epoch() != member.epoch() || !Objects.equals(known.node(), member.node())) {
      postal.sendAgain(room, member, effects);
    }
  }

  private void gone(Room room, Member known, LeaveReason reason, List<Effect> effects) {
    room.removeDistant(known.peer());
    postal.gone(room, known.peer());
    seating.tellAll(
        room, seq -> new ServerMessage.PeerLeft(seq, known.peer(), reason), effects);
  }
}
