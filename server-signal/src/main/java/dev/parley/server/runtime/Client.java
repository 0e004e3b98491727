package dev.parley.server.runtime;

import dev.parley.server.room.ConnectionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection as the shards see it: its name, and the shard in which it has a seat. */
public final class Client {
  private final ConnectionId id;
  private final List<String> ownStun;
  private volatile @Nullable Shard shard;
  private volatile boolean closed;

  Client(ConnectionId id, List<String> ownStun) {
    this.id = id;
    this.ownStun = List.copyOf(ownStun);
  }

  /** Its name. */
  public ConnectionId id() {
    return id;
  }

  /** {@code stun:} URLs at which it reaches the STUN server of ours; empty if it cannot. */
  List<String> ownStun() {
    return ownStun;
  }

  /** Whether it has a seat in some room. */
  public boolean isSeated() {
    return shard != null;
  }

  @Nullable Shard shard() {
    return shard;
  }

  void seatedIn(Shard where) {
    shard = where;
  }

  void unseated() {
    shard = null;
  }

  boolean isClosed() {
    return closed;
  }

  void markClosed() {
    closed = true;
  }
}
