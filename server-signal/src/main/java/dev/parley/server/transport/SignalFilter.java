package dev.parley.server.transport;

import java.io.IOException;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ServerContainer;

/** Tyrus's filter, which lets {@link Doorkeeper} know the socket that a handshake came on. */
final class SignalFilter extends GrizzlyServerFilter {
  /** The socket whose bytes are being handled. */
  static final ScopedValue<Socket> SOCKET = ScopedValue.newInstance();

  private SignalFilter(ServerContainer container) {
    super(container, "/");
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    return ScopedValue.where(SOCKET, new Socket(context.getConnection()))
        .<NextAction, IOException>call(() -> super.handleRead(context));
  }

  /** What may be done with a socket besides reading and writing. */
  record Socket(Connection<?> connection) {
    /** Ends it at once, whatever is unsent. */
    void terminate() {
      connection.terminateSilently();
    }

    /** Runs {@code task} once, when the socket is closed or if it is already. */
    void whenClosed(Runnable task) {
      connection.addCloseListener((CloseListener<Closeable, CloseType>) (_, _) -> task.run());
    }
  }

  /** Puts the filter where Tyrus's own add-on would put it: right before HTTP requests end. */
  record Installer(ServerContainer container) implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(chain.indexOfType(HttpServerFilter.class), new SignalFilter(container));
    }
  }
}
