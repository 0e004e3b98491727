package dev.parley.server.room;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where, and on which connection. Whatever changes here is told to the others of the room;
 * whether it may change, is for {@link Rooms} to say. Effects are added to the lists handed in.
 */
final class Seating {
  /** What an event counts for besides a body: about what it takes on the wire, and on the heap. */
  private static final int EVENT_BYTES = 96;

  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final Map<SeatToken, Seat> seats = new HashMap<>();
  private final Map<ConnectionId, Seat> connected = new LinkedHashMap<>();
  private final HeldSeats held;
  private final UnconfirmedSeats unconfirmed;

  /** What the registry is to be asked for because of what has changed here. */
  private final List<Question> questions = new ArrayList<>();

  Seating(Hold hold) {
    this.held = new HeldSeats(hold);
    this.unconfirmed = new UnconfirmedSeats(hold.maxConnectedBytes());
  }

  /** Whatever the registry is to be asked for since the last time. */
  List<Question> takeQuestions() {
    if (questions.isEmpty()) {
      return List.of();
    }
    List<Question> taken = List.copyOf(questions);
    questions.clear();
    return taken;
  }

  Collection<Room> rooms() {
    return rooms.values();
  }

  /** The room, which is made if need be; to be ended with {@link #endIfEmpty}. */
  Room room(RoomId id) {
    return rooms.computeIfAbsent(id, Room::new);
  }

  void endIfEmpty(Room room) {
    if (room.isEmpty()) {
      rooms.remove(room.id(), room);
    }
  }

  int roomCount() {
    return rooms.size();
  }

  int seatCount() {
    return seats.size();
  }

  int heldCount() {
    return held.count();
  }

  @Nullable Room find(RoomId room) {
    return rooms.get(room);
  }

  @Nullable Seat find(SeatToken token) {
    return seats.get(token);
  }

  /** The seat that this connection has; null = none. */
  @Nullable Seat at(ConnectionId connection) {
    return connected.get(connection);
  }

  /** The connections that have a seat, longest seated first. */
  Collection<ConnectionId> connections() {
    return connected.keySet();
  }

  /** Makes a seat in a room, and the room if need be. The others hear of it last. */
  Seat add(RoomId room, PeerId peer, SeatToken token, @Nullable SeatAbroad abroad) {
    Seat seat = new Seat(room(room), peer, token, abroad);
    seat.room().add(seat);
    seats.put(token, seat);
    return seat;
  }

  /** Gives a seat to a connection. */
  void connect(Seat seat, ConnectionId connection, List<Effect> effects) {
    held.remove(seat);
    seat.connect(connection);
    connected.put(connection, seat);
    unconfirmed.changed(seat, seat.keptBytes());
    effects.add(new Effect.Seated(connection));
  }

  /** Takes the seat away from the connection that has it, if any: another has come for it. */
  void replace(Seat seat, List<Effect> effects) {
    ConnectionId first = seat.connection();
    if (first != null) {
      disconnect(seat, first, effects);
      effects.add(
          new Effect.Close(first, FailureCode.REPLACED, "another connection took this seat"));
    }
  }

  /** Keeps a seat whose connection was lost for its client, or ends it if that cannot be. */
  void lose(Seat seat, ConnectionId connection, Instant now, List<Effect> effects) {
    if (!seat.isConfirmed() || !held.isOn()) {
      end(seat, LeaveReason.LOST, effects);
      return;
    }
    disconnect(seat, connection, effects);
    held.add(seat, now);
    mark(seat, true);
    tellOthers(seat, seq -> new ServerMessage.PeerAway(seq, seat.peer()), effects);
  }

  /** Ends a seat, and its room with the last one. */
  void end(Seat seat, LeaveReason reason, List<Effect> effects) {
    ConnectionId connection = seat.connection();
    if (connection != null) {
      disconnect(seat, connection, effects);
    }
    remove(seat);
    SeatAbroad abroad = seat.abroad();
    if (abroad != null) {
      questions.add(
          new Question.Release(
              seat.room().id(), seat.peer(), abroad.epoch(), reason, abroad.claim()));
    }
    tellOthers(seat, seq -> new ServerMessage.PeerLeft(seq, seat.peer(), reason), effects);
  }

