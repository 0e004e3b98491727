package dev.parley.server.transport;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Finds the address that a connection comes from, and counts how many come from each. */
final class ClientAddresses {
  private final Set<String> trustedProxies;
  private final int limit;
  private final Map<String, Integer> connections = new ConcurrentHashMap<>();

  /**
   * Starts with no connections.
   *
   * @param limit most connections of one address; 0 = no limit
   */
  ClientAddresses(Set<String> trustedProxies, int limit) {
    this.trustedProxies = trustedProxies;
    this.limit = limit;
  }

  /**
   * Returns the address of the client: the socket's, or, as long as that is a trusted proxy, the
   * one that the proxy says it forwards for. What stands further left was written by strangers.
   */
  String find(String socketAddress, @Nullable List<String> forwardedFor) {
    String address = socketAddress;
    int next = forwardedFor == null ? 0 : forwardedFor.size();
    while (forwardedFor != null && next > 0 && trustedProxies.contains(address)) {
      address = forwardedFor.get(--next).trim();
    }
    return address;
  }

  /**
   * Whether the client behind a request is one of {@code readers}. One that came through something
   * that is not trusted is not on the machine that it seems to be on.
   */
  boolean isIncluded(MetricsReaders readers, Request request) {
    String socketAddress = request.getRemoteAddr();
    List<String> forwardedFor = new ArrayList<>();
    request.getHeaders("X-Forwarded-For").forEach(forwardedFor::add);
    boolean forwarded = !forwardedFor.isEmpty() && !trustedProxies.contains(socketAddress);
    return readers.include(find(socketAddress, forwardedFor), forwarded);
  }

  /** Whether {@code socketAddress} is a trusted proxy on another machine than this. */
  boolean isProxyElsewhere(String socketAddress) {
    if (!trustedProxies.contains(socketAddress)) {
      return false;
    }
    try {
      return !InetAddress.ofLiteral(socketAddress).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  /** Counts one more connection of {@code address}, unless it has as many as it may have. */
  boolean enter(String address) {
    if (limit == 0) {
      return true;
    }
    int[] before = new int[1];
    connections.compute(
        address,
        (_, count) -> {
          before[0] = count == null ? 0 : count;
          return Math.min(before[0] + 1, limit);
        });
    return before[0] < limit;
  }

  /** Counts one connection of {@code address} less. */
  void leave(String address) {
    connections.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }
}
