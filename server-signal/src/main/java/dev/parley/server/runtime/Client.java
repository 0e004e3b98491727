package dev.parley.server.runtime;

import dev.parley.server.room.ConnectionId;
import org.jspecify.annotations.Nullable;

/** A connection as the shards see it: its name, and the shard in which it has a seat. */
public final class Client {
  private final ConnectionId id;
  private volatile @Nullable Shard shard;
  private volatile boolean closed;

  Client(ConnectionId id) {
    this.id = id;
  }

  /** Its name. */
  public ConnectionId id() {
    return id;
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
