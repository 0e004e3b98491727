package dev.parley.server.doctor;

import dev.parley.server.stun.StunMessage;
import dev.parley.server.stun.Turn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;

/** Whether a STUN server tells people under which address they are seen. */
final class StunCheck {
  private static final String NAME = "stun";

  private final Network network;

  StunCheck(Network network) {
    this.network = network;
  }

  /** Asks a server of someone else. */
  Finding examine(String url) {
    Diagnosis diagnosis = new Diagnosis(NAME);
    try {
      diagnosis.note(ask(url));
    } catch (IOException e) {
      diagnosis.fail(
          url + ": " + e.getMessage(),
          "see whether it runs and its firewall lets the port through, or name another --stun");
    }
    return diagnosis.finding();
  }

  /**
   * Asks the server of our own: first as people would, then, if that fails, from within.
   *
   * @param url as people are told it
   * @param inside the same server by the interface on which it answers
   */
  Finding examineOwn(String url, String inside) {
    Diagnosis diagnosis = new Diagnosis(NAME);
    try {
      return diagnosis.note(ask(url)).finding();
    } catch (IOException e) {
      diagnosis.note(url + ": " + e.getMessage());
    }
    try {
      ask(inside);
      diagnosis.warn(
          "from this machine it answers, at " + inside,
          "let its UDP port through the firewall; if this machine is behind NAT, that may be all:"
              + " try doctor from another one");
    } catch (IOException e) {
      diagnosis.fail(
          inside + ": " + e.getMessage(),
          "see in Parley's log whether STUN started, and let its UDP port through the firewall");
    }
    return diagnosis.finding();
  }

  /** There is no server at all. */
  static Finding none(String why, String advice) {
    return new Diagnosis(NAME).warn(why, advice).finding();
  }

  private String ask(String url) throws IOException {
    IceUrl server = IceUrl.parse(url);
    if (server == null) {
      throw new IOException("this is no URL of a STUN server");
    }
    Instant start = network.now();
    try (Exchange exchange = network.open(server)) {
      StunMessage answer = exchange.ask(Turn.binding(network.transactionId()));
      InetSocketAddress seen = answer.xorAddress(Turn.XOR_MAPPED_ADDRESS);
      if (!answer.isSuccess() || seen == null) {
        throw new IOException("it answered without an address (error " + answer.errorCode() + ")");
      }
      long millis = Duration.between(start, network.now()).toMillis();
      return url
          + " answers: this machine is seen as "
          + Addresses.text(seen)
          + ", "
          + millis
          + " ms";
    }
  }
}
