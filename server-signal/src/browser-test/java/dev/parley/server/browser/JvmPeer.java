package dev.parley.server.browser;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.JvmSealing;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A peer without a browser: it takes a seat, and reads and writes sealed bodies by hand. */
final class JvmPeer implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The derivation is slow on purpose; many peers of one room share it. */
  private static final Map<String, JvmSealing> SEALINGS = new HashMap<>();

  private final @Nullable JvmSealing sealing;
  private final PeerId id = newId();
  private final BlockingQueue<String> incoming = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private long relayed;

  private JvmPeer(String url, @Nullable JvmSealing sealing, HttpClient client, String... headers) {
    this.sealing = sealing;
    WebSocket.Builder opening = client.newWebSocketBuilder().subprotocols("parley.1");
    for (int i = 0; i < headers.length; i += 2) {
      opening.header(headers[i], headers[i + 1]);
    }
    URI signal = URI.create(url.replaceFirst("^http", "ws") + "/signal");
    this.socket = opening.buildAsync(signal, new Ears()).join();
  }

  /**
   * Opens a connection and says nothing.
   *
   * @param headers names and values by turns
   */
  static JvmPeer open(String url, HttpClient client, String... headers) {
    return new JvmPeer(url, null, client, headers);
  }

  /** Joins the room with this name; it must have a place. */
  static JvmPeer join(String url, String room) {
    return join(url, room, HTTP);
  }

  /** The same by a client that trusts the server's certificate. */
  static JvmPeer join(String url, String room, HttpClient client) {
    JvmPeer peer = new JvmPeer(url, SEALINGS.computeIfAbsent(room, JvmSealing::ofRoom), client);
    peer.say(new ClientMessage.Join(peer.sealing().room(), peer.id));
    peer.hear(ServerMessage.Welcome.class);
    return peer;
  }

  PeerId id() {
    return id;
  }

  JvmSealing sealing() {
    return Objects.requireNonNull(sealing, "in no room");
  }

  /** Waits for the next message of this kind; others are passed over. */
  <M extends ServerMessage> M hear(Class<M> kind) {
    try {
      while (true) {
        String text = incoming.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
          throw new AssertionError("no " + kind.getSimpleName() + " came");
        }
        ServerMessage message = ServerMessageCodec.decode(JacksonJson.parse(text));
        if (kind.isInstance(message)) {
          return kind.cast(message);
        }
      }
    } catch (MalformedMessageException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  void relay(PeerId to, String body) {
    say(new ClientMessage.Relay(++relayed, to, body));
  }

  void leave() {
    say(new ClientMessage.Leave());
  }

  private void say(ClientMessage message) {
    socket.sendText(JsonText.of(ClientMessageCodec.encode(message)), true).join();
  }

  /** Waits until the server has closed the connection; returns the close code. */
  int untilClosed() {
    try {
      return closed.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static PeerId newId() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return new PeerId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Puts parts of messages together. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.completeExceptionally(error);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        incoming.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
