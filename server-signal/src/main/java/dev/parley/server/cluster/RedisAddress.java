package dev.parley.server.cluster;

import io.lettuce.core.RedisURI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a Redis is, as the command line says it.
 *
 * @param nodes one for a single Redis and for Sentinel, any for a cluster
 * @param isCluster whether it is a Redis Cluster
 * @param authorities file with the certificates (PEM) of those whose word counts for its
 *     certificate, and nobody else's; null = those whom Java trusts
 */
public record RedisAddress(List<RedisURI> nodes, boolean isCluster, @Nullable Path authorities) {
  private static final String CLUSTER = "redis-cluster://";
  private static final String SECURE_CLUSTER = "rediss-cluster://";

  /** How long a Redis that takes a call may take to say who it is. */
  static final Duration GREETS_WITHIN = Duration.ofSeconds(2);

  /** Copies the list. */
  public RedisAddress {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads {@code redis://}, {@code rediss://}, {@code redis-sentinel://host,host#master}, and
   * {@code redis-cluster://host,host}, each with {@code user:password@} before the hosts if need
   * be.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static RedisAddress parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith(CLUSTER)) {
      return cluster("redis://", text.substring(CLUSTER.length()));
    }
    if (lower.startsWith(SECURE_CLUSTER)) {
      return cluster("rediss://", text.substring(SECURE_CLUSTER.length()));
    }
    return new RedisAddress(List.of(patient(RedisURI.create(text))), false, null);
  }

  private static RedisAddress cluster(String scheme, String rest) {
    int at = rest.lastIndexOf('@');
    String user = rest.substring(0, at + 1);
    List<RedisURI> nodes = new ArrayList<>();
    for (String host : rest.substring(at + 1).split(",", -1)) {
      nodes.add(patient(RedisURI.create(scheme + user + host)));
    }
    return new RedisAddress(nodes, true, null);
  }

  /** Not a minute, which is the default, when a Redis or a Sentinel takes calls and is silent. */
  private static RedisURI patient(RedisURI uri) {
    uri.setTimeout(GREETS_WITHIN);
    uri.getSentinels().forEach(sentinel -> sentinel.setTimeout(GREETS_WITHIN));
    return uri;
  }

  /** The same, but whoever is there has to show a certificate that {@code file} vouches for. */
  public RedisAddress trusting(@Nullable Path file) {
    return new RedisAddress(nodes, isCluster, file);
  }

  /** Without a password. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (RedisURI node : nodes) {
      text.append(text.isEmpty() ? "" : ",");
      if (node.getSentinels().isEmpty()) {
        text.append(node.getHost()).append(':').append(node.getPort());
      } else {
        text.append("sentinel ").append(node.getSentinelMasterId());
      }
    }
    return text.toString();
  }
}
