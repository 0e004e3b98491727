package dev.parley.server.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * In front of a Redis. It can let what comes from there vanish on all connections that have
 * subscribed by then, as a network does that forgets a connection; others are not touched.
 */
final class SwallowingProxy implements AutoCloseable {
  private static final String SUBSCRIBE = "SUBSCRIBE";
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Pair> pairs = new CopyOnWriteArrayList<>();
  private final int target;

  private static final class Pair {
    final Socket client;
    final Socket redis;
    volatile boolean hasSubscribed;
    volatile boolean swallows;

    Pair(Socket client, Socket redis) {
      this.client = client;
      this.redis = redis;
    }
  }

  SwallowingProxy(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  /** For {@code --redis}. */
  String uri() {
    return "redis://127.0.0.1:" + entrance.getLocalPort();
  }

  /** Whoever has subscribed hears nothing any more. */
  void swallow() {
    pairs.stream().filter(pair -> pair.hasSubscribed).forEach(pair -> pair.swallows = true);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
        pairs.add(pair);
        Thread.ofVirtual().start(() -> copy(pair, client, pair.redis, true));
        Thread.ofVirtual().start(() -> copy(pair, pair.redis, client, false));
      }
    } catch (IOException _) {
      pairs.forEach(SwallowingProxy::close);
    }
  }

  private static void copy(Pair pair, Socket from, Socket to, boolean asks) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        if (asks && has(buffer, read)) {
          pair.hasSubscribed = true;
        }
        if (asks || !pair.swallows) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException _) {
      close(pair);
    }
  }

  private static boolean has(byte[] buffer, int length) {
    String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    return text.contains(SUBSCRIBE);
  }

  private static void close(Pair pair) {
    end(pair.client);
    end(pair.redis);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    pairs.forEach(SwallowingProxy::close);
  }
}
