package dev.parley.server.room;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.NodeMessage.SeatState;
import dev.parley.server.room.RoomView.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of this node as a part of many: asks the registry before a seat is given, brings seats
 * here from other nodes and gives them away, and tells other nodes of what changes.
 */
final class Federation {
  /** How long the node that has a seat may take to hand it over. */
  private static final Duration YIELDS_WITHIN = Duration.ofMillis(900);

  /** How long a node that was handed a seat has to take it. */
  private static final Duration TAKES_WITHIN = Duration.ofSeconds(10);

  private static final int MOST_CLAIMS = 1_000;

  private final NodeId self;
  private final int roomSize;
  private final Seating seating;
  private final Welcomes welcomes;
  private final Postal postal;
  private final Views views;
  private final Upkeep upkeep;

  /** Those who wait for a seat. */
  private final Map<ConnectionId, Waiting> waiting = new LinkedHashMap<>();

  /** Seats that were handed over, which the registry may not have heard of yet. */
  private final Map<Place, Instant> handedOver = new LinkedHashMap<>();

  private record Place(RoomId room, PeerId peer) {}

  /** Tokens that could not be looked for, of those who will join anew. */
  private final LinkedHashMap<ConnectionId, SeatToken> claims = new LinkedHashMap<>();

  /** Someone who waits for a seat, and how far it has got. */
  private sealed interface Waiting {
    record Joining(Event.Join event) implements Waiting {}

    record Finding(Event.Resume event, Instant since) implements Waiting {}

    record Yielding(Event.Resume event, RoomView view, Member seat, Instant since)
        implements Waiting {}

    record Taking(Event.Resume event, RoomId room, PeerId peer, @Nullable SeatState state)
        implements Waiting {}
  }

  Federation(NodeId self, int roomSize, Hold hold, Seating seating, Welcomes welcomes) {
    this.self = self;
    this.roomSize = roomSize;
    this.seating = seating;
    this.welcomes = welcomes;
    this.postal = new Postal(seating);
    this.views = new Views(self, seating, postal, this::waitsFor);
    this.upkeep = new Upkeep(hold.duration(), seating, postal);
  }

  Postal postal() {
    return postal;
  }

  boolean waits(ConnectionId connection) {
    return waiting.containsKey(connection);
  }

  /** Whether a seat that is said to be here is on its way, to here or away. */
  private boolean waitsFor(RoomId room, PeerId peer) {
    if (handedOver.containsKey(new Place(room, peer))) {
      return true;
    }
    return waiting.values().stream()
        .anyMatch(one ->
            switch (one) {
              case Waiting.Joining(var event) ->
                  event.message().room().equals(room) && event.message().peer().equals(peer);
              case Waiting.Finding _ -> false;
              case Waiting.Yielding(_, var view, var seat, _) ->
                  view.room().equals(room) && seat.peer().equals(peer);
              case Waiting.Taking taking ->
                  taking.room().equals(room) && taking.peer().equals(peer);
            });
  }

  /** Asks for a seat, which this node would give. */
  void join(Event.Join event, List<Effect> effects) {
    waits(event.connection(), new Waiting.Joining(event), effects);
    effects.add(
        new Effect.Ask(
            new Question.Admit(
                event.connection(),
                event.message().room(),
                event.message().peer(),
                event.freshSeat(),
                roomSize)));
  }

  /** Looks for a seat that is not here. */
  void resume(Event.Resume event, Instant now, List<Effect> effects) {
    waits(event.connection(), new Waiting.Finding(event, now), effects);
    effects.add(new Effect.Ask(new Question.Find(event.connection(), event.message().seat())));
  }

  private void waits(ConnectionId connection, Waiting how, List<Effect> effects) {
    waiting.put(connection, how);
    effects.add(new Effect.Seated(connection));
  }

  /** Whoever waits there does so no more. */
  void closed(ConnectionId connection, List<Effect> effects) {
    if (waiting.remove(connection) != null) {
      effects.add(new Effect.Unseated(connection));
    }
  }

  private void refuse(
      ConnectionId connection, FailureCode code, String message, List<Effect> effects) {
    waiting.remove(connection);
    effects.add(new Effect.Unseated(connection));
    effects.add(new Effect.Send(connection, ServerMessage.Failure.of(code, message)));
  }

