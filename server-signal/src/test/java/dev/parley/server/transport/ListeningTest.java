package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Where the server listens, and what many threads make of one listener. */
final class ListeningTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final int SENDERS = 7;
  private static final int RELAYS = 400;

  @Test
  void theServerListensWhereItWasToldAndNowhereElse() throws IOException {
    Optional<InetAddress> other =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    Assumptions.assumeTrue(other.isPresent(), "this machine has no address but loopback");
    try (ParleyServer server =
        ParleyServer.start(Settings.defaults("127.0.0.1", 0), new TestClock())) {
      new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
      assertThrows(
          ConnectException.class, () -> new Socket(other.orElseThrow(), server.port()).close());
    }
  }

  private static PeerId peer(int i) {
    return new PeerId(String.format("%022d", i));
  }

  /** Frames of several threads are neither torn nor mixed, and each sender's are in order. */
  @Test
  void manySendersToOnePeerDoNotDisturbEachOther() throws Exception {
    Settings settings =
        Settings.defaults("127.0.0.1", 0).withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0));
    List<TestSocket> senders = new ArrayList<>();
    try (ParleyServer server = ParleyServer.start(settings, new TestClock());
        TestSocket reader = TestSocket.join(server.port(), ROOM, peer(0));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 1; i <= SENDERS; i++) {
        senders.add(TestSocket.join(server.port(), ROOM, peer(i)));
        reader.hear();
      }
      List<Future<?>> sending = new ArrayList<>();
      for (TestSocket sender : senders) {
        sending.add(
            threads.submit(() -> {
              for (int k = 0; k < RELAYS; k++) {
                sender.relay(peer(0), k + "x".repeat(k));
              }
              return null;
            }));
      }
      int[] next = new int[SENDERS + 1];
      for (int i = 0; i < SENDERS * RELAYS; i++) {
        ServerMessage.Relayed relayed = (ServerMessage.Relayed) reader.hear();
        int sender = Integer.parseInt(relayed.from().value());
        int k = next[sender]++;
        assertEquals(k + "x".repeat(k), relayed.body());
        assertEquals(SENDERS + 1L + i, relayed.seq());
      }
      for (Future<?> each : sending) {
        each.get();
      }
    } finally {
      senders.forEach(TestSocket::close);
    }
  }
}
