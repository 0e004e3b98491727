package dev.parley.server.room;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives those who may come: gives them their seats, and tells them what they need to know. */
final class Reception {
  private final Limits limits;
  private final Seating seating;

  /** Null where there is one node only. */
  private final @Nullable Postal postal;

  Reception(Limits limits, Seating seating, @Nullable Postal postal) {
    this.limits = limits;
    this.seating = seating;
    this.postal = postal;
  }

  /**
   * Gives a new seat to whoever asked for one.
   *
   * @param abroad what it is to other nodes; null = there are none
   */
  void welcome(Event.Join event, @Nullable SeatAbroad abroad, List<Effect> effects) {
    ClientMessage.Join message = event.message();
    Seat newcomer = seating.add(message.room(), message.peer(), event.freshSeat(), abroad);
    seating.connect(newcomer, event.connection(), effects);
    String offer = message.offer();
    Seat taker = offer == null ? null : newcomer.room().firstBesides(newcomer);
    effects.add(welcome(newcomer, event.connection(), false, taker != null, event.iceServers()));
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
        newcomer,
        (other, seq) ->
            new ServerMessage.PeerJoined(seq, newcomer.peer(), other == taker ? offer : null),
        effects);
  }

  private Effect welcome(
      Seat seat,
      ConnectionId connection,
      boolean resumed,
      boolean offered,
      List<IceServer> iceServers) {
    return new Effect.Send(
        connection,
        new ServerMessage.Welcome(
            seat.peer(),
            seat.token(),
            resumed,
            seat.settled(),
            seat.room().peersBesides(seat),
            offered,
            iceServers,
            limits));
  }

  /** Gives a seat that is here to its client, and tells it what it missed. */
  void takeAgain(Seat seat, Event.Resume event, List<Effect> effects) {
    ConnectionId connection = event.connection();
    boolean wasAway = seat.connection() == null;
    seating.replace(seat, effects);
    seating.connect(seat, connection, effects);
    seat.confirm();
    seating.arrived(seat, event.message().received());
    effects.add(welcome(seat, connection, true, false, event.iceServers()));
    for (RoomEvent missed : seat.unconfirmed()) {
      effects.add(new Effect.Send(connection, missed));
    }
    confirmed(seat, effects);
    if (wasAway) {
      seating.mark(seat, false);
      seating.tellOthers(seat, seq -> new ServerMessage.PeerBack(seq, seat.peer()), effects);
    }
  }

  /**
   * Gives a seat that was on another node to its client.
   *
   * @param whole whether all that belongs to it came along
   * @param wasAway whether the others were told that its connection was lost
   */
  void takeMoved(
      Seat seat, Event.Resume event, boolean whole, boolean wasAway, List<Effect> effects) {
    ConnectionId connection = event.connection();
    long received = event.message().received();
    seating.connect(seat, connection, effects);
    if (wasAway) {
      seating.tellOthers(seat, seq -> new ServerMessage.PeerBack(seq, seat.peer()), effects);
    }
    if (whole && !(seat.hasSent(received) && seat.canContinueAfter(received))) {
      seating.end(seat, LeaveReason.LOST, effects);
      Refusals.missedTooMuch(connection, effects);
      return;
    }
    if (whole) {
      seating.arrived(seat, received);
    }
    effects.add(welcome(seat, connection, whole, false, event.iceServers()));
    for (RoomEvent missed : seat.unconfirmed()) {
      effects.add(new Effect.Send(connection, missed));
    }
    confirmed(seat, effects);
  }

  /** The client of a seat has said what it has. */
  void confirmed(Seat seat, List<Effect> effects) {
    if (postal != null) {
      postal.confirmed(seat, effects);
    }
  }
}
