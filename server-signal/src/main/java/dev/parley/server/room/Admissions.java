package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.RoomView.Member;
import dev.parley.server.room.Waiters.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives new seats, which the registry has to allow. While that is away, this node does alone. */
final class Admissions {
  private static final int MOST_CLAIMS = 1_000;

  private final Membership membership;
  private final int roomSize;
  private final Seating seating;
  private final Waiters waiters;
  private final Views views;
  private final Upkeep upkeep;
  private final Bulletin bulletin;
  private final Reception reception;

  /** Seats that could not be looked for, of those who will join anew. */
  private final LinkedHashMap<ConnectionId, SeatHash> claims = new LinkedHashMap<>();

  Admissions(
      Membership membership,
      int roomSize,
      Seating seating,
      Waiters waiters,
      Views views,
      Upkeep upkeep,
      Bulletin bulletin,
      Reception reception) {
    this.membership = membership;
    this.roomSize = roomSize;
    this.seating = seating;
    this.waiters = waiters;
    this.views = views;
    this.upkeep = upkeep;
    this.bulletin = bulletin;
    this.reception = reception;
  }

  /** Asks for a seat, which this node would give. */
  void join(Event.Join event, List<Effect> effects) {
    waiters.add(event.connection(), new Waiting.Joining(event), effects);
    effects.add(
        new Effect.Ask(
            new Question.Admit(
                event.connection(),
                event.message().room(),
                event.message().peer(),
                membership.names().hash(event.freshSeat()),
                roomSize)));
  }

  /** The seat of whoever is on that connection could not be looked for: it may come anew. */
  void claim(ConnectionId connection, SeatHash seat) {
    claims.put(connection, seat);
    if (claims.size() > MOST_CLAIMS) {
      claims.pollFirstEntry();
    }
  }

  /** The registry has answered. */
  void admitted(Question.Admit question, Answer answer, List<Effect> effects) {
    ConnectionId connection = question.connection();
    if (!(waiters.at(connection) instanceof Waiting.Joining(var event))) {
      if (answer instanceof Answer.Done(var view)) {
        bulletin.giveBack(view, question.peer(), effects);
      }
      return;
    }
    switch (answer) {
      case Answer.Done(var view) -> seat(event, view, effects);
      case Answer.Full(var view) -> {
        upkeep.watch(view);
        waiters.end(connection, effects);
        Refusals.roomFull(connection, effects);
      }
      case Answer.Taken(var view) -> {
        bulletin.apply(view, List.of(), null, effects);
        twin(event, view, effects);
      }
      case Answer.Unavailable() -> seat(event, null, effects);
      case Answer.Found _, Answer.Nowhere _ -> {
        waiters.end(connection, effects);
        Refusals.fault(connection, effects);
      }
    }
  }

  /**
   * Someone sits there under this id: on a node that is dead, it is the same page; and here, nobody
   * does.
   */
  private void twin(Event.Join event, RoomView view, List<Effect> effects) {
    Member twin = view.find(event.message().peer());
    if (twin != null && (upkeep.isDead(twin.node()) || isStray(event, twin))) {
      effects.add(
          new Effect.Ask(
              new Question.Release(view.room(), twin.peer(), twin.epoch(), LeaveReason.LOST)));
      join(event, effects);
    } else {
      upkeep.watch(view);
      refuseTwin(event.connection(), effects);
    }
  }

  /** Whether it is said to be here, and is not, nor on its way to here or away. */
  private boolean isStray(Event.Join event, Member twin) {
    RoomId id = event.message().room();
    Room room = seating.find(id);
    return twin.node().equals(membership.self())
        && (room == null || room.find(twin.peer()) == null)
        && !waiters.onTheWayBesides(event.connection(), id, twin.peer());
  }

  private void refuseTwin(ConnectionId connection, List<Effect> effects) {
    waiters.end(connection, effects);
    Refusals.peerTaken(connection, effects);
  }

  /** Null for {@code view} = the registry is away. */
  private void seat(Event.Join event, @Nullable RoomView view, List<Effect> effects) {
    PeerId peer = event.message().peer();
    Room room = seating.room(event.message().room());
    if (view != null) {
      // While it still waits, its seat is no stray one.
      views.apply(room, view, _ -> LeaveReason.LOST, null, effects);
    }
    SeatAbroad abroad = abroad(event, view == null ? null : view.find(peer));
    if (room.find(peer) != null) {
      refuseTwin(event.connection(), effects);
      seating.endIfEmpty(room);
      return;
    }
    // To those who are here it is another seat: what they said to the earlier one is lost.
    views.forget(room, peer, effects);
    waiters.seated(event.connection());
    reception.welcome(event, abroad, effects);
    if (view == null) {
      room.keepAt(null);
    } else {
      bulletin.tellOthers(view, List.of(), effects);
    }
  }

  private SeatAbroad abroad(Event.Join event, @Nullable Member member) {
    SeatAbroad abroad = new SeatAbroad(membership.names().hash(event.freshSeat()), 0, 0, 0);
    SeatHash claim = claims.remove(event.connection());
    if (member != null) {
      abroad.stands(member);
    } else {
      abroad.claims(claim);
    }
    return abroad;
  }
}
