package dev.parley.server.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Takes connections and treats them as proxies should not. */
final class RudeProxy implements AutoCloseable {
  private static final int MAX_HEAD = 16_384;

  private final ServerSocket listener;
  private final Rudeness rudeness;

  /** What is done with a connection once its head was read. */
  interface Rudeness {
    void answer(String head, Socket socket) throws IOException;
  }

  private RudeProxy(ServerSocket listener, Rudeness rudeness) {
    this.listener = listener;
    this.rudeness = rudeness;
  }

  static RudeProxy that(Rudeness rudeness) throws IOException {
    RudeProxy proxy =
        new RudeProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), rudeness);
    Thread.ofVirtual().start(proxy::take);
    return proxy;
  }

  /** Always gives the same answer, and hangs up. */
  static Rudeness says(String... lines) {
    return (_, socket) -> write(socket, String.join("\r\n", lines) + "\r\n\r\n");
  }

  /** Passes everything on, with another Host. */
  static Rudeness changesHost(int to) {
    return passesOn(to, head -> head.replaceFirst("(?m)^Host: [^\\r]*", "Host: upstream.example"));
  }

  /** Passes everything on, but for what makes a WebSocket of it. */
  static Rudeness dropsUpgrades(int to) {
    return passesOn(
        to, head -> head.replaceAll("(?m)^(Upgrade|Connection|Sec-WebSocket-\\w+): .*\r\n", ""));
  }

  /** Each request on a connection of its own, so that whatever comes back is the answer. */
  private static Rudeness passesOn(int to, UnaryOperator<String> change) {
    return (head, socket) -> {
      String changed = change.apply(head);
      String last = changed.contains("\r\nUpgrade: ") ? "" : "\r\nConnection: close";
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
        write(server, changed.replaceFirst("\r\n", last + "\r\n"));
        server.getInputStream().transferTo(socket.getOutputStream());
      }
    };
  }

  static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void take() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      rudeness.answer(head(socket.getInputStream()), socket);
    } catch (IOException _) {
      // The client has gone, which is its right.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0 && head.length() < MAX_HEAD) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("gone");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
