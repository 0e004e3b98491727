package dev.parley.server.runtime;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Effect;
import dev.parley.server.room.Event;
import dev.parley.server.room.Question;
import dev.parley.server.room.Rooms;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some rooms with their owner: whoever holds the lock. */
final class Shard {
  private static final Logger LOG = System.getLogger(Shard.class.getName());

  private final ReentrantLock lock = new ReentrantLock();
  private final Rooms rooms;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Metrics metrics;
  private final @Nullable Bus bus;

  /** Everything below is touched by the owner alone. */
  private final Map<ConnectionId, Client> seated = new HashMap<>();

  private final Deque<Turn> deferred = new ArrayDeque<>();
  private boolean inTurn;

  Shard(Rooms rooms, Outbox outbox, InstantSource clock, Metrics metrics, @Nullable Bus bus) {
    this.bus = bus;
    this.rooms = rooms;
    this.outbox = outbox;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** An event with the client that caused it; no client = it concerns all. */
  private record Turn(Event event, @Nullable Client client) {}

  /** Lets {@code event} happen here, now, or at the end of the turn that is under way. */
  void submit(Event event, @Nullable Client client) {
    long asked = System.nanoTime();
    lock.lock();
    try {
      deferred.add(new Turn(event, client));
      if (!inTurn) {
        runTurns();
      }
    } finally {
      lock.unlock();
    }
    metrics.turned(System.nanoTime() - asked);
  }

  /** Gives everyone who is connected and seated what {@code iceServers} says. */
  void renew(Function<Client, List<IceServer>> iceServers) {
    lock.lock();
    try {
      Map<ConnectionId, List<IceServer>> fresh = new HashMap<>();
      seated.forEach((connection, client) -> fresh.put(connection, iceServers.apply(client)));
      submit(new Event.IceServersRenewed(fresh), null);
    } finally {
      lock.unlock();
    }
  }

  int roomCount() {
    lock.lock();
    try {
      return rooms.roomCount();
    } finally {
      lock.unlock();
    }
  }

  int seatCount() {
    lock.lock();
    try {
      return rooms.seatCount();
    } finally {
      lock.unlock();
    }
  }

  int heldCount() {
    lock.lock();
    try {
      return rooms.heldCount();
    } finally {
      lock.unlock();
    }
  }

  private void runTurns() {
    inTurn = true;
    try {
      for (Turn turn = deferred.poll(); turn != null; turn = deferred.poll()) {
        try {
          run(turn);
        } catch (RuntimeException e) {
          fault(turn, e);
        }
      }
    } finally {
      inTurn = false;
    }
  }

  /** A fault of ours costs the connection that hit upon it, and nobody else. */
  private void fault(Turn turn, RuntimeException fault) {
    Client client = turn.client();
    LOG.log(Level.ERROR, "event=fault connection=" + (client == null ? "-" : client.id()), fault);
    if (client != null) {
      outbox.close(client.id(), FailureCode.INTERNAL, "a fault of the server");
    }
  }

  private void run(Turn turn) {
    List<Effect> effects = rooms.handle(turn.event(), clock.instant());
    countResumes(turn.event(), effects);
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Send(var to, var message) -> outbox.send(to, message);
        case Effect.Seated(var connection) -> seated(connection, turn.client());
        case Effect.Unseated(var connection) -> unseated(connection);
        case Effect.Close(var connection, var code, var message) ->
            outbox.close(connection, code, message);
        case Effect.Ask(var question) -> ask(question);
        case Effect.Tell(var node, var message) -> bus().tell(node, message);
      }
    }
  }

  private void ask(Question question) {
    bus().ask(question, answer -> submit(new Event.Answered(question, answer), null));
  }

  private Bus bus() {
    if (bus == null) {
      throw new IllegalStateException("there are no other nodes");
    }
    return bus;
  }

  private void countResumes(Event event, List<Effect> effects) {
    boolean asked =
        event instanceof Event.Resume
            || event instanceof Event.Answered(Question.Find _, _)
            || event instanceof Event.Answered(Question.Take _, _);
    if (asked) {
      for (Effect effect : effects) {
        if (effect instanceof Effect.Send(_, ServerMessage.Welcome _)) {
          metrics.resumed(true);
        } else if (effect instanceof Effect.Send(_, ServerMessage.Failure _)) {
          metrics.resumed(false);
        }
      }
    }
  }

  private void seated(ConnectionId connection, @Nullable Client client) {
    // Who waits for a seat that is elsewhere is known since it asked.
    Client asking = client == null ? seated.get(connection) : client;
    if (asking == null || !asking.id().equals(connection)) {
      throw new IllegalStateException("only who asks is seated");
    }
    seated.put(connection, asking);
    asking.seatedIn(this);
    // Closed between the question and the answer: whoever closed it saw no shard to tell.
    if (asking.isClosed()) {
      deferred.add(new Turn(new Event.Closed(connection), asking));
    }
  }

  private void unseated(ConnectionId connection) {
    Client client = seated.remove(connection);
    if (client != null) {
      client.unseated();
    }
  }
}
