package dev.parley.server.room;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A peer's place in a room, with the numbers that make delivery count exactly once. */
final class Seat implements Receiver {
  private final Room room;
  private final PeerId peer;
  private final SeatToken token;

  /** Null while the seat is held. */
  private @Nullable ConnectionId connection;

  /** Whether the client has shown that it knows of the seat, and so can take it again. */
  private boolean confirmed;

  private Incoming relays = Incoming.NONE;
  private Outgoing<RoomEvent> events = Outgoing.empty();

  /** Null where there is one node only. */
  private final @Nullable SeatAbroad abroad;

  private boolean ended;

  Seat(Room room, PeerId peer, SeatToken token, @Nullable SeatAbroad abroad) {
    this.room = room;
    this.peer = peer;
    this.token = token;
    this.abroad = abroad;
  }

  /** What it is to other nodes; null = there are none. */
  @Nullable SeatAbroad abroad() {
    return abroad;
  }

  /** The same where it is known that there are other nodes. */
  SeatAbroad known() {
    SeatAbroad known = abroad;
    if (known == null) {
      throw new IllegalStateException("there are no other nodes");
    }
    return known;
  }

  /** Goes on where the seat stopped on another node. */
  void continues(long relaysTaken, long forgotten) {
    relays = new Incoming(relaysTaken);
    events = Outgoing.startingAfter(forgotten);
    confirmed = true;
  }

  void end() {
    ended = true;
  }

  @Override
  public boolean has(long event) {
    return ended || events.forgotten() >= event;
  }

  /** Number of the newest event that is not kept any more. */
  long forgotten() {
    return events.forgotten();
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

  /** {@code n} of the last relay that its client need not keep any more; 0 = none. */
  long settled() {
    SeatAbroad known = abroad;
    return known == null ? relays.received() : known.settled(relays.received());
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
