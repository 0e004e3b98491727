package dev.parley.server.cluster;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The connection that asks and tells, and all in which a cluster differs from one Redis. */
sealed interface RedisMouth {

  /** Connects, and waits for that. */
  static RedisMouth open(RedisAddress address, ClientResources resources) {
    if (address.isCluster()) {
      RedisClusterClient client = RedisClusterClient.create(resources, address.nodes());
      client.setOptions(RedisOptions.cluster(address));
      Cluster cluster = new Cluster(client, client.connect(RedisOptions.CODEC));
      cluster.reach().join();
      return cluster;
    }
    RedisURI uri = address.nodes().getFirst();
    RedisClient client = RedisClient.create(resources);
    client.setOptions(RedisOptions.one(address));
    return new One(client, client.connect(RedisOptions.CODEC, uri), uri);
  }

  /** Whose connections these are. */
  AbstractRedisClient client();

  /** What is lost when nothing can be asked. */
  StatefulConnection<String, byte[]> connection();

  RedisClusterAsyncCommands<String, byte[]> commands();

  /** Publishes; the future says how many have heard it. */
  RedisFuture<Long> publish(String channel, byte[] message);

  /**
   * Where that is published.
   *
   * @throws RedisException if no Redis has it
   */
  RedisURI where(String channel);

  /** Subscribes, and waits for that. */
  void subscribe(StatefulRedisPubSubConnection<String, byte[]> ear, String channel);

  /** Sees to it that there are connections to all that will be asked; waits for nothing. */
  void attend();

  /**
   * Finds out anew who has what. It may wait for seconds.
   *
   * @throws RedisException if nobody knows
   */
  void look();

  /** One Redis, or whichever the Sentinels name: they are asked whenever a connection is made. */
  record One(
      RedisClient client, StatefulRedisConnection<String, byte[]> connection, RedisURI address)
      implements RedisMouth {
    @Override
    public RedisClusterAsyncCommands<String, byte[]> commands() {
      return connection.async();
    }

    @Override
    public RedisFuture<Long> publish(String channel, byte[] message) {
      return connection.async().publish(channel, message);
    }

    @Override
    public RedisURI where(String channel) {
      return address;
    }

    @Override
    public void subscribe(StatefulRedisPubSubConnection<String, byte[]> ear, String channel) {
      ear.sync().subscribe(channel);
    }

    @Override
    public void attend() {}

    @Override
    public void look() {}
  }

  /** A cluster: each key and each sharded channel is with the node that has its slot. */
  record Cluster(
      RedisClusterClient client, StatefulRedisClusterConnection<String, byte[]> connection)
      implements RedisMouth {
    @Override
    public RedisClusterAsyncCommands<String, byte[]> commands() {
      return connection.async();
    }

    @Override
    public RedisFuture<Long> publish(String channel, byte[] message) {
      return connection.async().spublish(channel, message);
    }

    @Override
    public RedisURI where(String channel) {
      RedisClusterNode node =
          connection.getPartitions().getPartitionBySlot(SlotHash.getSlot(channel));
      if (node == null) {
        throw new RedisException("no node of the cluster has " + channel);
      }
      return node.getUri();
    }

    @Override
    public void subscribe(StatefulRedisPubSubConnection<String, byte[]> ear, String channel) {
      ear.sync().ssubscribe(channel);
    }

    @Override
    public void attend() {
      CompletableFuture<Void> _ = reach();
    }

    /** Lettuce refuses what is asked of a node before there is a connection to it. */
    private CompletableFuture<Void> reach() {
      return CompletableFuture.allOf(
              connection.getPartitions().stream()
                  .filter(node -> node.is(RedisClusterNode.NodeFlag.UPSTREAM))
                  .map(RedisClusterNode::getUri)
                  .map(uri -> connection.getConnectionAsync(uri.getHost(), uri.getPort()))
                  .toArray(CompletableFuture[]::new))
          .orTimeout(RedisAddress.GREETS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
          // Some of them may be away.
          .exceptionally(_ -> null);
    }

    @Override
    public void look() {
      client.refreshPartitions();
      reach().join();
    }
  }
}
