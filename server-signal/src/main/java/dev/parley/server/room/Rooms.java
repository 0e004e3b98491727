package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
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
  private final Limits limits;
  private final int maxRooms;
  private final Seating seating;
  private final Reception reception;

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
   * @param membership what they are a part of; null = this is the only node
   */
  public Rooms(Limits limits, int maxRooms, Hold hold, @Nullable Membership membership) {
    if (maxRooms < 1) {
      throw new IllegalArgumentException("there must be place for one room or more");
    }
    this.limits = limits;
    this.maxRooms = maxRooms;
    this.seating = new Seating(hold);
    Postal postal = membership == null ? null : new Postal(seating);
    this.reception = new Reception(limits, seating, postal);
    this.federation =
        membership == null || postal == null
            ? null
            : new Federation(membership, limits.roomSize(), hold, seating, postal, reception);
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
      case Event.Resume resume -> resume(resume, effects);
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
      Refusals.alreadyJoined(connection, effects);
    } else if (room == null && seating.roomCount() >= maxRooms) {
      Refusals.serverFull(connection, effects);
    } else if (twin != null && twin.isConfirmed()) {
      Refusals.peerTaken(connection, effects);
    } else if (twin == null && room != null && room.sizeOverAll() >= limits.roomSize()) {
      Refusals.roomFull(connection, effects);
    } else {
      if (twin != null) {
        // Its client may never have got the token, and has come again without one. To the others
        // it is another seat: what they said to the first one is lost.
        seating.replace(twin, effects);
        seating.end(twin, LeaveReason.LOST, effects);
      }
      if (federation == null) {
        reception.welcome(event, null, effects);
      } else {
        // In this order the registry hears of the end of the twin first.
        federation.flush(effects);
        federation.join(event, effects);
      }
    }
  }

  private void resume(Event.Resume event, List<Effect> effects) {
    ConnectionId connection = event.connection();
    long received = event.message().received();
    Seat seat = seating.find(event.message().seat());
    if (seating.at(connection) != null || waits(connection)) {
      Refusals.alreadyJoined(connection, effects);
    } else if (seat == null && federation != null) {
      federation.resume(event, effects);
    } else if (seat == null) {
      Refusals.unknownSeat(connection, effects);
    } else if (!seat.hasSent(received)) {
      Refusals.neverSent(connection, effects);
    } else if (!seat.canContinueAfter(received)) {
      seating.replace(seat, effects);
      seating.end(seat, LeaveReason.LOST, effects);
      Refusals.missedTooMuch(connection, effects);
    } else {
      reception.takeAgain(seat, event, effects);
    }
  }

  private void relay(ConnectionId connection, ClientMessage.Relay message, List<Effect> effects) {
    Seat sender = seating.at(connection);
    if (sender == null) {
      Refusals.notJoined(connection, effects);
      return;
    }
    sender.confirm();
    switch (sender.arrival(message.n())) {
      case REPEATED -> {}
      case EARLY -> Refusals.leavesGap(connection, effects);
      case NEXT -> relayNext(sender, connection, message, effects);
    }
  }

  private void relayNext(
      Seat sender, ConnectionId connection, ClientMessage.Relay message, List<Effect> effects) {
    Seat receiver = sender.room().find(message.to());
    RoomView.Member distant = sender.room().findDistant(message.to());
    if (distant != null && !federation().postal().hasPlace(sender, message.to(), message.body())) {
      // Not taken: its client sends it again.
      Refusals.unreachable(connection, effects);
      return;
    }
    // The number is used up even when nobody gets the body: the sender has moved on by then.
    sender.tookRelay();
    if (distant != null) {
      federation().postal().send(sender, distant, message.body(), effects);
    } else if (receiver == null || receiver == sender) {
      Refusals.unknownPeer(connection, effects);
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
      Refusals.notJoined(connection, effects);
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
      reception.confirmed(seat, effects);
      effects.add(new Effect.Send(connection, new ServerMessage.Pong(seat.settled())));
    } else {
      Refusals.neverSent(connection, effects);
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
}
