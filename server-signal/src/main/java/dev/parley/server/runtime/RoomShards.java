package dev.parley.server.runtime;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Event;
import dev.parley.server.room.Hold;
import dev.parley.server.room.Membership;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Rooms;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rooms of the server. Takes what connections say from any thread and brings it to the shard it
 * belongs to; the messages of one connection must come one at a time.
 */
public final class RoomShards implements Bus.Ears {
  private final List<Shard> shards;
  private final Outbox outbox;
  private final SeatTokens tokens;
  private final Metrics metrics;
  private final Function<Client, List<IceServer>> iceServers;
  private final AtomicLong connections = new AtomicLong();

  /**
   * Starts without rooms, as a server of its own.
   *
   * @param config how many shards and rooms, and how large
   * @param outbox the way out
   * @param clock the time
   * @param tokens where seat tokens come from
   * @param iceServers what a client is to use from now on
   * @param metrics count what happens
   */
  public RoomShards(
      Config config,
      Outbox outbox,
      InstantSource clock,
      SeatTokens tokens,
      Function<Client, List<IceServer>> iceServers,
      Metrics metrics) {
    this(config, outbox, clock, tokens, iceServers, metrics, null);
  }

  /**
   * Starts without rooms.
   *
   * @param config how many shards and rooms, and how large
   * @param outbox the way out
   * @param clock the time
   * @param tokens where seat tokens come from
   * @param iceServers what a client is to use from now on
   * @param metrics count what happens
   * @param bus the way to the other nodes; null = there are none
   */
  public RoomShards(
      Config config,
      Outbox outbox,
      InstantSource clock,
      SeatTokens tokens,
      Function<Client, List<IceServer>> iceServers,
      Metrics metrics,
      @Nullable Bus bus) {
    this.outbox = outbox;
    this.tokens = tokens;
    this.iceServers = iceServers;
    this.metrics = metrics;
    int roomsPerShard = Math.ceilDiv(config.maxRooms(), config.shards());
    Hold holdPerShard = config.hold().dividedBy(config.shards());
    Membership membership = bus == null ? null : new Membership(bus.node(), SeatTokens.NAMES);
    this.shards =
        Stream.generate(() -> new Rooms(config.limits(), roomsPerShard, holdPerShard, membership))
            .map(rooms -> new Shard(rooms, outbox, clock, metrics, bus))
            .limit(config.shards())
            .toList();
  }

  /**
   * How the rooms are laid out.
   *
   * @param shards in how many parts, 1 to {@link SeatTokens#MAX_SHARDS}; more than there are I/O
   *     threads, so that they seldom meet
   * @param maxRooms most rooms on the server, 1 or more; a shard may be full a little earlier
   * @param limits what peers are told
   * @param hold how seats are held on the whole server; each shard has its share
   */
  public record Config(int shards, int maxRooms, Limits limits, Hold hold) {
    /** Refuses a layout without rooms, and one without shards or with too many. */
    public Config {
      if (shards < 1 || shards > SeatTokens.MAX_SHARDS || maxRooms < 1) {
        throw new IllegalArgumentException("there must be some shards, and one room or more");
      }
    }
  }

  /** Takes a new connection in, whose client cannot reach a STUN server of ours. */
  public Client connect() {
    return connect(List.of());
  }

  /**
   * Takes a new connection in; it has no seat yet.
   *
   * @param ownStun {@code stun:} URLs at which this client reaches the STUN server of ours
   */
  public Client connect(List<String> ownStun) {
    return new Client(new ConnectionId(connections.incrementAndGet()), ownStun);
  }

  /** Handles what {@code client} says. */
  public void received(Client client, ClientMessage message) {
    switch (message) {
      case ClientMessage.Join join -> join(client, join);
      case ClientMessage.Resume resume -> resume(client, resume);
      case ClientMessage.Relay relay -> {
        metrics.relayed();
        seatedOnly(client, new Event.Relay(client.id(), relay));
      }
      case ClientMessage.Leave() -> seatedOnly(client, new Event.Leave(client.id()));
      case ClientMessage.GetIceServers() ->
          outbox.send(client.id(), new ServerMessage.IceServers(iceServers.apply(client)));
      case ClientMessage.Ping ping -> ping(client, ping);
    }
  }

  /**
   * Takes note that the connection of {@code client} is no more; its seat, if it still has one, is
   * held. To be called once, from any thread.
   */
  public void closed(Client client) {
    client.markClosed();
    Shard shard = client.shard();
    if (shard != null) {
      shard.submit(new Event.Closed(client.id()), client);
    }
  }

  /** Ends the seats that were held long enough; to be called every second or so. */
  public void timePassed() {
    toAll(new Event.TimePassed());
  }

  /** Gives fresh ICE servers to everyone who is connected and seated. */
  public void renewIceServers() {
    for (Shard shard : shards) {
      shard.renew(iceServers);
    }
  }

  /** How many rooms there are, those with none but held seats too. */
  public int roomCount() {
    return shards.stream().mapToInt(Shard::roomCount).sum();
  }

  /** How many seats are taken, held ones too. */
  public int seatCount() {
    return shards.stream().mapToInt(Shard::seatCount).sum();
  }

  /** How many of the seats are held, because their connections were lost. */
  public int heldCount() {
    return shards.stream().mapToInt(Shard::heldCount).sum();
  }

  private void join(Client client, ClientMessage.Join message) {
    if (client.isSeated()) {
      alreadyJoined(client);
      return;
    }
    Event join =
        new Event.Join(client.id(), message, tokens.next(message.room()), iceServers.apply(client));
    shardOf(message.room()).submit(join, client);
  }

  private void resume(Client client, ClientMessage.Resume message) {
    if (client.isSeated()) {
      alreadyJoined(client);
    } else {
      Event resume = new Event.Resume(client.id(), message, iceServers.apply(client));
      shards.get(SeatTokens.shardOf(message.seat(), shards.size())).submit(resume, client);
    }
  }

  @Override
  public void heard(NodeId from, NodeMessage message) {
    shardOf(message.room()).submit(new Event.Heard(from, message), null);
  }

  @Override
  public void unreachable(NodeId node) {
    toAll(new Event.Unreachable(node));
  }

  @Override
  public void nodesSeen(Set<NodeId> nodes) {
    toAll(new Event.NodesSeen(nodes));
  }

  @Override
  public void back() {
    toAll(new Event.BusBack());
  }

  private void toAll(Event event) {
    for (Shard shard : shards) {
      shard.submit(event, null);
    }
  }

  /**
   * Said here and not by the shard of the seat: it may be losing the seat to another connection
   * just now, and would take a room in that belongs to another shard. That a client has no seat can
   * be relied on, as only its own messages give it one, and these come one at a time.
   */
  private void alreadyJoined(Client client) {
    refuse(client, FailureCode.ALREADY_JOINED, "this connection has a seat already");
  }

  private void ping(Client client, ClientMessage.Ping message) {
    Shard shard = client.shard();
    if (shard == null) {
      outbox.send(client.id(), new ServerMessage.Pong(0));
    } else {
      shard.submit(new Event.Ping(client.id(), message), client);
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
    return shards.get(SeatTokens.shardOf(room, shards.size()));
  }
}
