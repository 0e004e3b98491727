package dev.parley.server.doctor;

import dev.parley.server.tls.CertificateFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The real one.
 *
 * @param patience how long to wait for any one answer
 */
record NetworkOfThisMachine(Duration patience) implements Network {
  private static final int TRANSACTION_ID_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public CertificateFacts certificate(Path certificates, Path key)
      throws IOException, GeneralSecurityException {
    return CertificateFacts.fromPem(certificates, key);
  }

  @Override
  public List<InetAddress> resolve(String host) throws IOException {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      throw new IOException("nobody knows the name " + host, e);
    }
  }

  @Override
  public boolean isListening(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public Page get(URI url) throws IOException {
    try (HttpTalk talk = new HttpTalk(patience)) {
      return talk.get(url);
    }
  }

  @Override
  public Handshake signal(URI url, String origin, String first, String last) throws IOException {
    try (HttpTalk talk = new HttpTalk(patience)) {
      return talk.signal(url, origin, first, last);
    }
  }

  @Override
  public Exchange open(IceUrl server) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(resolve(server.host()).getFirst(), server.port());
    return switch (server.transport()) {
      case UDP -> new UdpExchange(address, patience);
      case TCP, TLS -> StreamExchange.open(address, server, patience);
      case DTLS -> throw new IOException("DTLS is not spoken here");
    };
  }

  @Override
  public byte[] transactionId() {
    byte[] id = new byte[TRANSACTION_ID_BYTES];
    RANDOM.nextBytes(id);
    return id;
  }

  @Override
  public Reply datagram(String host, int port, byte[] request, int answerBytes) throws IOException {
    InetSocketAddress address = new InetSocketAddress(resolve(host).getFirst(), port);
    try (UdpExchange exchange = new UdpExchange(address, patience)) {
      Instant asked = now();
      byte[] bytes =
          exchange.<byte[]>ask(request, came -> came.length >= answerBytes ? came : null);
      return new Reply(bytes, asked, now());
    }
  }
}
