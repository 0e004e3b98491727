package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some rooms and the seats in them. Deterministic: everything that happens is in the effects that
 * {@link #handle} returns. Not thread-safe.
 *
 * <p>Bounded: {@code maxRooms} rooms of {@link Limits#roomSize()} seats; for each seat what {@link
 * dev.parley.delivery.Outgoing} keeps at most; for all together what {@link Hold} allows.
 */
public final class Rooms {
  private static final int RETRY_AFTER_MS = 5_000;
  private static final int POSTAL_RETRY_MS = 2_000;

  private final Limits limits;
  private final int maxRooms;
  private final Seating seating;

  /** Null where there is one node only. */
  private final @Nullable Federation federation;

  /**
   * Starts without rooms, as a server of its own.
   *
   * @param limits what peers are told; the room size in it is enforced here
   * @param maxRooms most rooms at a time, 1 or more; those with none but held seats count
   * @param hold how long seats without a connection are held, and how many
   */
  public Rooms(Limits limits, int maxRooms, Hold hold) {
    this(limits, maxRooms, hold, null);
  }

  /**
   * Starts without rooms, as one node of several.
   *
   * @param limits what peers are told; the room size in it is enforced here and by the registry
   * @param maxRooms most rooms at a time, 1 or more; those with none but held seats count
   * @param hold how long seats without a connection are held, and how many
   * @param self this node; null = it is the only one
   */
  public Rooms(Limits limits, int maxRooms, Hold hold, @Nullable NodeId self) {
    if (maxRooms < 1) {
      throw new IllegalArgumentException("there must be place for one room or more");
    }
    this.limits = limits;
    this.maxRooms = maxRooms;
    this.seating = new Seating(hold);
    this.federation =
        self == null
            ? null
            : new Federation(self, limits.roomSize(), hold, seating, new Reception());
  }

  /**
   * Lets {@code event} happen.
   *
   * @param event what happens
   * @param now when; never earlier than at the call before
   * @return what is to be done about it, in this order
   */
  public List<Effect> handle(Event event, Instant now) {
    // A relay, which is most of what happens, has one effect.
    List<Effect> effects = new ArrayList<>(1);
    switch (event) {
      case Event.Join join -> join(join, effects);
      case Event.Resume resume -> resume(resume, now, effects);
      case Event.Relay(var connection, var message) -> relay(connection, message, effects);
      case Event.Leave(var connection) -> leave(connection, effects);
      case Event.Ping(var connection, var message) -> ping(connection, message, effects);
      case Event.Closed(var connection) -> closed(connection, now, effects);
      case Event.IceServersRenewed(var iceServers) -> renew(iceServers, effects);
      case Event.TimePassed() -> timePassed(now, effects);
      case Event.Answered(var question, var answer) ->
          federation().answered(question, answer, now, effects);
      case Event.Heard(var node, var message) -> federation().heard(node, message, now, effects);
      case Event.Unreachable(var node) -> federation().unreachable(node, effects);
      case Event.NodesSeen seen -> federation().nodesSeen(seen, now, effects);
      case Event.BusBack() -> federation().busBack(effects);
    }
    seating.endSurplus(effects);
    seating.forgetSurplus();
    if (federation != null) {
      federation.flush(effects);
    }
    return effects;
  }

  private Federation federation() {
    if (federation == null) {
      throw new IllegalStateException("there are no other nodes");
    }
    return federation;
  }

  private boolean waits(ConnectionId connection) {
    return federation != null && federation.waits(connection);
  }

  private void timePassed(Instant now, List<Effect> effects) {
    seating.endDue(now, effects);
    if (federation != null) {
      federation.timePassed(now, effects);
    }
  }

  /** How many rooms there are: those with a seat in them, be it one that is held. */
  public int roomCount() {
    return seating.roomCount();
  }

  /** How many seats are taken, in all rooms together; held ones too. */
  public int seatCount() {
    return seating.seatCount();
  }

  /** How many of the seats are held, because their connections were lost. */
  public int heldCount() {
    return seating.heldCount();
  }

  private void join(Event.Join event, List<Effect> effects) {
    ConnectionId connection = event.connection();
    ClientMessage.Join message = event.message();
    Room room = seating.find(message.room());
    Seat twin = room == null ? null : room.find(message.peer());
    if (seating.at(connection) != null || waits(connection)) {
      alreadyJoined(connection, effects);
    } else if (room == null && seating.roomCount() >= maxRooms) {
      full(connection, FailureCode.SERVER_FULL, "no place for more rooms", effects);
    } else if (twin != null && twin.isConfirmed()) {
      refuse(connection, FailureCode.PEER_TAKEN, "another peer has this peer id", effects);
    } else if (twin == null && room != null && room.sizeOverAll() >= limits.roomSize()) {
      roomFull(connection, effects);
    } else {
      if (twin != null) {
        // Its client may never have got the token, and has come again without one. To the others
        // it is another seat: what they said to the first one is lost.
        seating.replace(twin, effects);
        seating.end(twin, LeaveReason.LOST, effects);
      }
      if (federation == null) {
        welcome(event, null, effects);
      } else {
        // In this order the registry hears of the end of the twin first.
        federation.flush(effects);
        federation.join(event, effects);
      }
    }
  }

  private void welcome(Event.Join event, @Nullable SeatAbroad abroad, List<Effect> effects) {
    ClientMessage.Join message = event.message();
    Seat newcomer = seating.add(message.room(), message.peer(), event.freshSeat(), abroad);
    seating.connect(newcomer, event.connection(), effects);
    effects.add(welcome(newcomer, event.connection(), false, event.iceServers()));
    for (RoomView.Member other : newcomer.room().distant()) {
      if (other.away()) {
        seating.tell(newcomer, seq -> new ServerMessage.PeerAway(seq, other.peer()), effects);
      }
    }
    for (Seat other : newcomer.room().seats()) {
      if (other.connection() == null) {
        seating.tell(newcomer, seq -> new ServerMessage.PeerAway(seq, other.peer()), effects);
      }
    }
    seating.tellOthers(
        newcomer, seq -> new ServerMessage.PeerJoined(seq, newcomer.peer()), effects);
  }

  private Effect welcome(
      Seat seat, ConnectionId connection, boolean resumed, List<IceServer> iceServers) {
    return new Effect.Send(
        connection,
        new ServerMessage.Welcome(
            seat.peer(),
            seat.token(),
            resumed,
            seat.settled(),
            seat.room().peersBesides(seat),
            iceServers,
            limits));
  }

  private void resume(Event.Resume event, Instant now, List<Effect> effects) {
    ConnectionId connection = event.connection();
    long received = event.message().received();
    Seat seat = seating.find(event.message().seat());
    if (seating.at(connection) != null || waits(connection)) {
      alreadyJoined(connection, effects);
    } else if (seat == null && federation != null) {
      federation.resume(event, now, effects);
    } else if (seat == null) {
      refuse(connection, FailureCode.UNKNOWN_SEAT, "there is no such seat; join again", effects);
    } else if (!seat.hasSent(received)) {
      neverSent(connection, effects);
    } else if (!seat.canContinueAfter(received)) {
      seating.replace(seat, effects);
      seating.end(seat, LeaveReason.LOST, effects);
      refuse(connection, FailureCode.MISSED_TOO_MUCH, "the seat has ended; join again", effects);
    } else {
      takeAgain(seat, event, effects);
    }
  }

  private void takeAgain(Seat seat, Event.Resume event, List<Effect> effects) {
    ConnectionId connection = event.connection();
    boolean wasAway = seat.connection() == null;
    seating.replace(seat, effects);
    seating.connect(seat, connection, effects);
    seat.confirm();
    seating.arrived(seat, event.message().received());
    effects.add(welcome(seat, connection, true, event.iceServers()));
    for (RoomEvent missed : seat.unconfirmed()) {
      effects.add(new Effect.Send(connection, missed));
    }
    confirmed(seat, effects);
    if (wasAway) {
      seating.mark(seat, false);
      seating.tellOthers(seat, seq -> new ServerMessage.PeerBack(seq, seat.peer()), effects);
    }
  }

  private void takeMoved(
      Seat seat, Event.Resume event, boolean whole, boolean wasAway, List<Effect> effects) {
    ConnectionId connection = event.connection();
    long received = event.message().received();
    seating.connect(seat, connection, effects);
    if (wasAway) {
      seating.tellOthers(seat, seq -> new ServerMessage.PeerBack(seq, seat.peer()), effects);
    }
    if (whole && !(seat.hasSent(received) && seat.canContinueAfter(received))) {
      seating.end(seat, LeaveReason.LOST, effects);
      refuse(connection, FailureCode.MISSED_TOO_MUCH, "the seat has ended; join again", effects);
      return;
    }
    if (whole) {
      seating.arrived(seat, received);
    }
    effects.add(welcome(seat, connection, whole, event.iceServers()));
    for (RoomEvent missed : seat.unconfirmed()) {
      effects.add(new Effect.Send(connection, missed));
    }
    confirmed(seat, effects);
  }

  private void confirmed(Seat seat, List<Effect> effects) {
    if (federation != null) {
      federation.postal().confirmed(seat, effects);
    }
  }

  private void relay(ConnectionId connection, ClientMessage.Relay message, List<Effect> effects) {
    Seat sender = seating.at(connection);
    if (sender == null) {
      notJoined(connection, effects);
      return;
    }
    sender.confirm();
    switch (sender.arrival(message.n())) {
      case REPEATED -> {}
      case EARLY -> refuse(connection, FailureCode.OUT_OF_ORDER, "n leaves a gap", effects);
      case NEXT -> relayNext(sender, connection, message, effects);
    }
  }

  private void relayNext(
      Seat sender, ConnectionId connection, ClientMessage.Relay message, List<Effect> effects) {
    Seat receiver = sender.room().find(message.to());
    RoomView.Member distant = sender.room().findDistant(message.to());
    if (distant != null && !federation().postal().hasPlace(sender, message.to(), message.body())) {
      // Not taken: its client sends it again.
      String why = "the receiver's server cannot be reached at the moment";
      effects.add(
          new Effect.Send(
              connection, new ServerMessage.Failure(FailureCode.TOO_FAST, why, POSTAL_RETRY_MS)));
      return;
    }
    // The number is used up even when nobody gets the body: the sender has moved on by then.
    sender.tookRelay();
    if (distant != null) {
      federation().postal().send(sender, distant, message.body(), effects);
    } else if (receiver == null || receiver == sender) {
      refuse(connection, FailureCode.UNKNOWN_PEER, "no other peer here has this id", effects);
    } else {
      SeatAbroad abroad = sender.abroad();
      if (abroad != null) {
        abroad.sent(message.n(), message.to(), receiver, receiver.nextEvent());
      }
      seating.relay(sender.peer(), receiver, message.body(), effects);
    }
  }

  private void leave(ConnectionId connection, List<Effect> effects) {
    Seat seat = seating.at(connection);
    if (seat == null) {
      notJoined(connection, effects);
    } else {
      seating.end(seat, LeaveReason.LEFT, effects);
    }
  }

  private void ping(ConnectionId connection, ClientMessage.Ping message, List<Effect> effects) {
    Seat seat = seating.at(connection);
    if (seat == null) {
      effects.add(new Effect.Send(connection, new ServerMessage.Pong(0)));
    } else if (seat.hasSent(message.received())) {
      seat.confirm();
      seating.arrived(seat, message.received());
      confirmed(seat, effects);
      effects.add(new Effect.Send(connection, new ServerMessage.Pong(seat.settled())));
    } else {
      neverSent(connection, effects);
    }
  }

  private void closed(ConnectionId connection, Instant now, List<Effect> effects) {
    Seat seat = seating.at(connection);
    if (seat != null) {
      seating.lose(seat, connection, now, effects);
    } else if (federation != null) {
      federation.closed(connection, effects);
    }
  }

  private void renew(Map<ConnectionId, List<IceServer>> iceServers, List<Effect> effects) {
    for (ConnectionId connection : seating.connections()) {
      List<IceServer> fresh = iceServers.get(connection);
      if (fresh != null) {
        effects.add(new Effect.Send(connection, new ServerMessage.IceServers(fresh)));
      }
    }
  }

  private static void roomFull(ConnectionId connection, List<Effect> effects) {
    full(connection, FailureCode.ROOM_FULL, "the room has no free seat", effects);
  }

  /** What the federation decides, done as for a server of its own. */
  private final class Reception implements Welcomes {
    @Override
    public void welcome(Event.Join event, SeatAbroad abroad, List<Effect> effects) {
      Rooms.this.welcome(event, abroad, effects);
    }

    @Override
    public void moved(
        Seat seat, Event.Resume event, boolean whole, boolean wasAway, List<Effect> effects) {
      takeMoved(seat, event, whole, wasAway, effects);
    }

    @Override
    public void roomFull(ConnectionId connection, List<Effect> effects) {
      Rooms.roomFull(connection, effects);
    }
  }

  /** Someone may leave, or a held seat end. */
  private static void full(
      ConnectionId to, FailureCode code, String message, List<Effect> effects) {
    effects.add(new Effect.Send(to, new ServerMessage.Failure(code, message, RETRY_AFTER_MS)));
  }

  private static void alreadyJoined(ConnectionId connection, List<Effect> effects) {
    refuse(connection, FailureCode.ALREADY_JOINED, "this connection has a seat already", effects);
  }

  private static void notJoined(ConnectionId connection, List<Effect> effects) {
    refuse(connection, FailureCode.NOT_JOINED, "join a room first", effects);
  }

  /** Whoever says so has another seat in mind. */
  private static void neverSent(ConnectionId connection, List<Effect> effects) {
    refuse(connection, FailureCode.OUT_OF_ORDER, "received was never sent", effects);
  }

  private static void refuse(
      ConnectionId to, FailureCode code, String message, List<Effect> effects) {
    effects.add(new Effect.Send(to, ServerMessage.Failure.of(code, message)));
  }
}
