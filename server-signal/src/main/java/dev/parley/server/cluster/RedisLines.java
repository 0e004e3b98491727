package dev.parley.server.cluster;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The two connections to Redis: one to ask and tell, one to hear. */
final class RedisLines implements AutoCloseable {
  private final ChannelGroup sockets = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final ClientResources resources = RedisOptions.resources(sockets);
  private final Allowance allowance = new Allowance();
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

    /** The connection that asks and tells was made again. */
    void speaking();

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

  /** For what carries next to nothing, and has to pass whatever waits. */
  RedisClusterAsyncCommands<String, byte[]> commands() {
    return mouth.commands();
  }

  /** Sends a command that carries so many bytes, if not too much waits already. */
  <T> CompletionStage<T> within(long bytes, Supplier<? extends CompletionStage<T>> command) {
    return allowance.during(bytes, command);
  }

  /** Publishes; the future says how many have heard it. */
  CompletionStage<Long> publish(String channel, byte[] message) {
    return within(message.length, () -> mouth.publish(channel, message));
  }

  /** Redis has just answered: what waited before has been answered, too. */
  void answered() {
    allowance.settle();
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
    // The form of it that brings an address along is not for this package, which knows none.
    @SuppressWarnings({"ReferenceEquality", "deprecation"})
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection) {
      if (connection == mouth.connection()) {
        listener.speaking();
      }
    }

    @SuppressWarnings("ReferenceEquality")
    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      allowance.settle();
      if (connection == mouth.connection()) {
        listener.mute();
      }
    }
  }
}
