package dev.parley.front.browser;

import dev.parley.front.app.SignalingMsg;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.ClientMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.websocket.WebSocket;

/** The WebSocket to the signal server (RFC 6455); at most one at a time. */
final class SignalSocket {
  private static final String SUBPROTOCOL = "parley.1";
  private static final int OPEN = 1;

  private final Dispatch dispatch;
  private @Nullable WebSocket socket;
  private @Nullable WebSocket prepared;

  SignalSocket(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Has a socket ready for when it is needed, and asks on it what can be known before. */
  void prepare() {
    if (socket == null && prepared == null) {
      WebSocket opening = connect();
      prepared = opening;
      opening.onOpen(_ -> {
        if (Platform.same(prepared, opening)) {
          say(opening, new ClientMessage.GetIceServers());
        }
      });
      opening.onMessage(event -> {
        if (Platform.same(prepared, opening)) {
          dispatch.accept(decode(event.getDataAsString()));
        }
      });
      opening.onClose(_ -> {
        if (Platform.same(prepared, opening)) {
          prepared = null;
        }
      });
    }
  }

  private static WebSocket connect() {
    return new WebSocket(Platform.signalUrl(), SUBPROTOCOL);
  }

  void open() {
    close();
    WebSocket ready = prepared;
    prepared = null;
    WebSocket opening = ready == null || ready.getReadyState() > OPEN ? connect() : ready;
    socket = opening;
    opening.onOpen(_ -> report(opening, new SignalingMsg.SocketOpened()));
    opening.onMessage(event -> report(opening, decode(event.getDataAsString())));
    opening.onClose(_ -> {
      if (Platform.same(socket, opening)) {
        socket = null;
        dispatch.accept(new SignalingMsg.SocketClosed(Math.random()));
      }
    });
    if (opening.getReadyState() == OPEN) {
      dispatch.accept(new SignalingMsg.SocketOpened());
    }
  }

  void close() {
    WebSocket closing = socket;
    socket = null;
    if (closing != null) {
      closing.close();
    }
  }

  void send(ClientMessage message) {
    WebSocket current = socket;
    if (current != null && current.getReadyState() == OPEN) {
      say(current, message);
    }
  }

  private static void say(WebSocket to, ClientMessage message) {
    to.send(BrowserJson.write(ClientMessageCodec.encode(message)));
  }

  /** A socket that was replaced has no say any more. */
  private void report(WebSocket from, SignalingMsg msg) {
    if (Platform.same(socket, from)) {
      dispatch.accept(msg);
    }
  }

  private static SignalingMsg decode(String text) {
    try {
      return new SignalingMsg.ServerSaid(ServerMessageCodec.decode(BrowserJson.parse(text)));
    } catch (MalformedMessageException e) {
      return new SignalingMsg.ServerGarbled();
    }
  }
}
