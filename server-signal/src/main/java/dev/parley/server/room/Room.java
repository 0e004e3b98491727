package dev.parley.server.room;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seats of one room, held ones too, oldest first; each peer id at most once. */
final class Room {
  private final RoomId id;
  private final Map<PeerId, Seat> seats = new LinkedHashMap<>();

  Room(RoomId id) {
    this.id = id;
  }

  RoomId id() {
    return id;
  }

  int size() {
    return seats.size();
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  @Nullable Seat find(PeerId peer) {
    return seats.get(peer);
  }

  List<PeerId> peersBesides(Seat seat) {
    List<PeerId> peers = new ArrayList<>(seats.keySet());
    peers.remove(seat.peer());
    return peers;
  }

  Collection<Seat> seats() {
    return seats.values();
  }

  void add(Seat seat) {
    Seat before = seats.putIfAbsent(seat.peer(), seat);
    if (before != null) {
      throw new IllegalStateException("peer " + seat.peer() + " sits in the room already");
    }
  }

  void remove(Seat seat) {
    seats.remove(seat.peer(), seat);
  }
}
