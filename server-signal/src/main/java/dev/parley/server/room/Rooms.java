package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some rooms and the seats in them. Deterministic: everything that happens is in the effects that
 * {@link #handle} returns. Not thread-safe.
 */
public final class Rooms {
  private final Limits limits;
  private final int maxRooms;
  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final Map<ConnectionId, Seat> seats = new LinkedHashMap<>();

  /**
   * Starts without rooms.
   *
   * @param limits what peers are told; the room size in it is enforced here
   * @param maxRooms most rooms at a time, 1 or more
   */
  public Rooms(Limits limits, int maxRooms) {
    if (maxRooms < 1) {
      throw new IllegalArgumentException("there must be place for one room or more");
    }
    this.limits = limits;
    this.maxRooms = maxRooms;
  }

  /**
   * Lets {@code event} happen.
   *
   * @param event what happens
   * @param now when; never earlier than at the call before
   * @return what is to be done about it, in this order
   */
  public List<Effect> handle(Event event, Instant now) {
    return switch (event) {
      case Event.Join join -> join(join);
      case Event.Resume(var connection, _) -> resume(connection);
      case Event.Relay(var connection, var message) -> relay(connection, message);
      case Event.Leave(var connection) -> leave(connection);
      case Event.Ping(var connection) -> ping(connection);
      case Event.Closed(var connection) -> closed(connection);
      case Event.IceServersRenewed(var iceServers) -> renew(iceServers);
    };
  }

  /** How many rooms there are; a room without a seat is none. */
  public int roomCount() {
    return rooms.size();
  }

  /** How many seats are taken, in all rooms together. */
  public int seatCount() {
    return seats.size();
  }

  private List<Effect> join(Event.Join event) {
    ConnectionId connection = event.connection();
    ClientMessage.Join message = event.message();
    if (seats.containsKey(connection)) {
      return refuse(connection, FailureCode.ALREADY_JOINED, "this connection has a seat already");
    }
    Room existing = rooms.get(message.room());
    if (existing == null && rooms.size() >= maxRooms) {
      return refuse(connection, FailureCode.SERVER_FULL, "the server has no place for more rooms");
    }
    if (existing != null && existing.find(message.peer()) != null) {
      return refuse(
          connection, FailureCode.PEER_TAKEN, "another peer of the room has this peer id");
    }
    if (existing != null && existing.size() >= limits.roomSize()) {
      return refuse(connection, FailureCode.ROOM_FULL, "the room has no free seat");
    }
    Room room = existing == null ? new Room(message.room()) : existing;
    return seat(new Seat(room, message.peer(), event.freshSeat(), connection), event.iceServers());
  }

  private List<Effect> seat(Seat newcomer, List<IceServer> iceServers) {
    Room room = newcomer.room();
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Seated(newcomer.connection()));
    effects.add(newcomer.send(welcome(newcomer, iceServers)));
    for (Seat other : room.seats()) {
      effects.add(other.peerJoined(newcomer.peer()));
    }
    room.add(newcomer);
    rooms.put(room.id(), room);
    seats.put(newcomer.connection(), newcomer);
    return effects;
  }

  private ServerMessage welcome(Seat seat, List<IceServer> iceServers) {
    return new ServerMessage.Welcome(
        seat.peer(), seat.token(), false, seat.received(), seat.room().peers(), iceServers, limits);
  }

  /** No seat outlives its connection yet, so there is never one to be taken again. */
  private List<Effect> resume(ConnectionId connection) {
    if (seats.containsKey(connection)) {
      return refuse(connection, FailureCode.ALREADY_JOINED, "this connection has a seat already");
    }
    return refuse(connection, FailureCode.UNKNOWN_SEAT, "the seat is not held; join again");
  }

  private List<Effect> relay(ConnectionId connection, ClientMessage.Relay message) {
    Seat sender = seats.get(connection);
    if (sender == null) {
      return notJoined(connection);
    }
    long expected = sender.received() + 1;
    if (message.n() < expected) {
      return List.of();
    }
    if (message.n() > expected) {
      return refuse(
          connection, FailureCode.OUT_OF_ORDER, "n must be " + expected + " for the next relay");
    }
    // The number is used up even when nobody gets the body: the sender has moved on by then.
    sender.took(message.n());
    Seat receiver = sender.room().find(message.to());
    if (receiver == null || receiver == sender) {
      return refuse(connection, FailureCode.UNKNOWN_PEER, "no other peer of the room has this id");
    }
    return List.of(receiver.relayed(sender.peer(), message.body()));
  }

  private List<Effect> leave(ConnectionId connection) {
    Seat seat = seats.get(connection);
    return seat == null ? notJoined(connection) : end(seat, LeaveReason.LEFT);
  }

  private List<Effect> ping(ConnectionId connection) {
    Seat seat = seats.get(connection);
    long received = seat == null ? 0 : seat.received();
    return List.of(new Effect.Send(connection, new ServerMessage.Pong(received)));
  }

  private List<Effect> closed(ConnectionId connection) {
    Seat seat = seats.get(connection);
    return seat == null ? List.of() : end(seat, LeaveReason.LOST);
  }

  private List<Effect> end(Seat seat, LeaveReason reason) {
    Room room = seat.room();
    seats.remove(seat.connection());
    room.remove(seat);
    if (room.isEmpty()) {
      rooms.remove(room.id());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Unseated(seat.connection()));
    for (Seat other : room.seats()) {
      effects.add(other.peerLeft(seat.peer(), reason));
    }
    return effects;
  }

  private List<Effect> renew(List<IceServer> iceServers) {
    ServerMessage message = new ServerMessage.IceServers(iceServers);
    List<Effect> effects = new ArrayList<>();
    for (Seat seat : seats.values()) {
      effects.add(seat.send(message));
    }
    return effects;
  }

  private static List<Effect> notJoined(ConnectionId connection) {
    return refuse(connection, FailureCode.NOT_JOINED, "join a room first");
  }

  private static List<Effect> refuse(ConnectionId to, FailureCode code, String message) {
    return List.of(new Effect.Send(to, ServerMessage.Failure.of(code, message)));
  }
}
