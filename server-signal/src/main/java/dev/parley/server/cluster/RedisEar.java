package dev.parley.server.cluster;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The connection that hears, with whichever Redis has the channel. */
final class RedisEar {
  private final RedisClient client;
  private final RedisMouth mouth;
  private final String channel;
  private final RedisLines.Listener listener;

  private volatile @Nullable Open open;

  /** A connection, and with whom it is; Lettuce makes it again with the same when it is lost. */
  private static final class Open {
    final StatefulRedisPubSubConnection<String, byte[]> connection;
    final RedisURI where;

    Open(StatefulRedisPubSubConnection<String, byte[]> connection, RedisURI where) {
      this.connection = connection;
      this.where = where;
    }
  }

  /**
   * Prepares one that does not hear yet.
   *
   * @param client makes the connections; is closed by whoever gave it
   * @param mouth says where the channel is
   * @param channel what to hear
   */
  RedisEar(RedisClient client, RedisMouth mouth, String channel, RedisLines.Listener listener) {
    this.client = client;
    this.mouth = mouth;
    this.channel = channel;
    this.listener = listener;
    client.addListener(new Watch());
  }

  /** Whether what is said to this node is said elsewhere by now. */
  boolean isAstray() {
    Open now = open;
    return now == null || !now.where.equals(mouth.where(channel));
  }

  /**
   * Hears where the channel is now, and nowhere else any more; waits for that.
   *
   * @throws io.lettuce.core.RedisException if it cannot; then it hears nothing
   */
  void listen() {
    Open before = open;
    open = null;
    if (before != null) {
      before.connection.close();
    }
    RedisURI where = mouth.where(channel);
    Open next = new Open(client.connectPubSub(RedisOptions.CODEC, where), where);
    open = next;
    next.connection.addListener(new Hearing(next));
    try {
      mouth.subscribe(next.connection, channel);
    } catch (RuntimeException e) {
      open = null;
      next.connection.close();
      throw e;
    }
  }

  private final class Hearing extends RedisPubSubAdapter<String, byte[]> {
    private final Open of;

    Hearing(Open of) {
      this.of = of;
    }

    @Override
    public void message(String from, byte[] message) {
      listener.heard(message);
    }

    @Override
    public void smessage(String from, byte[] message) {
      listener.heard(message);
    }

    @Override
    public void subscribed(String to, long count) {
      if (open == of) {
        listener.listening();
      }
    }

    @Override
    public void ssubscribed(String to, long count) {
      subscribed(to, count);
    }

    /** The node of a cluster that had the channel says so when it has it no more. */
    @Override
    public void sunsubscribed(String from, long count) {
      if (open == of) {
        open = null;
        CompletableFuture<Void> _ = of.connection.closeAsync();
        listener.deaf();
      }
    }
  }

  private final class Watch implements RedisConnectionStateListener {
    // Which connection it is, not whether it is like another one.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      Open now = open;
      if (now != null && connection == now.connection) {
        listener.deaf();
      }
    }
  }
}
