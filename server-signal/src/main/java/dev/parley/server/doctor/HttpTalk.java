package dev.parley.server.doctor;

import dev.parley.server.tls.ObservedTls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One client of HTTP and WebSocket that takes any certificate and tells which one it was. */
final class HttpTalk implements AutoCloseable {
  private static final long MAX_PAGE_BYTES = 1 << 20;
  private static final int MAX_MESSAGE_CHARS = 1 << 16;
  private static final int SWITCHING = 101;

  private final ObservedTls tls = new ObservedTls();
  private final Duration patience;
  private final HttpClient client;

  HttpTalk(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .sslContext(tls.context())
            .build();
  }

  Network.Page get(URI url) throws IOException {
    Instant asked = Instant.now();
    HttpResponse<byte[]> response =
        await(
            client.sendAsync(
                HttpRequest.newBuilder(url).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_PAGE_BYTES)));
    return new Network.Page(
        response.statusCode(),
        response.headers().map(),
        new String(response.body(), StandardCharsets.UTF_8),
        asked,
        Instant.now(),
        tls.seen());
  }

  Network.Handshake signal(URI url, String origin, String first, String last) throws IOException {
    long start = System.nanoTime();
    Ear ear = new Ear();
    WebSocket socket;
    try {
      socket =
          await(
              client
                  .newWebSocketBuilder()
                  .subprotocols("parley.1")
                  .header("Origin", origin)
                  .connectTimeout(patience)
                  .buildAsync(url, ear));
    } catch (Refusal e) {
      return e.handshake();
    }
    try {
      say(socket, first);
      String answer = await(ear.message);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      sayGoodbye(socket, last, ear);
      return new Network.Handshake.Opened(socket.getSubprotocol(), answer, took);
    } catch (HttpTimeoutException _) {
      return new Network.Handshake.Silent(socket.getSubprotocol());
    } finally {
      socket.abort();
    }
  }

  private void sayGoodbye(WebSocket socket, String last, Ear ear) {
    try {
      await(socket.sendText(last, true));
      await(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
      await(ear.end);
    } catch (IOException _) {
      // What was to be learnt is learnt; the server will find out that nobody is there.
    }
  }

  /** The server said no, or nothing that makes sense. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient WebSocketHandshakeException cause;

    Refusal(WebSocketHandshakeException cause) {
      super(cause);
      this.cause = cause;
    }

    Network.Handshake handshake() {
      HttpResponse<?> response = cause.getResponse();
      if (response.statusCode() == SWITCHING) {
        Throwable why = cause.getCause();
        return new Network.Handshake.Garbled(
            String.valueOf((why == null ? cause : why).getMessage()));
      }
      return new Network.Handshake.Refused(response.statusCode(), response.headers().map());
    }
  }

  private <T extends @Nullable Object> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw tooLate(e);
    } catch (ExecutionException e) {
      throw explained(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whoever cannot be told anything may have said why. */
  private void say(WebSocket socket, String text) throws IOException {
    try {
      await(socket.sendText(text, true));
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException _) {
      // What comes, or does not come, is what is told.
    }
  }

  /** The client wraps what went wrong, and not always in something that says so. */
  private IOException explained(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      root = each;
      switch (each) {
        case WebSocketHandshakeException refused -> {
          return new Refusal(refused);
        }
        case UnresolvedAddressException _ -> {
          return new UnknownHostException("nobody knows this name");
        }
        case HttpTimeoutException late -> {
          return tooLate(late);
        }
        case ConnectException refused -> {
          return new IOException("nobody takes connections there", refused);
        }
        default -> {}
      }
    }
    String message = root.getMessage();
    return new IOException(message == null ? root.getClass().getSimpleName() : message, root);
  }

  private HttpTimeoutException tooLate(Throwable cause) {
    HttpTimeoutException late =
        new HttpTimeoutException("no answer within " + patience.toSeconds() + " s");
    late.initCause(cause);
    return late;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Keeps the first message, and knows when it is over. */
  private static final class Ear implements WebSocket.Listener {
    private final CompletableFuture<String> message = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      if (!message.isDone()) {
        text.append(part);
        if (last) {
          message.complete(text.toString());
        } else if (text.length() > MAX_MESSAGE_CHARS) {
          over(new IOException("the first message never ends"));
        }
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      over(new IOException("a WebSocket opened and was closed at once, with code " + code));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      over(new IOException("a WebSocket opened and broke: " + error.getMessage(), error));
    }

    private void over(IOException why) {
      message.completeExceptionally(why);
      end.complete(null);
    }
  }
}