  void answered(Question question, Answer answer, Instant now, List<Effect> effects) {
    switch (question) {
      case Question.Admit admit -> admitted(admit, answer, effects);
      case Question.Find find -> found(find.connection(), answer, now, effects);
      case Question.Take take -> taken(take, answer, effects);
      case Question.Mark mark -> changed(answer, List.of(), effects);
      case Question.Release release -> {
        upkeep.released(release, answer);
        changed(
            answer,
            release.reason() == LeaveReason.LEFT ? List.of(release.peer()) : List.of(),
            effects);
      }
      case Question.Keep keep -> kept(keep, answer, effects);
    }
    if (answer instanceof Answer.Unavailable) {
      upkeep.unavailable(question);
    }
  }

  private void admitted(Question.Admit question, Answer answer, List<Effect> effects) {
    if (!(waiting.get(question.connection()) instanceof Waiting.Joining(var event))) {
      if (answer instanceof Answer.Done(var view)) {
        giveBack(view, question.peer(), effects);
      }
      return;
    }
    ConnectionId connection = question.connection();
    switch (answer) {
      case Answer.Done(var view) -> seat(event, view, effects);
      case Answer.Full(var view) -> {
        upkeep.watch(view);
        waiting.remove(connection);
        effects.add(new Effect.Unseated(connection));
        welcomes.roomFull(connection, effects);
      }
      case Answer.Taken(var view) -> {
        apply(view, List.of(), false, effects);
        twin(event, view, effects);
      }
      case Answer.Unavailable() -> seat(event, null, effects);
      case Answer.Found _, Answer.Nowhere _ ->
          refuse(connection, FailureCode.INTERNAL, "a fault of the server", effects);
    }
  }

  /** Someone sits there under this id: on a node that is dead, it is the same page. */
  private void twin(Event.Join event, RoomView view, List<Effect> effects) {
    Member twin = find(view, event.message().peer());
    if (twin != null && upkeep.isDead(twin.node())) {
      ask(new Question.Release(view.room(), twin.peer(), twin.epoch(), LeaveReason.LOST), effects);
      join(event, effects);
    } else {
      upkeep.watch(view);
      refuse(event.connection(), FailureCode.PEER_TAKEN, "another peer has this peer id", effects);
    }
  }

  /** Whoever asked is gone. */
  private void giveBack(RoomView view, PeerId peer, List<Effect> effects) {
    for (Member member : view.members()) {
      if (member.peer().equals(peer) && member.node().equals(self)) {
        ask(new Question.Release(view.room(), peer, member.epoch(), LeaveReason.LOST), effects);
      }
    }
  }

  private static void ask(Question question, List<Effect> effects) {
    effects.add(new Effect.Ask(question));
  }

  private void seat(Event.Join event, @Nullable RoomView view, List<Effect> effects) {
    PeerId peer = event.message().peer();
    Room room = seating.room(event.message().room());
    if (view != null) {
      // While it still waits, its seat is no stray one.
      views.apply(room, view, _ -> LeaveReason.LOST, false, effects);
    }
    waiting.remove(event.connection());
    Member member = view == null ? null : find(view, peer);
    SeatAbroad abroad = new SeatAbroad(0, 0, 0);
    SeatToken claim = claims.remove(event.connection());
    if (member != null) {
      abroad.stands(member);
    } else {
      abroad.claims(claim);
    }
    room.removeDistant(peer);
    if (room.find(peer) != null) {
      refuse(event.connection(), FailureCode.PEER_TAKEN, "another peer has this peer id", effects);
      seating.endIfEmpty(room);
      return;
    }
    welcomes.welcome(event, abroad, effects);
    if (view == null) {
      room.keepAt(null);
    } else {
      tellOthers(view, List.of(), effects);
    }
  }

  private static @Nullable Member find(RoomView view, PeerId peer) {
    for (Member member : view.members()) {
      if (member.peer().equals(peer)) {
        return member;
      }
    }
    return null;
  }

  private void found(ConnectionId connection, Answer answer, Instant now, List<Effect> effects) {
    if (!(waiting.get(connection) instanceof Waiting.Finding(var event, _))) {
      return;
    }
    if (answer instanceof Answer.Found(var view, var peer)
        && find(view, peer) instanceof Member seat
        && !seat.node().equals(self)) {
      waiting.put(connection, new Waiting.Yielding(event, view, seat, now));
      effects.add(
          new Effect.Tell(
              seat.node(),
              new NodeMessage.Yield(view.room(), peer, event.message().seat(), seat.epoch())));
    } else {
      if (answer instanceof Answer.Found(var view, var peer)) {
        // It is said to be here, and is not.
        giveBack(view, peer, effects);
      }
      unknown(event, answer, effects);
    }
  }

