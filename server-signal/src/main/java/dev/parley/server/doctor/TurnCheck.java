package dev.parley.server.doctor;

import dev.parley.server.runtime.IceServerSource;
import dev.parley.server.runtime.TurnCredentials;
import dev.parley.server.stun.StunMessage;
import dev.parley.server.stun.Turn;
import dev.parley.server.tls.CertificateFacts;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Whether a TURN server really relays for people whom we give credentials. */
final class TurnCheck {
  private static final int UNAUTHORIZED = 401;
  private static final int STALE_NONCE = 438;

  /** RFC 8489, sections 14.9 and 14.10: fewer than 128 characters, in at most 763 bytes. */
  private static final int LONGEST = 763;

  private static final String TAG = "doctor";

  private final Network network;
  private final @Nullable String secret;

  /**
   * Prepares checks.
   *
   * @param secret shared with the TURN servers; null = none
   */
  TurnCheck(Network network, @Nullable String secret) {
    this.network = network;
    this.secret = secret;
  }

  /** Without any, some networks let no call through. */
  static Finding none() {
    return new Diagnosis("turn")
        .warn(
            "none: where networks let no direct connection through, there is no call",
            "run coturn and name it with --turn and --turn-secret; docs/deploy has a file to copy")
        .finding();
  }

  /** Asks a server for a relay, and gives it back. */
  Finding examine(String url) {
    Diagnosis diagnosis = new Diagnosis("turn").note(url);
    IceUrl server = IceUrl.parse(url);
    String shared = secret;
    if (server == null) {
      diagnosis.fail("this is no URL of a TURN server", "write it as turn:turn.example:3478");
    } else if (shared == null) {
      diagnosis.fail(
          "no credentials, and with such a server browsers refuse to call at all",
          "set --turn-secret");
    } else if (server.transport() == IceUrl.Transport.DTLS) {
      diagnosis.warn("not checked: browsers do not speak DTLS", "use turns: with ?transport=tcp");
    } else {
      examine(server, shared, diagnosis);
    }
    return diagnosis.finding();
  }

  private void examine(IceUrl server, String shared, Diagnosis diagnosis) {
    try (Exchange exchange = network.open(server)) {
      judgeCertificate(exchange.certificate(), server.host(), diagnosis);
      converse(exchange, shared, diagnosis);
    } catch (IOException e) {
      diagnosis.fail(
          String.valueOf(e.getMessage()),
          "see whether it runs, and let "
              + (server.transport() == IceUrl.Transport.UDP ? "UDP" : "TCP")
              + " port "
              + server.port()
              + " through its firewall");
    }
  }

  private void judgeCertificate(
      @Nullable CertificateFacts facts, String host, Diagnosis diagnosis) {
    if (facts != null) {
      CertificateCheck.judge(facts, host, network.now(), diagnosis);
      CertificateCheck.judgeTrust(facts, true, false, diagnosis);
    }
  }

  private void converse(Exchange exchange, String shared, Diagnosis diagnosis) throws IOException {
    StunMessage challenge = exchange.ask(Turn.allocate(network.transactionId()));
    if (challenge.isSuccess()) {
      exchange.ask(Turn.free(network.transactionId()));
      diagnosis.warn(
          "it relays for anyone, without credentials",
          "coturn: use-auth-secret and static-auth-secret, or strangers use your line");
      return;
    }
    Turn.Login login = login(challenge, shared);
    if (login == null) {
      judgeRefusal(challenge, diagnosis);
      return;
    }
    StunMessage answer = exchange.ask(Turn.allocate(network.transactionId(), login));
    if (answer.errorCode() == STALE_NONCE) {
      Turn.Login again = login(answer, shared);
      login = again == null ? login : again;
      answer = exchange.ask(Turn.allocate(network.transactionId(), login));
    }
    if (answer.isSuccess()) {
      judgeRelay(answer, login, diagnosis);
      giveBack(exchange, login, shared, diagnosis);
    } else if (answer.errorCode() == UNAUTHORIZED) {
      diagnosis.fail(
          "it refuses the credentials that Parley makes (401)",
          "give both the same secret: --turn-secret and coturn's static-auth-secret with"
              + " use-auth-secret; if it is the same, its clock is more than an hour ahead");
    } else {
      judgeRefusal(answer, diagnosis);
    }
  }

  /** Null if the answer is no such challenge. */
  private Turn.@Nullable Login login(StunMessage challenge, String shared) {
    byte[] realm = challenge.value(Turn.REALM);
    byte[] nonce = challenge.value(Turn.NONCE);
    int code = challenge.errorCode();
    if ((code != UNAUTHORIZED && code != STALE_NONCE)
        || realm == null
        || nonce == null
        || realm.length > LONGEST
        || nonce.length > LONGEST) {
      return null;
    }
    TurnCredentials credentials =
        TurnCredentials.issue(shared, network.now().plus(IceServerSource.VALIDITY), TAG);
    return Turn.login(credentials.username(), credentials.credential(), realm, nonce);
  }

  private static void judgeRelay(StunMessage answer, Turn.Login login, Diagnosis diagnosis) {
    InetSocketAddress relayed = answer.xorAddress(Turn.XOR_RELAYED_ADDRESS);
    if (relayed == null) {
      diagnosis.fail("it says yes and names no relayed address", "use another TURN server");
      return;
    }
    String found = "relays from " + Addresses.text(relayed);
    if (Addresses.isPrivate(relayed.getAddress())) {
      diagnosis.warn(
          found + ", which nobody across the internet reaches",
          "coturn: external-ip=<public address>/<own address>");
    } else {
      diagnosis.note(found);
    }
    if (!answer.isSealedWith(login.key())) {
      diagnosis.fail(
          "its answer does not show that it knows the secret",
          "see whether something between here and there changes what it says");
    }
  }

  private void giveBack(Exchange exchange, Turn.Login login, String shared, Diagnosis diagnosis) {
    try {
      StunMessage answer = exchange.ask(Turn.free(network.transactionId(), login));
      Turn.Login again = answer.errorCode() == STALE_NONCE ? login(answer, shared) : null;
      if (again != null) {
        answer = exchange.ask(Turn.free(network.transactionId(), again));
      }
      diagnosis.note(
          answer.isSuccess()
              ? "given back"
              : "not given back (error " + answer.errorCode() + "), so it ends in ten minutes");
    } catch (IOException _) {
      diagnosis.note("not given back, so it ends in ten minutes");
    }
  }

  private static void judgeRefusal(StunMessage answer, Diagnosis diagnosis) {
    int code = answer.errorCode();
    diagnosis.fail(
        "it refuses to relay (error " + code + ", " + answer.reason() + ")",
        switch (code) {
          case 300 -> "name the server that this one sends people to";
          case 400, UNAUTHORIZED -> "coturn: use-auth-secret, static-auth-secret and realm";
          case 403 -> "let the TURN server serve strangers";
          case 442 -> "let the TURN server relay over UDP";
          case 486 -> "coturn: a larger user-quota";
          case 508 -> "coturn: a larger total-quota, or more ports from min-port to max-port";
          default -> "see the log of the TURN server";
        });
  }
}
