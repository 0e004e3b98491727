package dev.parley.server.cluster;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The two connections to Redis: one to ask and tell, one to hear. */
final class RedisLines implements AutoCloseable {
  /** How long an answer may take. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  /** What waits to be sent at most; more is refused. */
  private static final int MOST_WAITING = 20_000;

  private static final int THREADS = 2;

  /** Its own default grows to half a minute, in which people would wait for each other. */
  private static final Delay AGAIN_AFTER =
      Delay.fullJitter(Duration.ofMillis(50), Duration.ofSeconds(1), 50, TimeUnit.MILLISECONDS);

  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  private final ClientResources resources;
  private final AbstractRedisClient client;
  private final StatefulConnection<String, byte[]> mouth;
  private final RedisClusterAsyncCommands<String, byte[]> commands;
  private final StatefulRedisPubSubConnection<String, byte[]> ear;
  private final boolean sharded;

  /** Who is told of what comes on the second connection. */
  interface Listener {
    /** Something was published. */
    void heard(byte[] message);

    /** Everything that is published from now on will be heard. */
    void listening();

    /** The connection that hears is lost; it will be made again. */
    void deaf();

    /** The connection that asks and tells is lost; it will be made again. */
    void mute();
  }

  /**
   * Connects and listens, and waits for that.
   *
   * @param channel what to hear
   * @throws io.lettuce.core.RedisException if it cannot
   */
  RedisLines(RedisAddress address, String channel, Listener listener) {
    resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .reconnectDelay(AGAIN_AFTER)
            .build();
    sharded = address.isCluster();
    try {
      if (address.isCluster()) {
        RedisClusterClient cluster = RedisClusterClient.create(resources, address.nodes());
        client = cluster;
        cluster.setOptions(clusterOptions());
        StatefulRedisClusterConnection<String, byte[]> asking = cluster.connect(CODEC);
        mouth = asking;
        commands = asking.async();
        ear = cluster.connectPubSub(CODEC);
      } else {
        RedisClient single = RedisClient.create(resources, address.nodes().getFirst());
        client = single;
        single.setOptions(options(ClientOptions.builder()).build());
        StatefulRedisConnection<String, byte[]> asking = single.connect(CODEC);
        mouth = asking;
        commands = asking.async();
        ear = single.connectPubSub(CODEC);
      }
      client.addListener(new Watch(listener));
      ear.addListener(new Ear(listener));
      listen(channel);
    } catch (RuntimeException e) {
      Future<?> _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
      throw e;
    }
  }

  private void listen(String channel) {
    if (sharded) {
      ear.sync().ssubscribe(channel);
    } else {
      ear.sync().subscribe(channel);
    }
  }

  private static <B extends ClientOptions.Builder> B options(B builder) {
    builder
        .autoReconnect(true)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(MOST_WAITING)
        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
        .socketOptions(
            SocketOptions.builder().connectTimeout(Duration.ofSeconds(2)).keepAlive(true).build());
    return builder;
  }

  private static ClusterClientOptions clusterOptions() {
    ClusterClientOptions.Builder builder = options(ClusterClientOptions.builder());
    return builder
        .topologyRefreshOptions(
            ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(Duration.ofSeconds(30))
                .build())
        .build();
  }

  RedisClusterAsyncCommands<String, byte[]> commands() {
    return commands;
  }

  /** Publishes; the future says how many have heard it. */
  io.lettuce.core.RedisFuture<Long> publish(String channel, byte[] message) {
    return sharded ? commands.spublish(channel, message) : commands.publish(channel, message);
  }

  @Override
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    Future<?> _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private static final class Ear extends RedisPubSubAdapter<String, byte[]> {
    private final Listener listener;

    Ear(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void message(String channel, byte[] message) {
      listener.heard(message);
    }

    @Override
    public void smessage(String channel, byte[] message) {
      listener.heard(message);
    }

    @Override
    public void subscribed(String channel, long count) {
      listener.listening();
    }

    @Override
    public void ssubscribed(String channel, long count) {
      listener.listening();
    }
  }

  /** A client has other connections, too: those with which it looks at a Redis Cluster. */
  private final class Watch implements RedisConnectionStateListener {
    private final Listener listener;

    Watch(Listener listener) {
      this.listener = listener;
    }

    // Which connection it is, not whether it is like another one.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      if (connection == ear) {
        listener.deaf();
      } else if (connection == mouth) {
        listener.mute();
      }
    }
  }
}
