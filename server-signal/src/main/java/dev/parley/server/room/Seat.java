package dev.parley.server.room;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A peer's place in a room, with the numbers that make delivery count exactly once. */
final class Seat {
  private final Room room;
  private final PeerId peer;
  private final SeatToken token;

  /** Null while the seat is held. */
  private @Nullable ConnectionId connection;

  /** Whether the client has shown that it knows of the seat, and so can take it again. */
  private boolean confirmed;

  private Incoming relays = Incoming.NONE;
  private Outgoing<RoomEvent> events = Outgoing.empty();

  Seat(Room room, PeerId peer, SeatToken token) {
    this.room = room;
    this.peer = peer;
    this.token = token;
  }

  Room room() {
    return room;
  }

  PeerId peer() {
    return peer;
  }

  SeatToken token() {
    return token;
  }

  @Nullable ConnectionId connection() {
    return connection;
  }

  void connect(@Nullable ConnectionId by) {
    connection = by;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void confirm() {
    confirmed = true;
  }

  /** {@code n} of the last relay that was taken from this seat; 0 = none. */
  long received() {
    return relays.received();
  }

  Incoming.Arrival arrival(long n) {
    return relays.arrival(n);
  }

  /** Takes note of a relay: the one after it is due then. */
  void tookRelay() {
    relays = relays.taken();
  }

  /** The number of the next event. */
  long nextEvent() {
    return events.next();
  }

  /** Keeps an event that has the next number until the client has said that it arrived. */
  void keep(RoomEvent event, int bytes) {
    events = events.add(event, bytes);
  }

  int keptBytes() {
    return events.bytes();
  }

  boolean hasSent(long event) {
    return events.hasSent(event);
  }

  /** Keeps nothing of what was sent: its client can come back only if it has all of it. */
  void forgetEvents() {
    events = events.confirmed(events.next() - 1);
  }

  /** Takes note of what has arrived. */
  void arrived(long event) {
    events = events.confirmed(event);
  }

  boolean canContinueAfter(long event) {
    return events.canContinueAfter(event);
  }

  /** The events that are not known to have arrived, oldest first. */
  List<RoomEvent> unconfirmed() {
    return events.after(0);
  }
}
