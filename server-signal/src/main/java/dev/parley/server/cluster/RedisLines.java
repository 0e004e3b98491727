package dev.parley.server.cluster;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The two connections to Redis: one to ask and tell, one to hear. */
final class RedisLines implements AutoCloseable {
  private final ChannelGroup sockets = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final ClientResources resources = RedisOptions.resources(sockets);
  private final RedisClient hearing;
  private final RedisMouth mouth;
  private final RedisEar ear;

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
    try {
      mouth = RedisMouth.open(address, resources);
      mouth.client().addListener(new Watch(listener));
      hearing = RedisClient.create(resources);
      hearing.setOptions(RedisOptions.one(address));
      ear = new RedisEar(hearing, mouth, channel, listener);
      ear.listen();
    } catch (RuntimeException e) {
      Future<?> _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
      throw e;
    }
  }

  RedisClusterAsyncCommands<String, byte[]> commands() {
    return mouth.commands();
  }

  /** Publishes; the future says how many have heard it. */
  RedisFuture<Long> publish(String channel, byte[] message) {
    return mouth.publish(channel, message);
  }

  /**
   * Whether what is said to this node is said to another Redis than the one it listens to. Makes
   * connections that are wanted by now.
   */
  boolean isAstray() {
    mouth.attend();
    return ear.isAstray();
  }

  /**
   * Listens where it has to, now; waits for that.
   *
   * @throws io.lettuce.core.RedisException if it cannot
   */
  void listenAnew() {
    mouth.look();
    ear.listen();
  }

  /**
   * Cuts all connections, whatever they seem to be, and Lettuce makes them again: a Redis that
   * vanished without a word leaves them as if they were open, for a quarter of an hour. It may wait
   * for seconds.
   *
   * @throws io.lettuce.core.RedisException if no node of a cluster says who has what now
   */
  void cut() {
    Future<?> _ = sockets.close();
    mouth.look();
  }

  @Override
  public void close() {
    hearing.shutdown(0, 1, TimeUnit.SECONDS);
    mouth.client().shutdown(0, 1, TimeUnit.SECONDS);
    Future<?> _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
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
      if (connection == mouth.connection()) {
        listener.mute();
      }
    }
  }
}
