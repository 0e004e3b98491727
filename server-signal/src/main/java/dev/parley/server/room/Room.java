package dev.parley.server.room;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seats of one room, held ones too, oldest first; each peer id at most once. */
final class Room {
  private final RoomId id;
  private final Map<PeerId, Seat> seats = new LinkedHashMap<>();

  /** The seats on other nodes; empty where there is one node only. */
  private Map<PeerId, RoomView.Member> distant = Map.of();

  /** Of the newest view of the room that came from the registry; 0 = none came. */
  private long version;

  private long since;

  /** When the registry is to hear of the room next, in any case; null = at once. */
  private @Nullable Instant keepAt;

  Room(RoomId id) {
    this.id = id;
  }

  RoomId id() {
    return id;
  }

  int size() {
    return seats.size();
  }

  /** Seats on other nodes too. */
  int sizeOverAll() {
    return seats.size() + distant.size();
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  long version() {
    return version;
  }

  /** Since when the registry has known the room, as far as is known here; 0 = it did not. */
  long since() {
    return since;
  }

  void saw(RoomView view) {
    version = view.version();
    since = view.since();
  }

  @Nullable Instant keepAt() {
    return keepAt;
  }

  void keepAt(@Nullable Instant when) {
    keepAt = when;
  }

  Collection<RoomView.Member> distant() {
    return distant.values();
  }

  RoomView.@Nullable Member findDistant(PeerId peer) {
    return distant.get(peer);
  }

  void put(RoomView.Member member) {
    if (distant.isEmpty()) {
      distant = new LinkedHashMap<>();
    }
    distant.put(member.peer(), member);
  }

  RoomView.@Nullable Member removeDistant(PeerId peer) {
    return distant.isEmpty() ? null : distant.remove(peer);
  }

  @Nullable Seat find(PeerId peer) {
    return seats.get(peer);
  }

  /** All others, oldest first. */
  List<PeerId> peersBesides(Seat seat) {
    List<PeerId> peers = new ArrayList<>(seats.keySet());
    peers.remove(seat.peer());
    if (!distant.isEmpty()) {
      peers.addAll(distant.keySet());
      peers.sort(Comparator.comparingLong(this::born));
    }
    return peers;
  }

  /** The oldest of all others, if it has a connection here; null otherwise. */
  @Nullable Seat firstBesides(Seat seat) {
    List<PeerId> peers = peersBesides(seat);
    Seat first = peers.isEmpty() ? null : seats.get(peers.getFirst());
    return first == null || first.connection() == null ? null : first;
  }

  private long born(PeerId peer) {
    RoomView.Member member = distant.get(peer);
    Seat seat = seats.get(peer);
    return member != null
        ? member.born()
        : seat == null || !seat.known().isKnown() ? Long.MAX_VALUE : seat.known().born();
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