  private void unknown(Event.Resume event, Answer answer, List<Effect> effects) {
    ConnectionId connection = event.connection();
    if (answer instanceof Answer.Unavailable) {
      claims.put(connection, event.message().seat());
      if (claims.size() > MOST_CLAIMS) {
        claims.pollFirstEntry();
      }
    }
    refuse(connection, FailureCode.UNKNOWN_SEAT, "there is no such seat; join again", effects);
  }

  /** Time has passed, for those who wait too. */
  void timePassed(Instant now, List<Effect> effects) {
    for (Waiting one : List.copyOf(waiting.values())) {
      if (one instanceof Waiting.Yielding yielding
          && !now.isBefore(yielding.since().plus(YIELDS_WITHIN))) {
        take(yielding, null, effects);
      }
    }
    handedOver.values().removeIf(since -> !now.isBefore(since.plus(TAKES_WITHIN)));
    upkeep.timePassed(now, effects);
  }

  void unreachable(NodeId node, List<Effect> effects) {
    for (Waiting one : List.copyOf(waiting.values())) {
      if (one instanceof Waiting.Yielding yielding && yielding.seat().node().equals(node)) {
        take(yielding, null, effects);
      }
    }
  }

  private void take(Waiting.Yielding yielding, @Nullable SeatState state, List<Effect> effects) {
    ConnectionId connection = yielding.event().connection();
    waiting.put(
        connection,
        new Waiting.Taking(
            yielding.event(), yielding.view().room(), yielding.seat().peer(), state));
    ask(
        new Question.Take(
            connection, yielding.view().room(), yielding.seat().peer(), yielding.seat().epoch()),
        effects);
  }

  private void taken(Question.Take question, Answer answer, List<Effect> effects) {
    Waiting.Taking taking =
        waiting.get(question.connection()) instanceof Waiting.Taking waits ? waits : null;
    if (answer instanceof Answer.Done(var view)
        && find(view, question.peer()) instanceof Member member
        && member.node().equals(self)) {
      if (taking == null) {
        // Its client has gone elsewhere meanwhile, and will find it there.
        giveBack(view, question.peer(), effects);
        return;
      }
      install(taking, view, member, effects);
    } else if (taking != null) {
      unknown(taking.event(), answer, effects);
    }
  }

  private void install(Waiting.Taking taking, RoomView view, Member member, List<Effect> effects) {
    Seat earlier = seating.room(view.room()).find(member.peer());
    if (earlier != null) {
      // It came here without its seat while the registry was away, and now brings the token.
      views.giveAway(earlier.room(), earlier, effects);
    }
    Room room = seating.room(view.room());
    Member before = room.removeDistant(member.peer());
    // While it still waits, its seat is no stray one.
    views.apply(room, view, _ -> LeaveReason.LOST, false, effects);
    waiting.remove(taking.event().connection());
    SeatState state = taking.state();
    SeatAbroad abroad =
        new SeatAbroad(
            member.born(), member.epoch(), state == null ? member.epoch() : state.stream());
    Seat seat = seating.add(view.room(), member.peer(), taking.event().message().seat(), abroad);
    seat.continues(state == null ? 0 : state.relays(), state == null ? 0 : state.forgotten());
    if (state != null) {
      state.events().forEach(event -> seating.keepAgain(seat, event));
      postal.restore(seat, state);
    }
    if (before == null && earlier == null) {
      // Those who are here came while the registry was away, and were told of nobody.
      seating.tellOthers(seat, seq -> new ServerMessage.PeerJoined(seq, seat.peer()), effects);
    }
    views.catchUp(
        seat,
        state == null
            ? views.others(seat).stream().map(Federation::asPresent).toList()
            : state.known());
    for (Seat other : List.copyOf(room.seats())) {
      if (other != seat) {
        postal.unite(seat, other, effects);
      }
    }
    welcomes.moved(seat, taking.event(), state != null, before != null && before.away(), effects);
    tellOthers(view, List.of(), effects);
  }

  /** As everyone is said to be in a welcome. */
  private static Member asPresent(Member member) {
    return new Member(member.peer(), member.born(), member.epoch(), member.node(), false);
  }

  private void kept(Question.Keep question, Answer answer, List<Effect> effects) {
    if (answer instanceof Answer.Done(var view)) {
      apply(view, List.of(), true, effects);
      if (view.version() > question.version()) {
        tellOthers(view, List.of(), effects);
      }
    }
  }

