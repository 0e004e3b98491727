package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How a server has its messages in WebSocket texts. */
enum Dialect {
  /** As they are. */
  PLAIN("/signal", "", ""),

  /** As events named {@code m} of Socket.IO (protocol 5) on Engine.IO (protocol 4). */
  SOCKET_IO("/socket.io/?EIO=4&transport=websocket", "42[\"m\",", "]");

  private static final byte ENGINE_OPEN = '0';
  private static final byte ENGINE_PING = '2';
  private static final byte ENGINE_MESSAGE = '4';
  private static final byte SOCKET_CONNECT = '0';

  private final String path;
  private final String before;
  private final String after;

  Dialect(String path, String before, String after) {
    this.path = path;
    this.before = before;
    this.after = after;
  }

  /** What is asked for with HTTP. */
  String path() {
    return path;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }

  /** The frame that carries this message. */
  byte[] frame(String message) {
    return Frames.text(before + message + after);
  }

  /** Whether a client may speak as soon as it has a WebSocket. */
  boolean opensAtOnce() {
    return this == PLAIN;
  }

  /** Does what a text of a server asks for, and hands on the message if there is one in it. */
  void take(Client client, ByteBuffer text, Client.Listener listener) {
    if (this == PLAIN) {
      listener.text(client, text);
      return;
    }
    byte first = text.get(0);
    if (first == ENGINE_OPEN) {
      client.send(Frames.text("40"));
    } else if (first == ENGINE_PING) {
      client.send(Frames.text("3"));
    } else if (first == ENGINE_MESSAGE && text.get(1) == SOCKET_CONNECT) {
      listener.opened(client);
    } else {
      int start = before.getBytes(StandardCharsets.US_ASCII).length;
      listener.text(client, text.slice(start, text.remaining() - start - after.length()));
    }
  }
}
