package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that take for ever: to be read by us, or to be answered to someone who does not read.
 */
final class SlowDownloadsTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final int SLOW = 60;

  /** More than the kernel takes. */
  private static final int FILE_BYTES = 8 << 20;

  private static final long MOST_GROWTH = 64 << 20;

  private static final List<String> UNFINISHED =
      List.of(
          "",
          "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
          "GET /signal HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nSec-WebSocket-Key: ",
          "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nabc");

  @TempDir private Path folder = Path.of("");

  private ParleyServer start() throws IOException {
    Files.write(folder.resolve("large.png"), new byte[FILE_BYTES]);
    return ParleyServer.start(
        Settings.defaults("127.0.0.1", 0)
            .withDoor(new Door(Set.of(), Set.of(), 0))
            .withWeb(WebFiles.fromFolder(folder)),
        new TestClock());
  }

  private static Socket say(int port, String start) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void nobodyWaitsForThemAndLittleIsKeptForThem() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (ParleyServer server = start();
        TestSocket ana = TestSocket.join(server.port(), ROOM, ANA);
        TestSocket ben = TestSocket.join(server.port(), ROOM, BEN)) {
      ana.hear();
      long before = usedHeap();
      for (int i = 0; i < SLOW; i++) {
        slow.add(say(server.port(), "GET /large.png HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        slow.add(say(server.port(), UNFINISHED.get(i % UNFINISHED.size())));
        ana.relay(BEN, "tick");
        assertEquals(new ServerMessage.Relayed(i + 1, ANA, "tick"), ben.hear());
      }
      // The start of an answer shows that the rest of it is under way.
      for (Socket each : slow) {
        each.setSoTimeout(10_000);
        if (slow.indexOf(each) % 2 == 0) {
          assertEquals('H', each.getInputStream().read());
        }
      }
      long growth = usedHeap() - before;
      assertTrue(growth < MOST_GROWTH, () -> growth + " bytes are kept for those who do not read");
      assertEquals(200, Http.get(server.port(), "/healthz").statusCode());
      TestSocket.join(server.port(), new RoomId("Q".repeat(22)), ANA).close();
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }
}
