package dev.parley.server.transport;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.runtime.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All connections whose sockets live, closing ones too. */
public final class Connections implements Outbox {
  private static final int GOING_AWAY = 1001;

  private final Map<ConnectionId, SignalConnection> open = new ConcurrentHashMap<>();

  /** Given up, and not gone yet: what waits on them is about to be freed. */
  private final Set<SignalConnection> leaving = ConcurrentHashMap.newKeySet();

  /** Starts without connections. */
  public Connections() {}

  void add(SignalConnection connection) {
    open.put(connection.client().id(), connection);
  }

  void remove(SignalConnection connection) {
    open.remove(connection.client().id());
    synchronized (this) {
      notifyAll();
    }
  }

  /** How many there are. */
  public int count() {
    return open.size();
  }

  @Override
  public void send(ConnectionId to, ServerMessage message) {
    SignalConnection connection = open.get(to);
    if (connection != null) {
      connection.send(message);
    }
  }

  @Override
  public void close(ConnectionId connection, FailureCode code, String message) {
    SignalConnection closing = open.get(connection);
    if (closing != null) {
      closing.fail(code, message);
    }
  }

  /** Does what time demands; to be called every second or so. */
  public void sweep(Instant now) {
    open.values().forEach(connection -> connection.sweep(now));
  }

  /** Ends connections, those first on which most waits, until little enough does. */
  void relieve(Backlog backlog) {
    leaving.removeIf(connection -> connection.waitingBytes() == 0);
    long going = leaving.stream().mapToLong(SignalConnection::waitingBytes).sum();
    long surplus = backlog.surplus() - going;
    List<Burden> burdens =
        open.values().stream()
            .map(connection -> new Burden(connection, connection.waitingBytes()))
            .filter(burden -> burden.bytes() > 0 && !leaving.contains(burden.connection()))
            .sorted(Comparator.comparingLong(Burden::bytes).reversed())
            .toList();
    for (Burden burden : burdens) {
      if (surplus <= 0) {
        break;
      }
      surplus -= burden.bytes();
      leaving.add(burden.connection());
      burden.connection().giveUp();
    }
    backlog.relieved();
  }

  private record Burden(SignalConnection connection, long bytes) {}

  /** Tells everyone. */
  void tell(ServerMessage message) {
    open.values().forEach(connection -> connection.send(message));
  }

  /** Closes all, as the server stops. */
  void close() {
    open.values().forEach(connection -> connection.close(GOING_AWAY, "the server stops"));
  }

  /** Ends what is left, whatever is unsent. */
  void terminate() {
    open.values().forEach(SignalConnection::terminate);
  }

  /** Waits until no connection is left, or for {@code patience}. */
  void awaitNone(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      long left = deadline - System.nanoTime();
      while (!open.isEmpty() && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    }
  }
}
