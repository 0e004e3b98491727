package dev.parley.server.stun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real sockets. */
final class StunServerTest {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final byte[] REQUEST =
      HexFormat.of().parseHex("000100002112a442b7e7a701bc34d686fa87dfae");

  private static StunServer start(String host) throws IOException {
    return StunServer.start(host, 0, new Random(1));
  }

  private static DatagramSocket client(String address) throws IOException {
    DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void send(DatagramSocket from, byte[] datagram, StunServer to) throws IOException {
    InetSocketAddress target = new InetSocketAddress(from.getLocalAddress(), to.port());
    from.send(new DatagramPacket(datagram, datagram.length, target));
  }

  private static byte[] receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  private static byte[] expected(DatagramSocket client) throws IOException {
    InetSocketAddress address = (InetSocketAddress) client.getLocalSocketAddress();
    StunRequest request = StunRequest.read(ByteBuffer.wrap(REQUEST));
    return request == null ? new byte[0] : StunAnswer.to(request, address).array();
  }

  @Test
  void aClientLearnsItsAddress() throws IOException {
    try (StunServer server = start("127.0.0.1");
        DatagramSocket client = client("127.0.0.1")) {
      assertTrue(server.isLocal());
      send(client, REQUEST, server);
      assertArrayEquals(expected(client), receive(client));
    }
  }

  @Test
  void ipv4IsAnsweredOnAllInterfaces() throws IOException {
    try (StunServer server = start("0.0.0.0");
        DatagramSocket client = client("127.0.0.1")) {
      assertTrue(!server.isLocal());
      send(client, REQUEST, server);
      assertArrayEquals(expected(client), receive(client));
    }
  }

  /** A machine may have no IPv6 at all. */
  @Test
  void ipv6IsAnsweredOnAllInterfaces() throws IOException {
    assumeTrue(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("::1")) != null);
    try (StunServer server = start("0.0.0.0");
        DatagramSocket client = client("::1")) {
      send(client, REQUEST, server);
      assertArrayEquals(expected(client), receive(client));
    }
  }

  @Test
  void rubbishGetsNoAnswerAndDoesNoHarm() throws IOException {
    try (StunServer server = start("127.0.0.1");
        DatagramSocket client = client("127.0.0.1")) {
      Random random = new Random(7);
      for (int length : new int[] {0, 1, 19, 20, 21, 1500, 9000}) {
        byte[] rubbish = new byte[length];
        random.nextBytes(rubbish);
        send(client, rubbish, server);
      }
      send(client, REQUEST, server);
      assertArrayEquals(expected(client), receive(client));
      client.setSoTimeout(50);
      assertThrows(SocketTimeoutException.class, () -> receive(client));
    }
  }

  @Test
  void aFloodIsAnsweredUpToTheLimit() throws IOException {
    try (StunServer server = start("127.0.0.1");
        DatagramSocket client = client("127.0.0.1")) {
      int answers = 0;
      long start = System.nanoTime();
      client.setSoTimeout(200);
      try {
        for (int i = 0; i < 3 * AddressRate.BURST; i++) {
          send(client, REQUEST, server);
          receive(client);
          answers++;
        }
      } catch (SocketTimeoutException _) {
        assertTrue(answers >= AddressRate.BURST, "only " + answers);
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000 + 1;
      assertTrue(answers <= AddressRate.BURST + seconds * AddressRate.PER_SECOND, "" + answers);
    }
  }

  @Test
  void aPortThatIsTakenIsSaidSo() throws IOException {
    try (StunServer first = start("127.0.0.1")) {
      assertThrows(
          IOException.class, () -> StunServer.start("127.0.0.1", first.port(), new Random(1)));
    }
    assertThrows(IOException.class, () -> start("no such host"));
  }

  @Test
  void aClosedServerAnswersNoMoreAndFreesItsPort() throws IOException {
    StunServer first = start("127.0.0.1");
    first.close();
    first.close();
    try (StunServer second = StunServer.start("127.0.0.1", first.port(), new Random(1))) {
      assertEquals(first.port(), second.port());
    }
  }
}
