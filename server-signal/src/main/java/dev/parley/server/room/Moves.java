package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.NodeMessage.SeatState;
import dev.parley.server.room.RoomView.Member;
import dev.parley.server.room.Waiters.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings seats here from other nodes, because their clients have come here. */
final class Moves {
  /**
   * How long the node that has a seat may take to hand it over. A node that is gone is {@linkplain
   * #unreachable known} to be so at once; this is for one that stands still. Whoever does not wait
   * long enough takes the seat without what belongs to it, and its client sends again what had
   * come: a busy node that drains needs more than a second.
   */
  private static final Duration YIELDS_WITHIN = Duration.ofSeconds(3);

  private final Membership membership;
  private final Seating seating;
  private final Waiters waiters;
  private final Postal postal;
  private final Views views;
  private final Bulletin bulletin;
  private final Admissions admissions;
  private final Reception reception;

  Moves(
      Membership membership,
      Seating seating,
      Waiters waiters,
      Postal postal,
      Views views,
      Bulletin bulletin,
      Admissions admissions,
      Reception reception) {
    this.membership = membership;
    this.seating = seating;
    this.waiters = waiters;
    this.postal = postal;
    this.views = views;
    this.bulletin = bulletin;
    this.admissions = admissions;
    this.reception = reception;
  }

  private SeatHash hash(Event.Resume event) {
    return membership.names().hash(event.message().seat());
  }

  /** What its client is to show from then on. */
  private SeatToken token(Event.Resume event, @Nullable SeatState state, long epoch) {
    SeatToken shown = event.message().seat();
    return state == null ? membership.names().renewed(shown, epoch) : shown;
  }

  /** Looks for a seat that is not here. */
  void resume(Event.Resume event, List<Effect> effects) {
    waiters.add(event.connection(), new Waiting.Finding(event), effects);
    effects.add(new Effect.Ask(new Question.Find(event.connection(), hash(event))));
  }

  /** The registry has said where it is. */
  void found(ConnectionId connection, Answer answer, Instant now, List<Effect> effects) {
    if (!(waiters.at(connection) instanceof Waiting.Finding(var event))) {
      return;
    }
    if (!(answer instanceof Answer.Found(var view, var peer))) {
      unknown(event, answer, effects);
      return;
    }
    Member seat = view.find(peer);
    if (seat == null || seat.node().equals(membership.self())) {
      // It is said to be here, and is not.
      bulletin.giveBack(view, peer, effects);
      unknown(event, answer, effects);
    } else {
      waiters.goOn(connection, new Waiting.Yielding(event, view, seat, now));
      effects.add(
          new Effect.Tell(
              seat.node(), new NodeMessage.Yield(view.room(), peer, hash(event), seat.epoch())));
    }
  }

  private void unknown(Event.Resume event, Answer answer, List<Effect> effects) {
    ConnectionId connection = event.connection();
    if (answer instanceof Answer.Unavailable) {
      admissions.claim(connection, hash(event));
    }
    waiters.end(connection, effects);
    Refusals.unknownSeat(connection, effects);
  }

  /** Nodes that do not answer are not waited for. */
  void timePassed(Instant now, List<Effect> effects) {
    for (Waiting.Yielding yielding : waiters.yielding()) {
      if (!now.isBefore(yielding.since().plus(YIELDS_WITHIN))) {
        take(yielding, null, effects);
      }
    }
  }

  /** That node does not listen. */
  void unreachable(NodeId node, List<Effect> effects) {
    for (Waiting.Yielding yielding : waiters.yielding()) {
      if (yielding.seat().node().equals(node)) {
        take(yielding, null, effects);
      }
    }
  }

  /** A node has handed a seat over, or does not have it. */
  void yielded(NodeId from, NodeMessage.Yielded yielded, List<Effect> effects) {
    for (Waiting.Yielding yielding : waiters.yielding()) {
      if (yielding.seat().node().equals(from)
          && yielding.seat().peer().equals(yielded.peer())
          && yielding.view().room().equals(yielded.room())
          && yielding.seat().epoch() == yielded.epoch()) {
        take(yielding, yielded.state().isEmpty() ? null : yielded.state().getFirst(), effects);
        return;
      }
    }
  }

