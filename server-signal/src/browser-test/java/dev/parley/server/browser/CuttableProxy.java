package dev.parley.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between one person's browser and the server, and is the network that fails: page and
 * WebSocket go through it, links between people do not.
 */
final class CuttableProxy implements AutoCloseable {
  private static final int BUFFER_BYTES = 16_384;

  private enum State {
    OPEN,
    /** Nothing comes through, and both ends are told so. */
    CUT,
    /** Nothing comes through, and nobody is told: what is accepted stays silent for ever. */
    SILENT
  }

  private volatile int target;
  private final ServerSocket door;
  private final Set<Way> ways = ConcurrentHashMap.newKeySet();
  private volatile State state = State.OPEN;

  private CuttableProxy(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 0, loopback());
    Thread.ofVirtual().name("proxy-door").start(this::accept);
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  /** A proxy for whoever is to see the server at {@code url}. */
  static CuttableProxy to(String url) {
    try {
      return new CuttableProxy(URI.create(url).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the page is for whoever goes through this proxy; a secure context, as it is local. */
  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Leads new connections to another server; what is open stays. */
  void leadTo(String url) {
    target = URI.create(url).getPort();
  }

  /** Ends what is open, and refuses what is new. */
  void cut() {
    state = State.CUT;
    ways.forEach(Way::close);
  }

  /** Swallows from now on what either end says, and keeps open what is open. */
  void fallSilent() {
    state = State.SILENT;
    ways.forEach(Way::silence);
  }

  /** Lets new connections through. One that fell silent stays so: what it swallowed is lost. */
  void restore() {
    state = State.OPEN;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().name("proxy-way").start(() -> open(client));
      } catch (IOException _) {
        // Closed, which the loop sees; nothing else makes accepting fail on loopback.
      }
    }
  }

  private void open(Socket client) {
    Way way = new Way(client);
    ways.add(way);
    try {
      switch (state) {
        case OPEN -> way.open();
        case CUT -> way.close();
        case SILENT -> way.swallow();
      }
    } catch (IOException _) {
      // An end has gone, or there is no server: the other end is to know it, unless it is silent.
    } finally {
      way.endOfOneSide();
      ways.remove(way);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }

  /** One TCP connection of the browser, and the one to the server that belongs to it. */
  private final class Way {
    private final Socket client;
    private final Socket server = new Socket();
    private volatile boolean silent;

    Way(Socket client) {
      this.client = client;
    }

    void silence() {
      silent = true;
    }

    void open() throws IOException {
      server.connect(new InetSocketAddress(loopback(), target));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual()
          .name("proxy-back")
          .start(() -> {
            try {
              pump(server, client);
            } catch (IOException _) {
              // As above.
            } finally {
              endOfOneSide();
            }
          });
      pump(client, server);
    }

    void swallow() throws IOException {
      silent = true;
      pump(client, client);
    }

    private void pump(Socket from, Socket to) throws IOException {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!silent) {
          out.write(buffer, 0, read);
        }
      }
    }

    /** A silent way does not tell one end that the other has gone. */
    void endOfOneSide() {
      if (!silent || state == State.CUT) {
        close();
      }
    }

    void close() {
      for (Socket end : new Socket[] {client, server}) {
        try {
          // Nothing is in order here, so no orderly end: RST.
          end.setSoLinger(true, 0);
          end.close();
        } catch (IOException _) {
          // It is closed already.
        }
      }
    }
  }
}
