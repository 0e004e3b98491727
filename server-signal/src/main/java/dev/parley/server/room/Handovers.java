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
    List<SeatState> state =
        room != null && seat != null && mayHave(asked, seat)
            ? List.of(handOver(to, asked, room, seat, now, effects))
            : List.of();
    effects.add(
        new Effect.Tell(
            to, new NodeMessage.Yielded(asked.room(), asked.peer(), asked.epoch(), state)));
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
      Room room = seating.find(seat.room());
      Member there = room == null ? null : room.findDistant(seat.peer());
      if (there == null || there.epoch() <= seat.epoch()) {
        effects.add(
            new Effect.Ask(
                new Question.Release(seat.room(), seat.peer(), seat.epoch(), LeaveReason.LOST)));
      }
    }
  }

  private SeatState handOver(
      NodeId to, NodeMessage.Yield asked, Room room, Seat seat, Instant now, List<Effect> effects) {
    boolean away = seat.connection() == null;
    List<Member> known = views.others(seat);
    views.giveAway(room, seat, effects);
    waiters.handedOver(asked.room(), asked.peer(), asked.epoch(), now);
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
