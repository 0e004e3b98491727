package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.server.room.NodeMessage.SeatState;
import dev.parley.server.room.RoomView.Member;
import java.time.Instant;
import java.util.List;

/** Gives seats away to other nodes, because their clients have come there. */
final class Handovers {
  private final Seating seating;
  private final Waiters waiters;
  private final Postal postal;
  private final Views views;

  Handovers(Seating seating, Waiters waiters, Postal postal, Views views) {
    this.seating = seating;
    this.waiters = waiters;
    this.postal = postal;
    this.views = views;
  }

  /** Hands a seat over to a node that proves that it may have it, or says that it cannot. */
  void giveAway(NodeId to, NodeMessage.Yield asked, Instant now, List<Effect> effects) {
    Room room = seating.find(asked.room());
    Seat seat = room == null ? null : room.find(asked.peer());
    SeatState state = waiters.handedOver(asked);
    if (room != null && seat != null && mayHave(asked, seat)) {
      state = handOver(to, asked, room, seat, effects);
    }
    if (state != null) {
      // Its client may come to a third node before the second has taken it.
      waiters.handedOver(asked, state, now);
    }
    effects.add(
        new Effect.Tell(
            to,
            new NodeMessage.Yielded(
                asked.room(),
                asked.peer(),
                asked.epoch(),
                state == null ? List.of() : List.of(state))));
  }

  /** Only its client has the token that the hash is made of, and only of the newest epoch. */
  private static boolean mayHave(NodeMessage.Yield asked, Seat seat) {
    return seat.known().hash().equals(asked.seat()) && seat.known().epoch() == asked.epoch();
  }

  /**
   * Seats whose clients were gone before the other nodes could take them are nowhere, and end; the
   * registry knows which ones these are.
   */
  void timePassed(Instant now, List<Effect> effects) {
    for (Waiters.HandedOver seat : waiters.takeDue(now)) {
      NodeMessage.Yield asked = seat.asked();
      Room room = seating.find(asked.room());
      Member there = room == null ? null : room.findDistant(asked.peer());
      if (there == null || there.epoch() <= asked.epoch()) {
        effects.add(
            new Effect.Ask(
                new Question.Release(asked.room(), asked.peer(), asked.epoch(), LeaveReason.LOST)));
      }
    }
  }

  private SeatState handOver(
      NodeId to, NodeMessage.Yield asked, Room room, Seat seat, List<Effect> effects) {
    boolean away = seat.connection() == null;
    List<Member> known = views.others(seat);
    views.giveAway(room, seat, effects);
    room.put(new Member(seat.peer(), seat.known().born(), asked.epoch(), to, away));
    return new SeatState(
        seat.known().stream(),
        seat.received(),
        seat.forgotten(),
        seat.unconfirmed(),
        postal.mail(seat),
        postal.posts(seat),
        seat.known().export(),
        known);
  }
}
