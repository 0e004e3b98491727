package dev.parley.server.doctor;

import dev.parley.server.stun.StunMessage;
import dev.parley.server.tls.CertificateFacts;
import dev.parley.server.tls.ObservedTls;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Requests over TCP or TLS (RFC 8489, section 6.2.2), where each message tells its own length. */
final class StreamExchange implements Exchange {
  private static final int HEADER_BYTES = 20;

  private final Socket socket;
  private final Duration patience;
  private final @Nullable ObservedTls tls;

  private StreamExchange(Socket socket, Duration patience, @Nullable ObservedTls tls) {
    this.socket = socket;
    this.patience = patience;
    this.tls = tls;
  }

  /** Connects, with TLS if that is how it is to be. */
  static StreamExchange open(InetSocketAddress server, IceUrl url, Duration patience)
      throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(server, (int) patience.toMillis());
      plain.setSoTimeout((int) patience.toMillis());
      if (url.transport() != IceUrl.Transport.TLS) {
        return new StreamExchange(plain, patience, null);
      }
      ObservedTls tls = new ObservedTls();
      SSLSocket secured =
          (SSLSocket)
              tls.context()
                  .getSocketFactory()
                  .createSocket(plain, url.host(), server.getPort(), true);
      secured.startHandshake();
      return new StreamExchange(secured, patience, tls);
    } catch (IOException e) {
      plain.close();
      throw explained(e, patience);
    }
  }

  private static IOException explained(IOException e, Duration patience) {
    return switch (e) {
      case ConnectException _ -> new IOException("nobody takes connections on this port", e);
      case SocketTimeoutException _ ->
          new IOException("no answer within " + patience.toSeconds() + " s", e);
      case SSLException _ -> new IOException("TLS fails: " + e.getMessage(), e);
      case EOFException _ -> new IOException("it hangs up", e);
      case IOException _ -> e;
    };
  }

  @Override
  public StunMessage ask(byte[] request) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      while (true) {
        StunMessage message = next(end);
        if (message.answers(request)) {
          return message;
        }
      }
    } catch (IOException e) {
      throw explained(e, patience);
    }
  }

  private StunMessage next(long end) throws IOException {
    byte[] bytes = new byte[StunMessage.MAX_BYTES];
    fill(bytes, 0, HEADER_BYTES, end);
    int length = HEADER_BYTES + Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(2));
    if (length > bytes.length) {
      throw new IOException("what answers does not speak STUN");
    }
    fill(bytes, HEADER_BYTES, length, end);
    StunMessage message = StunMessage.read(ByteBuffer.wrap(bytes, 0, length));
    if (message == null) {
      throw new IOException("what answers does not speak STUN");
    }
    return message;
  }

  private void fill(byte[] bytes, int from, int to, long end) throws IOException {
    int at = from;
    while (at < to) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout((int) left);
      int read = socket.getInputStream().read(bytes, at, to - at);
      if (read < 0) {
        throw new EOFException();
      }
      at += read;
    }
  }

  @Override
  public @Nullable CertificateFacts certificate() {
    return tls == null ? null : tls.seen();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no use any more in any case.
    }
  }
}
