package dev.parley.server.doctor;

import dev.parley.server.stun.StunMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests in datagrams, which may be lost: each is sent again after half a second, one second, two
 * and so on (RFC 8489, section 6.2.1), until the patience is over.
 */
final class UdpExchange implements Exchange {
  private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

  private final DatagramSocket socket;
  private final Duration patience;

  /** Begins to talk to {@code server} alone. */
  UdpExchange(InetSocketAddress server, Duration patience) throws IOException {
    this.patience = patience;
    this.socket = new DatagramSocket();
    try {
      socket.connect(server);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public StunMessage ask(byte[] request) throws IOException {
    return ask(
        request,
        bytes -> {
          StunMessage message = StunMessage.read(ByteBuffer.wrap(bytes));
          return message != null && message.answers(request) ? message : null;
        });
  }

  /** Asks until something comes of which {@code reader} makes an answer. */
  <T> T ask(byte[] request, Function<byte[], @Nullable T> reader) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long pause = FIRST_PAUSE; System.nanoTime() < end; pause *= 2) {
        socket.send(new DatagramPacket(request, request.length));
        T answer = await(Math.min(end, System.nanoTime() + pause), reader);
        if (answer != null) {
          return answer;
        }
      }
    } catch (PortUnreachableException e) {
      throw new IOException("nobody answers on this port", e);
    }
    throw new SocketTimeoutException("no answer within " + patience.toSeconds() + " s");
  }

  private <T> @Nullable T await(long until, Function<byte[], @Nullable T> reader)
      throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[StunMessage.MAX_BYTES], 0);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      packet.setLength(StunMessage.MAX_BYTES);
      socket.setSoTimeout((int) Math.max(1, left / MILLISECOND));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException _) {
        return null;
      }
      byte[] bytes = new byte[packet.getLength()];
      System.arraycopy(packet.getData(), 0, bytes, 0, bytes.length);
      T answer = reader.apply(bytes);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  @Override
  public void close() {
    socket.close();
  }
}
