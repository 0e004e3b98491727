package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WebSocket client (RFC 6455) that can also do everything that a client must not. */
final class TestSocket implements AutoCloseable {
  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;

  private static final int TIMEOUT_MS = 10_000;
  private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final String response;
  private ServerMessage.@Nullable Welcome welcome;
  private long n;

  /** What comes from the server. */
  sealed interface Incoming {
    record Text(String text) implements Incoming {}

    record Ping() implements Incoming {}

    record Pong() implements Incoming {}

    record Close(int code) implements Incoming {}

    /** The socket ended. */
    record End() implements Incoming {}
  }

  private TestSocket(@Nullable InetAddress from, int port, int receiveBuffer, String... headers)
      throws IOException {
    if (from != null) {
      socket.bind(new InetSocketAddress(from, 0));
    }
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(TIMEOUT_MS);
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 4096));
    StringBuilder request = new StringBuilder("GET /signal HTTP/1.1\r\n");
    request.append("Host: localhost:").append(port).append("\r\n");
    request.append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
    request.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    raw(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    response = head();
  }

  /** Opens a connection as a page would. */
  static TestSocket open(int port, String... headers) throws IOException {
    return shake(null, port, 0, headers);
  }

  /** Opens a connection that can hold little of what it does not read. */
  static TestSocket openNarrow(int port) throws IOException {
    return shake(null, port, 4096);
  }

  /** Asks for a connection with these headers and no others. */
  static TestSocket ask(int port, String... headers) throws IOException {
    return new TestSocket(null, port, 0, headers);
  }

  /** The same from another address of this machine. */
  static TestSocket askFrom(InetAddress from, int port, String... headers) throws IOException {
    return new TestSocket(from, port, 0, headers);
  }

  private static TestSocket shake(
      @Nullable InetAddress from, int port, int receiveBuffer, String... headers)
      throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(headers));
    all.add("Sec-WebSocket-Protocol: parley.1");
    TestSocket opened = new TestSocket(from, port, receiveBuffer, all.toArray(String[]::new));
    if (opened.status() != 101) {
      throw new IOException(opened.response);
    }
    return opened;
  }

  /** Opens a connection from another address of this machine, and joins. */
  static TestSocket joinFrom(InetAddress from, int port, RoomId room, PeerId peer)
      throws IOException {
    TestSocket joined = shake(from, port, 0);
    try {
      joined.say(new ClientMessage.Join(room, peer));
      joined.hearWelcome();
      return joined;
    } catch (IOException e) {
      joined.close();
      throw e;
    }
  }

  /** Opens a connection and joins. */
  static TestSocket join(int port, RoomId room, PeerId peer) throws IOException {
    TestSocket joined = open(port);
    joined.say(new ClientMessage.Join(room, peer));
    joined.hearWelcome();
    return joined;
  }

  /** Opens a connection, joins, and says so that the seat will be held. */
  static TestSocket settle(int port, RoomId room, PeerId peer) throws IOException {
    TestSocket settled = join(port, room, peer);
    settled.settle();
    return settled;
  }

  /** Opens a connection and takes a seat again; {@link #hearWelcome} or a failure comes next. */
  static TestSocket resume(int port, SeatToken seat, long received) throws IOException {
    TestSocket opened = open(port);
    opened.say(new ClientMessage.Resume(seat, received));
    return opened;
  }

  /** Shows that Welcome has arrived. */
  void settle() throws IOException {
    say(new ClientMessage.Ping(0));
    if (!(hear() instanceof ServerMessage.Pong)) {
      throw new IOException("no pong");
    }
  }

  ServerMessage.Welcome hearWelcome() throws IOException {
    ServerMessage said = hear();
    if (said instanceof ServerMessage.Welcome heard) {
      welcome = heard;
      n = heard.received();
      return heard;
    }
    throw new IOException("not welcome: " + said);
  }

  /** The token of the seat that this connection has or had. */
  SeatToken seat() throws IOException {
    if (welcome == null) {
      throw new IOException("without a seat");
    }
    return welcome.seat();
  }

  int status() {
    return Integer.parseInt(response.split(" ", 3)[1]);
  }

  String response() {
    return response;
  }

  void say(ClientMessage message) throws IOException {
    say(JsonText.of(ClientMessageCodec.encode(message)));
  }

  void say(String text) throws IOException {
    frame(TEXT, text.getBytes(StandardCharsets.UTF_8), true, true);
  }

  /** Relays with the next number. */
  void relay(PeerId to, String body) throws IOException {
    say(new ClientMessage.Relay(++n, to, body));
  }

  void frame(int opcode, byte[] payload, boolean last, boolean masked) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
    frame.write((last ? 0x80 : 0) | opcode);
    int mask = masked ? 0x80 : 0;
    if (payload.length < 126) {
      frame.write(mask | payload.length);
    } else {
      int bytes = payload.length < 65_536 ? 2 : 8;
      frame.write(mask | (bytes == 2 ? 126 : 127));
      for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    if (masked) {
      frame.writeBytes(MASK);
    }
    for (int i = 0; i < payload.length; i++) {
      frame.write(masked ? payload[i] ^ MASK[i % 4] : payload[i]);
    }
    raw(frame.toByteArray());
  }

  /** Bytes as they are. A server that hangs up while we write is found out by reading. */
  void raw(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (SocketException e) {
      if (socket.isClosed()) {
        throw e;
      }
    }
  }

  /** The next message; pings are passed over. */
  ServerMessage hear() throws IOException {
    Incoming next = next();
    while (next instanceof Incoming.Ping) {
      next = next();
    }
    if (next instanceof Incoming.Text(var text)) {
      try {
        return ServerMessageCodec.decode(JsonParser.parse(text));
      } catch (MalformedMessageException e) {
        throw new IOException(text, e);
      }
    }
    throw new IOException("no message but " + next);
  }

  /** The next message, which must be a failure. */
  FailureCode hearFailure() throws IOException {
    ServerMessage message = hear();
    if (message instanceof ServerMessage.Failure failure) {
      return failure.code();
    }
    throw new IOException("no failure but " + message);
  }

  /** The close code, after whatever comes before it; 0 if the socket ends without one. */
  int closeCode() throws IOException {
    while (true) {
      switch (next()) {
        case Incoming.Close(int code) -> {
          return code;
        }
        case Incoming.End() -> {
          return 0;
        }
        case Incoming.Text _, Incoming.Ping _, Incoming.Pong _ -> {}
      }
    }
  }

  Incoming next() throws IOException {
    try {
      int opcode = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = Math.toIntExact(in.readLong());
      }
      byte[] payload = in.readNBytes(length);
      return switch (opcode) {
        case TEXT -> new Incoming.Text(new String(payload, StandardCharsets.UTF_8));
        case PING -> new Incoming.Ping();
        case PONG -> new Incoming.Pong();
        case CLOSE -> new Incoming.Close(((payload[0] & 0xff) << 8) | (payload[1] & 0xff));
        default -> throw new IOException("opcode " + opcode);
      };
    } catch (EOFException | SocketException e) {
      return new Incoming.End();
    }
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