  private void take(Waiting.Yielding yielding, @Nullable SeatState state, List<Effect> effects) {
    Event.Resume event = yielding.event();
    Member seat = yielding.seat();
    waiters.goOn(
        event.connection(), new Waiting.Taking(event, yielding.view().room(), seat.peer(), state));
    effects.add(
        new Effect.Ask(
            new Question.Take(
                event.connection(),
                yielding.view().room(),
                seat.peer(),
                hash(event),
                membership.names().hash(token(event, state, seat.epoch())),
                seat.epoch())));
  }

  /** The registry has given the seat to this node, or not. */
  void taken(Question.Take question, Answer answer, List<Effect> effects) {
    Member member = answer instanceof Answer.Done(var view) ? view.find(question.peer()) : null;
    boolean here = member != null && member.node().equals(membership.self());
    if (!(waiters.at(question.connection()) instanceof Waiting.Taking taking)) {
      if (here && answer instanceof Answer.Done(var view)) {
        // Its client has gone elsewhere meanwhile, and will find it there.
        bulletin.giveBack(view, question.peer(), effects);
      }
    } else if (here && member != null && answer instanceof Answer.Done(var view)) {
      install(question, taking, view, member, effects);
    } else {
      unknown(taking.event(), answer, effects);
    }
  }

  private void install(
      Question.Take question,
      Waiting.Taking taking,
      RoomView view,
      Member member,
      List<Effect> effects) {
    Room room = seating.room(view.room());
    Seat earlier = room.find(member.peer());
    boolean wasAway = earlier != null && earlier.connection() == null;
    if (earlier != null) {
      // It came here without its seat while the registry was away, and now brings the token.
      views.giveAway(room, earlier, effects);
      room = seating.room(view.room());
    }
    Member before = room.removeDistant(member.peer());
    wasAway |= before != null && before.away();
    // While it still waits, its seat is no stray one.
    views.apply(room, view, _ -> LeaveReason.LOST, null, effects);
    waiters.seated(taking.event().connection());
    Seat seat = restore(taking, member, question.epoch());
    if (before == null && earlier == null) {
      // Those who are here came while the registry was away, and were told of nobody.
      PeerId peer = seat.peer();
      seating.tellOthers(seat, seq -> new ServerMessage.PeerJoined(seq, peer), effects);
    }
    SeatState state = taking.state();
    views.catchUp(seat, state == null ? asWelcomed(seat) : state.known());
    for (Seat other : List.copyOf(room.seats())) {
      if (other != seat) {
        postal.unite(seat, other, effects);
      }
    }
    reception.takeMoved(seat, taking.event(), state != null, wasAway, effects);
    bulletin.tellOthers(view, List.of(), effects);
  }

  private Seat restore(Waiting.Taking taking, Member member, long epochBefore) {
    SeatState state = taking.state();
    SeatToken token = token(taking.event(), state, epochBefore);
    SeatAbroad abroad =
        new SeatAbroad(
            membership.names().hash(token),
            member.born(),
            member.epoch(),
            state == null ? member.epoch() : state.stream());
    Seat seat = seating.add(taking.room(), member.peer(), token, abroad);
    if (state != null) {
      seat.continues(state.relays(), state.forgotten());
      state.events().forEach(event -> seating.keepAgain(seat, event));
      postal.restore(seat, state);
    }
    return seat;
  }

  /** Who else is in the room, as everyone is said to be in a welcome. */
  private List<Member> asWelcomed(Seat seat) {
    List<Member> others = new ArrayList<>();
    for (Member other : views.others(seat)) {
      others.add(new Member(other.peer(), other.born(), other.epoch(), other.node(), false));
    }
    return others;
  }
}
