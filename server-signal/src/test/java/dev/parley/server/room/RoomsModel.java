package dev.parley.server.room;

import dev.parley.delivery.Outgoing;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@link Rooms} should do, written the slow and simple way: by looking at everything. */
final class RoomsModel {
  private static final int EVENT_BYTES = 96;

  private final int roomSize;
  private final int maxRooms;
  private final Hold hold;
  final Map<SeatToken, Sitter> sitters = new LinkedHashMap<>();
  private final List<Sitter> held = new ArrayList<>();

  /** Those with a connection for whom something is kept, longest silent first. */
  private final List<Sitter> unconfirmed = new ArrayList<>();

  RoomsModel(int roomSize, int maxRooms, Hold hold) {
    this.roomSize = roomSize;
    this.maxRooms = maxRooms;
    this.hold = hold;
  }

  /** A seat, and what its client knows. */
  static final class Sitter {
    final SeatToken token;
    final RoomId room;
    final PeerId peer;
    @Nullable ConnectionId connection;
    boolean confirmed;
    Instant lostAt = Instant.MIN;
    long relays;

    /** The size of each event that there ever was, and how many of them the client confirmed. */
    final List<Integer> events = new ArrayList<>();

    int arrived;

    /** So many events were forgotten because too much was kept for everyone. */
    int forgotten;

    final Set<PeerId> others = new HashSet<>();
    final Set<PeerId> away = new HashSet<>();
    final Deque<String> bodies = new ArrayDeque<>();

    Sitter(SeatToken token, RoomId room, PeerId peer, ConnectionId connection) {
      this.token = token;
      this.room = room;
      this.peer = peer;
      this.connection = connection;
    }

    /** How many events are gone for good, or confirmed. */
    int gone() {
      int kept = 0;
      int bytes = 0;
      int first = Math.max(arrived, forgotten);
      for (int i = events.size() - 1; i >= first; i--) {
        bytes += events.get(i);
        if (++kept > Outgoing.MAX_MESSAGES || bytes > Outgoing.MAX_BYTES) {
          return i + 1;
        }
      }
      return first;
    }

    int keptBytes() {
      return events.subList(gone(), events.size()).stream().mapToInt(size -> size).sum();
    }
  }

  @Nullable Sitter at(ConnectionId connection) {
    return sitters.values().stream()
        .filter(sitter -> connection.equals(sitter.connection))
        .findFirst()
        .orElse(null);
  }

  List<Sitter> in(RoomId room) {
    return sitters.values().stream().filter(sitter -> sitter.room.equals(room)).toList();
  }

  Set<PeerId> others(Sitter sitter) {
    return in(sitter.room).stream()
        .filter(other -> other != sitter)
        .map(other -> other.peer)
        .collect(Collectors.toSet());
  }

  /** Who of the others is away. */
  Set<PeerId> away(Sitter sitter) {
    return in(sitter.room).stream()
        .filter(other -> other != sitter && other.connection == null)
        .map(other -> other.peer)
        .collect(Collectors.toSet());
  }

  int roomCount() {
    return (int) sitters.values().stream().map(sitter -> sitter.room).distinct().count();
  }

  int heldCount() {
    return held.size();
  }

  /** Lets an event happen; returns the refusal that it is answered with, or null. */
  @Nullable FailureCode handle(Event event, Instant now) {
    FailureCode refusal =
        switch (event) {
          case Event.Join join -> join(join);
          case Event.Resume resume -> resume(resume);
          case Event.Relay(var connection, var message) -> relay(at(connection), message);
          case Event.Leave(var connection) -> leave(at(connection));
          case Event.Ping(var connection, var message) -> ping(at(connection), message);
          case Event.Closed(var connection) -> closed(at(connection), now);
          case Event.IceServersRenewed _ -> null;
          case Event.TimePassed() -> timePassed(now);
          case Event.Answered _,
              Event.Heard _,
              Event.Unreachable _,
              Event.NodesSeen _,
              Event.BusBack _ ->
              throw new IllegalArgumentException("one node only");
        };
    while (held.size() > hold.maxSeats()
        || held.stream().mapToLong(Sitter::keptBytes).sum() > hold.maxBytes()) {
      end(held.getFirst());
    }
    while (unconfirmed.stream().mapToLong(Sitter::keptBytes).sum() > hold.maxConnectedBytes()) {
      Sitter longest = unconfirmed.removeFirst();
      longest.forgotten = longest.events.size();
    }
    return refusal;
  }

