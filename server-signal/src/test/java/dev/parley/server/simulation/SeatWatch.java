package dev.parley.server.simulation;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Event;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be seen of the server's seats from outside, to tell in which state an event met one. */
final class SeatWatch {

  /** Of the seat that an event is about. */
  enum State {
    /** There is none. */
    NONE,
    /** Some connection has it. */
    TAKEN,
    /** Its connection was lost. */
    HELD
  }

  private final Map<SeatToken, State> seats = new HashMap<>();
  private final Map<PeerId, SeatToken> ofPeers = new HashMap<>();
  private final Map<ConnectionId, SeatToken> ofConnections = new HashMap<>();

  /** The state of the seat that {@code event} is about. */
  State before(Event event) {
    return switch (event) {
      case Event.Join join -> state(ofPeers.get(join.message().peer()));
      case Event.Resume resume -> state(resume.message().seat());
      case Event.OfConnection of -> state(ofConnections.get(of.connection()));
      case Event.TimePassed _,
          Event.IceServersRenewed _,
          Event.Answered _,
          Event.Heard _,
          Event.Unreachable _,
          Event.NodesSeen _,
          Event.BusBack _ ->
          seats.containsValue(State.HELD) ? State.HELD : State.NONE;
    };
  }

  private State state(@Nullable SeatToken token) {
    return token == null ? State.NONE : seats.getOrDefault(token, State.NONE);
  }

  void welcomed(ConnectionId connection, ServerMessage.Welcome welcome) {
    seats.put(welcome.seat(), State.TAKEN);
    ofPeers.put(welcome.peer(), welcome.seat());
    ofConnections.put(connection, welcome.seat());
  }

  /** A connection has lost its seat, which may be held. */
  void unseated(ConnectionId connection, boolean held) {
    SeatToken token = ofConnections.remove(connection);
    if (token != null) {
      seats.put(token, held ? State.HELD : State.NONE);
    }
  }

  /** No seat is held any more. */
  void noneHeld() {
    seats.replaceAll((_, state) -> state == State.HELD ? State.NONE : state);
  }
}