  /** Takes a seat away from here, as it is elsewhere now; the others are told nothing. */
  void goElsewhere(Seat seat, List<Effect> effects) {
    replace(seat, effects);
    remove(seat);
  }

  private void remove(Seat seat) {
    held.remove(seat);
    seats.remove(seat.token());
    seat.end();
    seat.room().remove(seat);
    endIfEmpty(seat.room());
  }

  /** The registry is to hear that a seat has no connection, or has one again. */
  void mark(Seat seat, boolean away) {
    SeatAbroad abroad = seat.abroad();
    if (abroad != null && abroad.isKnown()) {
      questions.add(new Question.Mark(seat.room().id(), seat.peer(), abroad.epoch(), away));
    } else {
      seat.room().keepAt(null);
    }
  }

  /** Tells all seats of a room that are here. */
  void tellAll(Room room, LongFunction<RoomEvent> event, List<Effect> effects) {
    for (Seat seat : room.seats()) {
      tell(seat, event, effects);
    }
  }

  /** Keeps an event that was kept on another node, under its own number. */
  void keepAgain(Seat seat, RoomEvent event) {
    seat.keep(event, bytes(event));
  }

  private void disconnect(Seat seat, ConnectionId connection, List<Effect> effects) {
    connected.remove(connection);
    seat.connect(null);
    unconfirmed.remove(seat, seat.keptBytes());
    effects.add(new Effect.Unseated(connection));
  }

  /** Ends what was held long enough. */
  void endDue(Instant now, List<Effect> effects) {
    for (Seat seat = held.due(now); seat != null; seat = held.due(now)) {
      end(seat, LeaveReason.LOST, effects);
    }
  }

  /** Ends what cannot be held because there is too much of it. */
  void endSurplus(List<Effect> effects) {
    for (Seat seat = held.surplus(); seat != null; seat = held.surplus()) {
      end(seat, LeaveReason.LOST, effects);
    }
  }

  /** Keeps less for seats with a connection if too much is kept for them. */
  void forgetSurplus() {
    unconfirmed.forgetSurplus();
  }

  /** The client of a seat with a connection has said what has arrived. */
  void arrived(Seat seat, long event) {
    int before = seat.keptBytes();
    seat.arrived(event);
    unconfirmed.confirmed(seat, seat.keptBytes() - before);
  }

  /** Tells all in the room of {@code seat} but itself. */
  void tellOthers(Seat seat, LongFunction<RoomEvent> event, List<Effect> effects) {
    for (Seat other : seat.room().seats()) {
      if (other != seat) {
        tell(other, event, effects);
      }
    }
  }

  /** The same for an event that is not the same for all. */
  void tellOthers(Seat seat, Telling event, List<Effect> effects) {
    for (Seat other : seat.room().seats()) {
      if (other != seat) {
        tell(other, seq -> event.to(other, seq), effects);
      }
    }
  }

  /** What a seat is told. */
  interface Telling {
    /** Of this event, which is number {@code seq} there. */
    RoomEvent to(Seat seat, long seq);
  }

  /** Tells a seat of an event, given its number: now, or when its client is back. */
  void tell(Seat seat, LongFunction<RoomEvent> event, List<Effect> effects) {
    tell(seat, event.apply(seat.nextEvent()), effects);
  }

  /** Hands a body over: now, or when the client is back. */
  void relay(PeerId from, Seat to, String body, List<Effect> effects) {
    RoomEvent event = new ServerMessage.Relayed(to.nextEvent(), from, body);
    tell(to, event, effects);
  }

  private static int bytes(RoomEvent event) {
    return EVENT_BYTES
        + switch (event) {
          case ServerMessage.Relayed(_, _, var body) -> body.length();
          case ServerMessage.PeerJoined(_, _, var offer) -> offer == null ? 0 : offer.length();
          case ServerMessage.PeerAway _, ServerMessage.PeerBack _, ServerMessage.PeerLeft _ -> 0;
        };
  }

  private void tell(Seat seat, RoomEvent event, List<Effect> effects) {
    int before = seat.keptBytes();
    seat.keep(event, bytes(event));
    ConnectionId connection = seat.connection();
    if (connection == null) {
      held.changed(seat.keptBytes() - before);
    } else {
      unconfirmed.changed(seat, seat.keptBytes() - before);
      effects.add(new Effect.Send(connection, event));
    }
  }
}
