package dev.parley.server.doctor;

import dev.parley.server.stun.StunMessage;
import dev.parley.server.tls.CertificateFacts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Requests of STUN or TURN to one server, from one port of ours. */
interface Exchange extends AutoCloseable {
  /**
   * Asks and waits for the answer to this very request.
   *
   * @throws IOException with a message for people if none comes within a few seconds
   */
  StunMessage ask(byte[] request) throws IOException;

  /** What certificate the server showed; null without TLS. */
  default @Nullable CertificateFacts certificate() {
    return null;
  }

  @Override
  void close();
}
