package dev.parley.server.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says at which URL a client reaches the STUN server of ours: by the host that it came by, because
 * nobody else knows by which name or address this machine is seen from there.
 *
 * @param port its UDP port; 0 = there is none
 * @param local whether only this machine itself can reach it
 */
public record OwnStun(int port, boolean local) {
  /** There is none. */
  public static OwnStun none() {
    return new OwnStun(0, false);
  }

  /**
   * Returns one {@code stun:} URL (RFC 7064), or none.
   *
   * @param hostHeader header {@code Host} of the client's request
   * @param forwarded whether another machine passed the request on: then the host leads to that
   *     machine, and UDP does not get from there to here
   */
  public List<String> urls(@Nullable String hostHeader, boolean forwarded) {
    String host = HostHeader.host(hostHeader);
    if (port == 0 || forwarded || host == null || (local && !HostHeader.isLoopback(host))) {
      return List.of();
    }
    return List.of("stun:" + host + ":" + port);
  }
}