  /** The room has changed by what this node did, or would have without another being faster. */
  private void changed(Answer answer, List<PeerId> left, List<Effect> effects) {
    if (answer instanceof Answer.Done(var view)) {
      apply(view, left, false, effects);
      tellOthers(view, left, effects);
    }
  }

  private void apply(RoomView view, List<PeerId> left, boolean complete, List<Effect> effects) {
    Room room = seating.find(view.room());
    if (room != null) {
      NodeMessage.Changed why = new NodeMessage.Changed(view, left);
      views.apply(room, view, why::reason, complete, effects);
    } else {
      upkeep.changed(view);
      views.strays(null, view, effects);
    }
  }

  private void tellOthers(RoomView view, List<PeerId> left, List<Effect> effects) {
    List<NodeId> told = new ArrayList<>();
    for (Member member : view.members()) {
      if (!member.node().equals(self) && !told.contains(member.node())) {
        told.add(member.node());
        effects.add(new Effect.Tell(member.node(), new NodeMessage.Changed(view, left)));
      }
    }
  }

  /** Another node says something. */
  void heard(NodeId from, NodeMessage message, Instant now, List<Effect> effects) {
    switch (message) {
      case NodeMessage.Changed changed -> apply(changed.view(), changed.gone(), false, effects);
      case NodeMessage.Letter letter -> letter(from, letter, effects);
      case NodeMessage.Receipt receipt -> receipt(from, receipt, effects);
      case NodeMessage.Yield asked -> giveAway(from, asked, now, effects);
      case NodeMessage.Yielded yielded -> yielded(from, yielded, effects);
    }
  }

  private void letter(NodeId from, NodeMessage.Letter letter, List<Effect> effects) {
    Room room = seating.find(letter.room());
    Seat to = room == null ? null : room.find(letter.letters().to());
    if (room == null || to == null) {
      return;
    }
    Member sender = room.findDistant(letter.letters().from());
    if (sender == null || !sender.node().equals(from)) {
      // It has come or moved there, and this node has not heard of it.
      room.keepAt(null);
    } else {
      postal.letter(sender, to, letter, effects);
    }
  }

  private void receipt(NodeId from, NodeMessage.Receipt receipt, List<Effect> effects) {
    Room room = seating.find(receipt.room());
    Seat sender = room == null ? null : room.find(receipt.letters().from());
    Member to = room == null ? null : room.findDistant(receipt.letters().to());
    if (sender != null && to != null && to.node().equals(from)) {
      postal.receipt(sender, to, receipt, effects);
    }
  }

  private void giveAway(NodeId from, NodeMessage.Yield asked, Instant now, List<Effect> effects) {
    Room room = seating.find(asked.room());
    Seat seat = seating.find(asked.token());
    List<SeatState> state = new ArrayList<>();
    if (room != null
        && seat != null
        && seat.room() == room
        && seat.peer().equals(asked.peer())
        && seat.known().epoch() == asked.epoch()) {
      boolean away = seat.connection() == null;
      Member member = new Member(seat.peer(), seat.known().born(), asked.epoch(), from, away);
      List<Member> known = views.others(seat);
      views.giveAway(room, seat, effects);
      state.add(state(seat, known));
      handedOver.put(new Place(asked.room(), asked.peer()), now);
      room.put(member);
    }
    effects.add(
        new Effect.Tell(
            from, new NodeMessage.Yielded(asked.room(), asked.peer(), asked.epoch(), state)));
  }

  private SeatState state(Seat seat, List<Member> known) {
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

  private void yielded(NodeId from, NodeMessage.Yielded yielded, List<Effect> effects) {
    for (Waiting one : List.copyOf(waiting.values())) {
      if (one instanceof Waiting.Yielding yielding
          && yielding.seat().node().equals(from)
          && yielding.seat().peer().equals(yielded.peer())
          && yielding.view().room().equals(yielded.room())
          && yielding.seat().epoch() == yielded.epoch()) {
        take(yielding, yielded.state().isEmpty() ? null : yielded.state().getFirst(), effects);
        return;
      }
    }
  }

  /** The nodes that are alive. */
  void nodesSeen(Event.NodesSeen seen, Instant now, List<Effect> effects) {
    upkeep.nodesSeen(seen.nodes(), now, effects);
  }

  /** Everything may have been missed. */
  void busBack(List<Effect> effects) {
    upkeep.busBack(effects);
  }

  /** What the seats here have changed is asked of the registry. */
  void flush(List<Effect> effects) {
    for (Question question : seating.takeQuestions()) {
      ask(question, effects);
    }
  }
}
