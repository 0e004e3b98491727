package dev.parley.server.room;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
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
 * Seats on their way between nodes: those that someone here waits for, one on a connection and how
 * far each has got, and those that were given away a moment ago.
 */
final class Waiters {
  /** How long a node that was handed a seat has to take it. */
  private static final Duration TAKES_WITHIN = Duration.ofSeconds(10);

  /** Offers are large, and the registry may be slow: whoever joins then offers afterwards. */
  private static final int MOST_OFFERS = 100;

  private final Map<ConnectionId, Waiting> waiting = new LinkedHashMap<>();
  private int offers;

  /** Seats that were handed over, which the registry may not have heard of yet. */
  private final Map<Place, HandedOver> handedOver = new LinkedHashMap<>();

  private record Place(RoomId room, PeerId peer) {}

  /**
   * A seat that has left for another node.
   *
   * @param asked by whom it was wanted, with the epoch that it had here
   * @param state what was handed over, for the next node if its client did not stay at the first
   */
  record HandedOver(NodeMessage.Yield asked, SeatState state, Instant since) {}

  /** Someone who waits for a seat. */
  sealed interface Waiting {
    /** The registry was asked for a new seat. */
    record Joining(Event.Join event) implements Waiting {}

    /** The registry was asked where the seat is. */
    record Finding(Event.Resume event) implements Waiting {}

    /** The node that has the seat was asked for it. */
    record Yielding(Event.Resume event, RoomView view, Member seat, Instant since)
        implements Waiting {}

    /** The registry was told to bring the seat here; its state has come, or nobody had it. */
    record Taking(Event.Resume event, RoomId room, PeerId peer, @Nullable SeatState state)
        implements Waiting {}
  }

  boolean has(ConnectionId connection) {
    return waiting.containsKey(connection);
  }

  @Nullable Waiting at(ConnectionId connection) {
    return waiting.get(connection);
  }

  /** Begins to wait. */
  void add(ConnectionId connection, Waiting how, List<Effect> effects) {
    put(connection, how);
    effects.add(new Effect.Seated(connection));
  }

  /** Waits for the next thing. */
  void goOn(ConnectionId connection, Waiting how) {
    put(connection, how);
  }

  /** It has a seat now. */
  void seated(ConnectionId connection) {
    remove(connection);
  }

  /** It waits no more, and has none. */
  void end(ConnectionId connection, List<Effect> effects) {
    if (remove(connection)) {
      effects.add(new Effect.Unseated(connection));
    }
  }

  private void put(ConnectionId connection, Waiting how) {
    Waiting bounded =
        how instanceof Waiting.Joining(var event) && offers >= MOST_OFFERS
            ? new Waiting.Joining(event.bare())
            : how;
    remove(connection);
    waiting.put(connection, bounded);
    offers += offersOf(bounded);
  }

  private boolean remove(ConnectionId connection) {
    Waiting before = waiting.remove(connection);
    offers -= before == null ? 0 : offersOf(before);
    return before != null;
  }

  private static int offersOf(Waiting one) {
    return one instanceof Waiting.Joining(var event) && event.message().offer() != null ? 1 : 0;
  }

  /** All whose seats other nodes were asked for. */
  List<Waiting.Yielding> yielding() {
    List<Waiting.Yielding> all = new ArrayList<>();
    for (Waiting one : waiting.values()) {
      if (one instanceof Waiting.Yielding yielding) {
        all.add(yielding);
      }
    }
    return all;
  }

  /** A seat has left for another node. */
  void handedOver(NodeMessage.Yield asked, SeatState state, Instant now) {
    handedOver.put(new Place(asked.room(), asked.peer()), new HandedOver(asked, state, now));
  }

  /** What was handed over to a node that has not taken it; null = nothing, or for other proofs. */
  @Nullable SeatState handedOver(NodeMessage.Yield asked) {
    HandedOver seat = handedOver.get(new Place(asked.room(), asked.peer()));
    return seat != null && seat.asked().equals(asked) ? seat.state() : null;
  }

  /** The seats that other nodes have had long enough to take; nobody waits for them any more. */
  List<HandedOver> takeDue(Instant now) {
    List<HandedOver> due = new ArrayList<>();
    handedOver
        .values()
        .removeIf(seat -> !now.isBefore(seat.since().plus(TAKES_WITHIN)) && due.add(seat));
    return due;
  }

  /** Whether a seat that is said to be here, and is not, is on its way to here or away. */
  boolean onTheWay(RoomId room, PeerId peer) {
    return onTheWayBesides(null, room, peer);
  }

  /** The same without what that connection waits for; null = with all. */
  boolean onTheWayBesides(@Nullable ConnectionId connection, RoomId room, PeerId peer) {
    if (handedOver.containsKey(new Place(room, peer))) {
      return true;
    }
    for (Map.Entry<ConnectionId, Waiting> one : waiting.entrySet()) {
      if (!one.getKey().equals(connection) && awaits(one.getValue(), room, peer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean awaits(Waiting one, RoomId room, PeerId peer) {
    return switch (one) {
      case Waiting.Joining(var event) ->
          event.message().room().equals(room) && event.message().peer().equals(peer);
      case Waiting.Finding _ -> false;
      case Waiting.Yielding(_, var view, var seat, _) ->
          view.room().equals(room) && seat.peer().equals(peer);
      case Waiting.Taking taking -> taking.room().equals(room) && taking.peer().equals(peer);
    };
  }
}
