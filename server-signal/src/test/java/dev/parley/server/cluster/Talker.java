package dev.parley.server.cluster;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that says and hears one thing at a time. */
final class Talker implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_S = 10;

  private final BlockingQueue<ServerMessage> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private long n;

  Talker(int port) {
    socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("parley.1")
            .buildAsync(
                URI.create("ws://127.0.0.1:" + port + "/signal"),
                new ServerEars(heard::add, _ -> {}))
            .join();
  }

  void say(ClientMessage message) {
    socket.sendText(JsonText.of(ClientMessageCodec.encode(message)), true).join();
  }

  /** Relays with the next number. */
  void relay(PeerId to, String body) {
    say(new ClientMessage.Relay(++n, to, body));
  }

  /** The next message of that kind; others are passed over. */
  <T extends ServerMessage> T hear(Class<T> kind) throws InterruptedException {
    T next = hear(kind, TimeUnit.SECONDS.toMillis(PATIENCE_S));
    if (next == null) {
      throw new AssertionError("no " + kind.getSimpleName());
    }
    return next;
  }

  /** The same; null if nothing comes for so many milliseconds. */
  <T extends ServerMessage> @Nullable T hear(Class<T> kind, long ms) throws InterruptedException {
    ServerMessage next = heard.poll(ms, TimeUnit.MILLISECONDS);
    while (next != null && !kind.isInstance(next)) {
      next = heard.poll(ms, TimeUnit.MILLISECONDS);
    }
    return kind.cast(next);
  }

  /** The connection is lost. */
  @Override
  public void close() {
    socket.abort();
  }
}
