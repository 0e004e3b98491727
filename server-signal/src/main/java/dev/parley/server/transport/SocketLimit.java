package dev.parley.server.transport;

import dev.parley.server.address.Network;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;

/**
 * Ends sockets as soon as they are accepted when there are too many, whatever they would have asked
 * for: one that is open and says nothing costs memory, too.
 */
final class SocketLimit extends ConnectionProbe.Adapter {
  /** A browser opens up to six for the page and its parts, and those of one call come at once. */
  private static final int SOCKETS_PER_CONNECTION = 8;

  /** For pages, health checks and metrics, however many WebSockets there are. */
  private static final int BESIDES = 256;

  private final Proxies proxies;
  private final ConnectionCounts counts;

  /**
   * Starts with none.
   *
   * @param perNetwork how many WebSockets a network may have; 0 = no limit
   * @param most how many WebSockets there may be
   */
  SocketLimit(Proxies proxies, int perNetwork, int most) {
    this.proxies = proxies;
    this.counts =
        new ConnectionCounts(perNetwork * SOCKETS_PER_CONNECTION, most + most / 4 + BESIDES);
  }

  /** Behind a proxy there may be many: there only the total counts. */
  @Override
  @SuppressWarnings("rawtypes") // as in Grizzly
  public void onAcceptEvent(Connection server, Connection accepted) {
    SignalFilter.Socket socket = new SignalFilter.Socket(accepted);
    Network network = Network.of(socket.peer());
    boolean proxy = proxies.isTrusted(socket.peer());
    switch (proxy ? counts.enter() : counts.enter(network)) {
      case WELCOME, TOO_MANY -> socket.whenClosed(() -> leave(proxy, network));
      case FAR_TOO_MANY, FULL -> socket.terminate();
    }
  }

  private void leave(boolean proxy, Network network) {
    if (proxy) {
      counts.leave();
    } else {
      counts.leave(network);
    }
  }
}
