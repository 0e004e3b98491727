package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import dev.parley.server.room.RoomView.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

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
   * @param asked after which the registry gave it, with all who are known here; null = it did not
   */
  void apply(
      Room room,
      RoomView view,
      Function<PeerId, LeaveReason> reason,
      Question.@Nullable Keep asked,
      List<Effect> effects) {
    if (view.version() < room.version()) {
      if (view.since() == 0) {
        // The registry does not know the room.
        room.keepAt(null);
      }
      return;
    }
    if (room.since() != 0 && view.since() != room.since() && asked == null) {
      // The registry had lost the room, and is to hear first who is known here.
      room.keepAt(null);
      return;
    }
    if (view.version() == room.version() && asked == null) {
      strays(room, view, effects);
      return;
    }
    room.saw(view);
    Set<PeerId> there = new HashSet<>();
    for (Member member : view.members()) {
      there.add(member.peer());
      if (member.node().equals(self)) {
        own(room, member, asked, effects);
      } else {
        other(room, member, asked, effects);
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

  /** Seats that are said to be here, and are not. */
  void strays(@Nullable Room room, RoomView view, List<Effect> effects) {
    for (Member member : view.members()) {
      if (member.node().equals(self) && (room == null || room.find(member.peer()) == null)) {
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

  /**
   * Whether the registry may mean another seat of that peer, as it had not heard of this one when
   * it spoke. It is asked again, and says then which of the two stands.
   */
  private static boolean isUnheard(Room room, Seat seat, Question.@Nullable Keep asked) {
    if (seat.known().isKnown() || (asked != null && asked.names(seat.known().hash()))) {
      return false;
    }
    room.keepAt(null);
    return true;
  }

  private void own(Room room, Member member, Question.@Nullable Keep asked, List<Effect> effects) {
    Seat seat = room.find(member.peer());
    if (seat == null) {
      // It has ended, and the registry did not hear of it, or is about to.
      release(room.id(), member, effects);
      return;
    }
    if (!isUnheard(room, seat, asked) && member.epoch() >= seat.known().epoch()) {
      boolean first = !seat.known().isKnown();
      seat.known().stands(member);
      if (first || member.away() != (seat.connection() == null)) {
        room.keepAt(null);
      }
    }
  }

  private void other(
      Room room, Member member, Question.@Nullable Keep asked, List<Effect> effects) {
    Seat seat = room.find(member.peer());
    if (seat != null) {
      if (member.epoch() <= seat.known().epoch() || isUnheard(room, seat, asked)) {
        return;
      }
      boolean away = seat.connection() == null;
      giveAway(room, seat, effects);
      room.put(new Member(member.peer(), seat.known().born(), 0, member.node(), away));
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

  /** All in the room but {@code seat}, as this node knows them. */
  List<Member> others(Seat seat) {
    List<Member> others = new ArrayList<>(seat.room().distant());
    for (Seat other : seat.room().seats()) {
      if (other != seat) {
        others.add(
            new Member(
                other.peer(),
                other.known().born(),
                other.known().epoch(),
                self,
                other.connection() == null));
      }
    }
    return others;
  }

  /**
   * What a seat that has come here was not told yet, or was told otherwise, is kept for it.
   *
   * @param known what it was told
   */
  void catchUp(Seat seat, List<Member> known) {
    Map<PeerId, Member> before = new LinkedHashMap<>();
    known.forEach(member -> before.put(member.peer(), member));
    before.remove(seat.peer());
    for (Member now : others(seat)) {
      PeerId peer = now.peer();
      Member then = before.remove(peer);
      boolean another = then != null && then.born() != 0 && then.born() != now.born();
      if (another) {
        keep(seat, seq -> new ServerMessage.PeerLeft(seq, peer, LeaveReason.LOST));
      }
      if (then == null || another) {
        keep(seat, seq -> new ServerMessage.PeerJoined(seq, peer));
      }
      boolean wasAway = then != null && !another && then.away();
      if (now.away() != wasAway) {
        keep(
            seat,
            seq ->
                now.away()
                    ? new ServerMessage.PeerAway(seq, peer)
                    : new ServerMessage.PeerBack(seq, peer));
      }
    }
    for (PeerId gone : before.keySet()) {
      keep(seat, seq -> new ServerMessage.PeerLeft(seq, gone, LeaveReason.LOST));
    }
  }

  private void keep(Seat seat, LongFunction<RoomEvent> event) {
    seating.keepAgain(seat, event.apply(seat.nextEvent()));
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

  /** A seat on another node, if there is one, is gone: its client has another one here. */
  void forget(Room room, PeerId peer, List<Effect> effects) {
    Member known = room.findDistant(peer);
    if (known != null) {
      gone(room, known, LeaveReason.LOST, effects);
    }
  }

  private void gone(Room room, Member known, LeaveReason reason, List<Effect> effects) {
    room.removeDistant(known.peer());
    postal.gone(room, known.peer());
    seating.tellAll(room, seq -> new ServerMessage.PeerLeft(seq, known.peer(), reason), effects);
  }
}
