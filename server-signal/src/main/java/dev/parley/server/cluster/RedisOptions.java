package dev.parley.server.cluster;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How Lettuce is to behave here. */
final class RedisOptions {
  /** How long an answer may take. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Keys and channels are texts, values and messages are bytes. */
  static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  /** What waits to be sent at most, in commands; more is refused. */
  private static final int MOST_WAITING = 20_000;

  private static final int THREADS = 2;
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);

  /** So often a cluster is asked which of its nodes has what, if nothing hints at a change. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

  /** After a hint that something has changed, no more looks for that long. */
  private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(1);

  /** Its own default grows to half a minute, in which people would wait for each other. */
  private static final Delay AGAIN_AFTER =
      Delay.fullJitter(Duration.ofMillis(50), Duration.ofSeconds(1), 50, TimeUnit.MILLISECONDS);

  private RedisOptions() {}

  /**
   * Threads and timers.
   *
   * @param sockets gets to know each connection that is made
   */
  static ClientResources resources(ChannelGroup sockets) {
    return DefaultClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        .reconnectDelay(AGAIN_AFTER)
        .nettyCustomizer(
            new NettyCustomizer() {
              @Override
              public void afterChannelInitialized(Channel channel) {
                sockets.add(channel);
              }
            })
        .build();
  }

  /** For one Redis, also one that Sentinels name. */
  static ClientOptions one(RedisAddress address) {
    return common(ClientOptions.builder(), address.authorities()).build();
  }

  /** For a cluster. */
  static ClusterClientOptions cluster(RedisAddress address) {
    ClusterClientOptions.Builder builder =
        common(ClusterClientOptions.builder(), address.authorities());
    return builder
        .topologyRefreshOptions(
            ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(LOOKS_EVERY)
                .adaptiveRefreshTriggersTimeout(LOOKS_AGAIN_AFTER)
                .refreshTriggersReconnectAttempts(1)
                .build())
        .build();
  }

  private static <B extends ClientOptions.Builder> B common(B builder, @Nullable Path authorities) {
    builder
        .autoReconnect(true)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(MOST_WAITING)
        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
        .socketOptions(
            SocketOptions.builder().connectTimeout(CONNECTS_WITHIN).keepAlive(true).build());
    if (authorities != null) {
      builder.sslOptions(
          SslOptions.builder().jdkSslProvider().trustManager(authorities.toFile()).build());
    }
    return builder;
  }
}
