package dev.parley.server.runtime;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Event;
import dev.parley.server.room.Rooms;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All rooms of the server. Takes what connections say from any thread and brings it to the shard it
 * belongs to; the messages of one connection must come one at a time.
 */
public final class RoomShards {
  private final List<Shard> shards;
  private final Outbox outbox;
  private final SeatTokens tokens;
  private final Supplier<List<IceServer>> iceServers;
  private final AtomicLong connections = new AtomicLong();

  /**
   * Starts without rooms.
   *
   * @param config how many shards and rooms, and how large
   * @param outbox the way out
   * @param clock the time
   * @param tokens where seat tokens come from
   * @param iceServers what a peer that joins now is to use
   */
  public RoomShards(
      Config config,
      Outbox outbox,
      InstantSource clock,
      SeatTokens tokens,
      Supplier<List<IceServer>> iceServers) {
    this.outbox = outbox;
    this.tokens = tokens;
    this.iceServers = iceServers;
    int roomsPerShard = Math.ceilDiv(config.maxRooms(), config.shards());
    this.shards =
        Stream.generate(() -> new Rooms(config.limits(), roomsPerShard))
            .map(rooms -> new Shard(rooms, outbox, clock))
            .limit(config.shards())
            .toList();
  }

  /**
   * How the rooms are laid out.
   *
   * @param shards in how many parts, 1 or more; more than there are I/O threads, so that they
   *     seldom meet
   * @param maxRooms most rooms on the server, 1 or more; a shard may be full a little earlier
   * @param limits what peers are told
   */
  public record Config(int shards, int maxRooms, Limits limits) {
    /** Refuses a layout without shards or rooms. */
    public Config {
      if (shards < 1 || maxRooms < 1) {
        throw new IllegalArgumentException("there must be one shard and one room or more");
      }
    }
  }

  /** Takes a new connection in; it has no seat yet. */
  public Client connect() {
    return new Client(new ConnectionId(connections.incrementAndGet()));
  }

  /** Handles what {@code client} says. */
  public void received(Client client, ClientMessage message) {
    switch (message) {
      case ClientMessage.Join join -> join(client, join);
      case ClientMessage.Resume resume -> resume(client, resume);
      case ClientMessage.Relay relay -> seatedOnly(client, new Event.Relay(client.id(), relay));
      case ClientMessage.Leave() -> seatedOnly(client, new Event.Leave(client.id()));
      case ClientMessage.Ping _ -> ping(client);
    }
  }

  /** Ends the seat of {@code client}, if it has one. To be called once, from any thread. */
  public void closed(Client client) {
    client.markClosed();
    Shard shard = client.shard();
    if (shard != null) {
      shard.submit(new Event.Closed(client.id()), client);
    }
  }

  /** Gives fresh ICE servers to everyone who is seated. */
  public void renewIceServers() {
    List<IceServer> fresh = iceServers.get();
    for (Shard shard : shards) {
      shard.submit(new Event.IceServersRenewed(fresh), null);
    }
  }

  /** How many rooms there are. */
  public int roomCount() {
    return shards.stream().mapToInt(Shard::roomCount).sum();
  }

  /** How many seats are taken. */
  public int seatCount() {
    return shards.stream().mapToInt(Shard::seatCount).sum();
  }

  private void join(Client client, ClientMessage.Join message) {
    // Whoever is seated asks the shard of its seat, which refuses; else two shards could agree.
    Shard seat = client.shard();
    Shard shard = seat == null ? shardOf(message.room()) : seat;
    shard.submit(new Event.Join(client.id(), message, tokens.next(), iceServers.get()), client);
  }

  /** No seat is held yet, so no shard could know the token. */
  private void resume(Client client, ClientMessage.Resume message) {
    Shard shard = client.shard();
    if (shard == null) {
      refuse(client, FailureCode.UNKNOWN_SEAT, "the seat is not held; join again");
    } else {
      shard.submit(new Event.Resume(client.id(), message), client);
    }
  }

  private void ping(Client client) {
    Shard shard = client.shard();
    if (shard == null) {
      outbox.send(client.id(), new ServerMessage.Pong(0));
    } else {
      shard.submit(new Event.Ping(client.id()), client);
    }
  }

  private void seatedOnly(Client client, Event event) {
    Shard shard = client.shard();
    if (shard == null) {
      refuse(client, FailureCode.NOT_JOINED, "join a room first");
    } else {
      shard.submit(event, client);
    }
  }

  private void refuse(Client client, FailureCode code, String message) {
    outbox.send(client.id(), ServerMessage.Failure.of(code, message));
  }

  private Shard shardOf(RoomId room) {
    return shards.get(Math.floorMod(room.value().hashCode(), shards.size()));
  }
}
