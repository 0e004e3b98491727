package dev.parley.server.doctor;

import dev.parley.server.tls.CertificateFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The world as the checks see it. Whatever waits gives up after a few seconds, with an {@link
 * IOException} whose message is for people.
 */
interface Network {
  /** What time this machine believes it is. */
  Instant now();

  /** Reads the certificate that a server would use, as {@link CertificateFacts#fromPem} does. */
  CertificateFacts certificate(Path certificates, Path key)
      throws IOException, GeneralSecurityException;

  /** All addresses of a name. */
  List<InetAddress> resolve(String host) throws IOException;

  /** Whether someone takes TCP connections there. */
  boolean isListening(String host, int port);

  /** What a web server answered. */
  record Page(
      int status,
      Map<String, List<String>> headers,
      String body,
      Instant asked,
      Instant answered,
      @Nullable CertificateFacts certificate) {
    /** The first value of a header, whose name is in lower case; empty if there is none. */
    String header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /** Asks for a page, and follows it nowhere. */
  Page get(URI url) throws IOException;

  /** What became of a WebSocket. */
  sealed interface Handshake {
    /**
     * It is open.
     *
     * @param answer to what was said first
     * @param took from the first byte to that answer
     */
    record Opened(String subprotocol, String answer, Duration took) implements Handshake {}

    /** It is open, and nothing ever came. */
    record Silent(String subprotocol) implements Handshake {}

    /** The answer was not that of a WebSocket server. */
    record Refused(int status, Map<String, List<String>> headers) implements Handshake {}

    /** The answer was 101, but not to this handshake. */
    record Garbled(String why) implements Handshake {}
  }

  /**
   * Opens a WebSocket as a page of {@code origin} would, says {@code first}, waits for an answer,
   * says {@code last} and closes.
   */
  Handshake signal(URI url, String origin, String first, String last) throws IOException;

  /** Begins to talk to a STUN or TURN server. */
  Exchange open(IceUrl server) throws IOException;

  /** Makes 12 bytes that nobody can guess. */
  byte[] transactionId();

  /** Sends a datagram, again and again, until one of {@code answerBytes} or more comes back. */
  Reply datagram(String host, int port, byte[] request, int answerBytes) throws IOException;

  /** A datagram that came. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reply(byte[] bytes, Instant asked, Instant answered) {}
}
