package dev.parley.server.transport;

import dev.parley.server.address.Network;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;

/**
 * Ends sockets when there are too many, whatever they would have asked for: one that is open and
 * says nothing costs memory, too. Those of an address that has too many end as soon as they are
 * accepted; when all addresses together have too many, the oldest make place.
 */
final class SocketLimit extends ConnectionProbe.Adapter {
  /** A browser opens up to six for the page and its parts, and those of one call come at once. */
  private static final int SOCKETS_PER_CONNECTION = 8;

  private final Proxies proxies;
  private final ConnectionCounts counts;
  private final int mostPlain;

  /** WebSockets may be among them. */
  private final Set<SignalFilter.Socket> oldestFirst = new LinkedHashSet<>();

  private final IntSupplier webSockets;

  /**
   * Starts with none.
   *
   * @param perNetwork how many WebSockets a network may have; 0 = no limit
   * @param mostPlain how many there may be that are no WebSockets
   * @param webSockets how many of all are WebSockets
   */
  SocketLimit(Proxies proxies, int perNetwork, int mostPlain, IntSupplier webSockets) {
    this.proxies = proxies;
    this.counts = new ConnectionCounts(perNetwork * SOCKETS_PER_CONNECTION, Integer.MAX_VALUE);
    this.mostPlain = mostPlain;
    this.webSockets = webSockets;
  }

  /** Behind a proxy there may be many: there only the total counts. */
  @Override
  @SuppressWarnings("rawtypes") // as in Grizzly
  public void onAcceptEvent(Connection server, Connection accepted) {
    SignalFilter.Socket socket = new SignalFilter.Socket(accepted);
    Network network = Network.of(socket.peer());
    boolean proxy = proxies.isTrusted(socket.peer());
    switch (proxy ? counts.enter() : counts.enter(network)) {
      case WELCOME, TOO_MANY -> {
        socket.whenClosed(() -> leave(socket, proxy, network));
        enter(socket);
      }
      case FAR_TOO_MANY, FULL -> socket.terminate();
    }
  }

  /** Whoever has had a socket for longest without a WebSocket is idle, or means no good. */
  private void enter(SignalFilter.Socket socket) {
    List<SignalFilter.Socket> surplus = new ArrayList<>();
    synchronized (oldestFirst) {
      int tooMany = counts.all() - webSockets.getAsInt() - mostPlain;
      Iterator<SignalFilter.Socket> next = oldestFirst.iterator();
      while (surplus.size() < tooMany && next.hasNext()) {
        SignalFilter.Socket oldest = next.next();
        next.remove();
        if (!oldest.isWebSocket()) {
          surplus.add(oldest);
        }
      }
      oldestFirst.add(socket);
    }
    surplus.forEach(SignalFilter.Socket::terminate);
  }

  private void leave(SignalFilter.Socket socket, boolean proxy, Network network) {
    synchronized (oldestFirst) {
      oldestFirst.remove(socket);
    }
    if (proxy) {
      counts.leave();
    } else {
      counts.leave(network);
    }
  }
}
