package dev.parley.server.transport;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Finds the client behind a request, past the proxies that are trusted. */
final class Proxies {
  private static final Logger LOG = System.getLogger(Proxies.class.getName());

  private final Set<String> trusted;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * Trusts these.
   *
   * @param trusted addresses in the form in which Java writes them
   */
  Proxies(Set<String> trusted) {
    this.trusted = Set.copyOf(trusted);
  }

  /**
   * Returns the address of the client: the socket's, or, as long as that is a trusted proxy, the
   * one that the proxy says it forwards for. What stands further left was written by strangers.
   */
  InetAddress client(InetAddress socket, Forwarding forwarding) {
    if (!isTrusted(socket)) {
      tellOf(forwarding);
      return socket;
    }
    InetAddress address = socket;
    List<@Nullable InetAddress> said = forwarding.addresses();
    for (int next = said.size() - 1; next >= 0 && isTrusted(address); next--) {
      InetAddress behind = said.get(next);
      if (behind == null) {
        return address;
      }
      address = behind;
    }
    return address;
  }

  /** Whoever runs the server may have forgotten to name the proxy, and wonder at the limits. */
  private void tellOf(Forwarding forwarding) {
    if (!forwarding.isEmpty() && told.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "event=forwarded-by-nobody-trusted advice=\"a request says that it was forwarded. If a"
              + " proxy of yours did that, name its address with --trusted-proxy: until then all"
              + " who come through it count as one, and share one limit. If you have none, someone"
              + " made it up, and nothing is to be done\"");
    }
  }

  boolean isTrusted(InetAddress address) {
    return trusted.contains(address.getHostAddress());
  }

  /** Whether {@code socket} is a trusted proxy on another machine than this. */
  boolean isElsewhere(InetAddress socket) {
    return isTrusted(socket) && !socket.isLoopbackAddress();
  }
}