  private void tell(Sitter sitter, int bytes) {
    sitter.events.add(bytes);
    if (sitter.connection != null && !unconfirmed.contains(sitter)) {
      unconfirmed.add(sitter);
    }
  }

  private void arrived(Sitter sitter, long received) {
    sitter.arrived = (int) Math.max(sitter.arrived, received);
    unconfirmed.remove(sitter);
    if (sitter.keptBytes() > 0) {
      unconfirmed.add(sitter);
    }
  }

  private @Nullable FailureCode join(Event.Join event) {
    List<Sitter> members = in(event.message().room());
    Sitter twin =
        members.stream()
            .filter(member -> member.peer.equals(event.message().peer()))
            .findFirst()
            .orElse(null);
    if (at(event.connection()) != null) {
      return FailureCode.ALREADY_JOINED;
    } else if (members.isEmpty() && roomCount() >= maxRooms) {
      return FailureCode.SERVER_FULL;
    } else if (twin != null && twin.confirmed) {
      return FailureCode.PEER_TAKEN;
    } else if (twin == null && members.size() >= roomSize) {
      return FailureCode.ROOM_FULL;
    } else if (twin != null) {
      end(twin);
    }
    Sitter newcomer =
        new Sitter(
            event.freshSeat(), event.message().room(), event.message().peer(), event.connection());
    in(newcomer.room).stream()
        .filter(other -> other.connection == null)
        .forEach(_ -> tell(newcomer, EVENT_BYTES));
    sitters.put(newcomer.token, newcomer);
    tellOthers(newcomer);
    return null;
  }

  private @Nullable FailureCode resume(Event.Resume event) {
    Sitter sitter = sitters.get(event.message().seat());
    long received = event.message().received();
    if (at(event.connection()) != null) {
      return FailureCode.ALREADY_JOINED;
    } else if (sitter == null) {
      return FailureCode.UNKNOWN_SEAT;
    } else if (received > sitter.events.size()) {
      return FailureCode.OUT_OF_ORDER;
    } else if (received < sitter.gone()) {
      end(sitter);
      return FailureCode.MISSED_TOO_MUCH;
    }
    boolean wasAway = held.remove(sitter);
    sitter.connection = event.connection();
    sitter.confirmed = true;
    arrived(sitter, received);
    if (wasAway) {
      tellOthers(sitter);
    }
    return null;
  }

  private @Nullable FailureCode relay(@Nullable Sitter sender, ClientMessage.Relay message) {
    if (sender == null) {
      return FailureCode.NOT_JOINED;
    }
    sender.confirmed = true;
    if (message.n() != sender.relays + 1) {
      return message.n() <= sender.relays ? null : FailureCode.OUT_OF_ORDER;
    }
    sender.relays++;
    for (Sitter other : in(sender.room)) {
      if (other != sender && other.peer.equals(message.to())) {
        tell(other, EVENT_BYTES + message.body().length());
        other.bodies.add(message.body());
        return null;
      }
    }
    return FailureCode.UNKNOWN_PEER;
  }

  private @Nullable FailureCode leave(@Nullable Sitter sitter) {
    if (sitter == null) {
      return FailureCode.NOT_JOINED;
    }
    end(sitter);
    return null;
  }

  private @Nullable FailureCode ping(@Nullable Sitter sitter, ClientMessage.Ping message) {
    if (sitter == null) {
      return null;
    }
    if (message.received() > sitter.events.size()) {
      return FailureCode.OUT_OF_ORDER;
    }
    sitter.confirmed = true;
    arrived(sitter, message.received());
    return null;
  }

  private @Nullable FailureCode closed(@Nullable Sitter sitter, Instant now) {
    if (sitter != null && sitter.confirmed) {
      sitter.connection = null;
      unconfirmed.remove(sitter);
      sitter.lostAt = now;
      held.add(sitter);
      tellOthers(sitter);
    } else if (sitter != null) {
      end(sitter);
    }
    return null;
  }

  private @Nullable FailureCode timePassed(Instant now) {
    held.stream()
        .filter(sitter -> !now.isBefore(sitter.lostAt.plus(hold.duration())))
        .toList()
        .forEach(this::end);
    return null;
  }

  private void end(Sitter sitter) {
    held.remove(sitter);
    unconfirmed.remove(sitter);
    sitters.remove(sitter.token);
    tellOthers(sitter);
  }

  private void tellOthers(Sitter about) {
    in(about.room).stream()
        .filter(other -> other != about)
        .forEach(other -> tell(other, EVENT_BYTES));
  }
}
