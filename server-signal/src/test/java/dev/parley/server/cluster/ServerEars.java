package dev.parley.server.cluster;

import dev.parley.protocol.ServerMessage;
import dev.parley.testing.JacksonJson;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a server says on one connection. */
final class ServerEars implements WebSocket.Listener {
  private final Consumer<ServerMessage> heard;
  private final Consumer<@Nullable Throwable> ended;
  private final StringBuilder parts = new StringBuilder();

  /**
   * Ears for one connection.
   *
   * @param heard takes each message, in order
   * @param ended runs when the connection is closed, or lost by what it is given
   */
  ServerEars(Consumer<ServerMessage> heard, Consumer<@Nullable Throwable> ended) {
    this.heard = heard;
    this.ended = ended;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      try {
        heard.accept(ServerMessageCodec.decode(JacksonJson.parse(parts.toString())));
      } catch (MalformedMessageException e) {
        throw new AssertionError(e);
      }
      parts.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended.accept(null);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable e) {
    ended.accept(e);
  }
}
