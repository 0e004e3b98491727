package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** What strangers from one address do to a server. Each returns how much of it they got done. */
final class Strangers implements AutoCloseable {
  private static final int SOCKETS = 20_000;

  /** Far more than the server lets them have; a process may not open any number. */
  private static final int MOST_KEPT = 10_000;

  private static final PeerId EVE = new PeerId("e".repeat(22));
  private static final byte[] HALF_A_MESSAGE = new byte[Limits.MAX_FRAME_BYTES / 2];
  private static final byte[] TOO_LARGE = new byte[Limits.MAX_FRAME_BYTES + 1];

  private static final List<String> UNFINISHED =
      List.of(
          "",
          "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
          "GET /signal HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nSec-WebSocket-Key: ",
          "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nabc");

  private final int port;
  private final InetAddress from;
  private final Random random = new Random(1);
  private final AtomicLong rooms = new AtomicLong();
  private final Deque<Socket> kept = new ArrayDeque<>();

  /**
   * Prepares them.
   *
   * @param from their address, which nobody has had trouble with yet
   */
  Strangers(int port, InetAddress from) {
    this.port = port;
    this.from = from;
  }

  /** One kind of what they do. */
  enum Kind {
    JOINING,
    GUESSING,
    GIANT_FRAMES,
    FRAGMENTS,
    PINGS,
    GARBAGE,
    SLOW_REQUESTS,
    SLOW_DOWNLOADS,
    SOCKETS
  }

  /**
   * Does it for a while.
   *
   * @param page a large file of the server
   */
  long act(Kind kind, long millis, String page) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000;
    long done = 0;
    while (System.nanoTime() < deadline) {
      long more =
          switch (kind) {
            case JOINING -> joins();
            case GUESSING -> guesses(deadline);
            case GIANT_FRAMES -> giant();
            case FRAGMENTS -> fragments(deadline);
            case PINGS -> pings();
            case GARBAGE -> garbage();
            case SLOW_REQUESTS -> unfinished(UNFINISHED.get((int) (done % UNFINISHED.size())));
            case SLOW_DOWNLOADS ->
                unfinished("GET " + page + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            case SOCKETS -> unfinished("");
          };
      done += more;
      if (kind == Kind.SOCKETS && done >= SOCKETS) {
        break;
      }
    }
    letGo();
    return done;
  }

  private RoomId room() {
    return new RoomId(String.format("%022d", rooms.incrementAndGet()));
  }

  /** Comes, joins a room, and goes. */
  private int joins() throws IOException {
    try (TestSocket eve = ask()) {
      if (eve.status() != 101) {
        return 0;
      }
      eve.say(new ClientMessage.Join(room(), EVE));
      return eve.next() instanceof TestSocket.Incoming.Text ? 1 : 0;
    }
  }

  private TestSocket ask() throws IOException {
    return TestSocket.askFrom(from, port, "Sec-WebSocket-Protocol: parley.1");
  }

  /** Tries room after room on one connection; counts those it was let in to. */
  private int guesses(long deadline) throws IOException {
    int tries = 0;
    try (TestSocket eve = ask()) {
      boolean open = eve.status() == 101;
      while (open && System.nanoTime() < deadline) {
        eve.say(new ClientMessage.Join(room(), EVE));
        ServerMessage answer = eve.hear();
        if (answer instanceof ServerMessage.Welcome) {
          tries++;
          eve.say(new ClientMessage.Leave());
        } else {
          open = answer instanceof ServerMessage.Failure failure && !failure.code().closes();
        }
      }
    }
    return tries;
  }

  private int giant() throws IOException {
    try (TestSocket eve = ask()) {
      if (eve.status() != 101) {
        return 0;
      }
      if (random.nextBoolean()) {
        eve.frame(TestSocket.TEXT, TOO_LARGE, true, true);
      } else {
        eve.raw(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0x7f, -1, -1, -1, 1, 2, 3, 4});
        for (int i = 0; i < 16; i++) {
          eve.raw(TOO_LARGE);
        }
      }
      return 1;
    }
  }

  /** One message in more and more parts. */
  private int fragments(long deadline) throws IOException {
    int sent = 0;
    try (TestSocket eve = ask()) {
      if (eve.status() != 101) {
        return 0;
      }
      eve.frame(TestSocket.TEXT, HALF_A_MESSAGE, false, true);
      while (sent < 100 && System.nanoTime() < deadline) {
        eve.frame(TestSocket.CONTINUATION, new byte[random.nextInt(1000)], false, true);
        sent++;
      }
    }
    return sent;
  }

  private int pings() throws IOException {
    int sent = 0;
    try (TestSocket eve = ask()) {
      while (eve.status() == 101 && sent < 1_000) {
        eve.frame(TestSocket.PING, new byte[100], true, true);
        sent++;
      }
    }
    return sent;
  }

  private int garbage() throws IOException {
    byte[] bytes = new byte[random.nextInt(4_000)];
    random.nextBytes(bytes);
    try (TestSocket eve = ask()) {
      if (random.nextBoolean() && eve.status() == 101) {
        eve.frame(TestSocket.TEXT, bytes, true, true);
      }
      eve.raw(bytes);
    }
    return 1;
  }

  /** A socket that is kept; says the start of something, and reads nothing. */
  private int unfinished(String start) throws IOException {
    if (kept.size() == MOST_KEPT) {
      kept.remove().close();
    }
    Socket socket = new Socket();
    kept.add(socket);
    socket.bind(new InetSocketAddress(from, 0));
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    try {
      socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
      return 1;
    } catch (IOException _) {
      return 0;
    }
  }

  private void letGo() throws IOException {
    for (Socket each : kept) {
      each.close();
    }
    kept.clear();
  }

  @Override
  public void close() throws IOException {
    letGo();
  }
}
