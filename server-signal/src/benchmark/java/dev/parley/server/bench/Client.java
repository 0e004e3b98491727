package dev.parley.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One WebSocket as a browser opens it. */
final class Client {
  private static final int OPCODE_TEXT = 0x1;
  private static final int OPCODE_CLOSE = 0x8;
  private static final int OPCODE_PING = 0x9;
  private static final int END_OF_HEADERS = 0x0d0a0d0a;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Load load;
  private final SocketChannel channel;
  private final int port;
  private final Dialect dialect;
  private final Listener listener;
  private @Nullable SelectionKey key;
  private ByteBuffer unread = NOTHING;
  private ByteBuffer unsent = NOTHING;
  private boolean open;
  private boolean closed;
  private boolean mute;
  private boolean saidGoodbye;

  /** What becomes of it. */
  interface Listener {
    void opened(Client client);

    /** A message; {@code text} is gone after this. */
    void text(Client client, ByteBuffer text);

    void closed(Client client);

    /** All that was written is sent: more may be. */
    default void drained(Client client) {}
  }

  Client(Load load, SocketChannel channel, int port, Dialect dialect, Listener listener) {
    this.load = load;
    this.channel = channel;
    this.port = port;
    this.dialect = dialect;
    this.listener = listener;
  }

  void registered(SelectionKey with) {
    key = with;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isBusy() {
    return unsent.hasRemaining();
  }

  /** From now on it reads nothing. */
  void stopReading() {
    interest(key().interestOps() & ~SelectionKey.OP_READ);
  }

  /** From now on it answers no ping. */
  void goSilent() {
    mute = true;
  }

  /** Starts the closing handshake. */
  void sayGoodbye() {
    saidGoodbye = true;
    send(Frames.close());
  }

  boolean hasSaidGoodbye() {
    return saidGoodbye;
  }

  void send(byte[] frame) {
    write(load.out().put(frame).flip());
  }

  /** Writes now what can be, the rest when the socket takes it. */
  void write(ByteBuffer frames) {
    if (closed) {
      return;
    }
    try {
      if (!unsent.hasRemaining()) {
        channel.write(frames);
      }
    } catch (IOException e) {
      close();
      return;
    }
    if (frames.hasRemaining()) {
      unsent =
          ByteBuffer.allocate(unsent.remaining() + frames.remaining())
              .put(unsent)
              .put(frames)
              .flip();
      interest(key().interestOps() | SelectionKey.OP_WRITE);
    }
  }

  /** Closes the socket. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket cannot be closed", e);
    }
    listener.closed(this);
  }

  void ready(SelectionKey selected) {
    try {
      if (selected.isValid() && selected.isConnectable()) {
        channel.finishConnect();
        interest(SelectionKey.OP_READ);
        send(handshake());
      }
      if (selected.isValid() && selected.isWritable()) {
        flush();
      }
      if (selected.isValid() && selected.isReadable()) {
        read();
      }
    } catch (IOException e) {
      close();
    }
  }

  private void interest(int operations) {
    if (!closed) {
      key().interestOps(operations);
    }
  }

  private SelectionKey key() {
    if (key == null) {
      throw new IllegalStateException("registered first of all");
    }
    return key;
  }

  private void flush() throws IOException {
    channel.write(unsent);
    if (!unsent.hasRemaining()) {
      unsent = NOTHING;
      interest(SelectionKey.OP_READ);
      listener.drained(this);
    }
  }

  private void read() throws IOException {
    ByteBuffer in = load.in().put(unread);
    unread = NOTHING;
    int count = channel.read(in);
    in.flip();
    if (!open) {
      readAnswer(in);
    }
    while (open && !closed && readFrame(in)) {
      // Until there is no whole one.
    }
    if (count < 0) {
      close();
    } else if (!closed && in.hasRemaining()) {
      unread = ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
  }

  private byte[] handshake() {
    return String.join(
            "\r\n",
            "GET " + dialect.path() + " HTTP/1.1",
            "Host: 127.0.0.1:" + port,
            "Connection: Upgrade",
            "Pragma: no-cache",
            "Cache-Control: no-cache",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/140.0.0.0 Safari/537.36",
            "Upgrade: websocket",
            "Origin: http://127.0.0.1:" + port,
            "Sec-WebSocket-Version: 13",
            "Accept-Encoding: gzip, deflate, br, zstd",
            "Accept-Language: en-US,en;q=0.9",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
            "Sec-WebSocket-Protocol: parley.1",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void readAnswer(ByteBuffer in) throws IOException {
    for (int end = 4; end <= in.limit(); end++) {
      if (in.getInt(end - 4) == END_OF_HEADERS) {
        byte[] answer = new byte[end];
        in.get(answer);
        if (!new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101 ")) {
          throw new IOException("refused");
        }
        open = true;
        if (dialect.opensAtOnce()) {
          listener.opened(this);
        }
        return;
      }
    }
  }

  /** Takes one frame; false = it is not whole. */
  private boolean readFrame(ByteBuffer in) {
    if (in.remaining() < 2) {
      return false;
    }
    int start = in.position();
    int first = in.get(start + 1) & 0x7f;
    int header = first == 126 ? 4 : first == 127 ? 10 : 2;
    if (in.remaining() < header) {
      return false;
    }
    int length =
        first == 126
            ? in.getShort(start + 2) & 0xffff
            : first == 127 ? (int) in.getLong(start + 2) : first;
    if (in.remaining() < header + length) {
      return false;
    }
    take(in.get(start) & 0x0f, in.slice(start + header, length));
    in.position(start + header + length);
    return true;
  }

  private void take(int opcode, ByteBuffer payload) {
    switch (opcode) {
      case OPCODE_TEXT -> dialect.take(this, payload, listener);
      case OPCODE_CLOSE -> {
        if (!mute && !saidGoodbye) {
          send(Frames.close());
        }
      }
      case OPCODE_PING -> {
        if (!mute) {
          byte[] same = new byte[payload.remaining()];
          payload.get(same);
          send(Frames.pong(same));
        }
      }
      default -> {}
    }
  }
}
