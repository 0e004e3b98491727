package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.doctor.Finding.Level;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real coturn. */
final class TurnCheckTest {
  private static final Network NETWORK = new NetworkOfThisMachine(Duration.ofSeconds(10));
  private static final String WITH_SECRET = "--static-auth-secret=" + Coturn.SECRET;

  @TempDir private Path folder = Path.of("");

  private static Finding examine(String url, @Nullable String secret) {
    Finding finding = new TurnCheck(NETWORK, secret).examine(url);
    assertFalse(finding.line().contains(Coturn.SECRET), finding::line);
    return finding;
  }

  private static void has(Finding finding, Level level, String... words) {
    assertEquals(level, finding.level(), finding::line);
    for (String word : words) {
      assertTrue(finding.line().contains(word), () -> word + " is missing in " + finding.line());
    }
  }

  @Test
  void aRelayIsHadAndGivenBackOverEachTransport() throws Exception {
    try (Coturn coturn = Coturn.start(folder, "--use-auth-secret", WITH_SECRET)) {
      for (String url : new String[] {coturn.udp(), coturn.tcp()}) {
        has(
            examine(url, Coturn.SECRET),
            Level.WARNING,
            url + "; relays from 127.0.0.1:",
            "nobody across the internet reaches",
            "given back",
            "external-ip");
      }
      has(
          examine(coturn.tls(), Coturn.SECRET),
          Level.FAILED,
          "relays from 127.0.0.1:",
          "for localhost",
          "not trusted",
          "given back");
      Finding seen = new StunCheck(NETWORK).examine(coturn.stun());
      has(seen, Level.OK, "this machine is seen as 127.0.0.1:");
    }
  }

  @Test
  void aRelayWithAPublicAddressIsAllThatIsWanted() throws Exception {
    try (Coturn coturn =
        Coturn.start(
            folder, "--use-auth-secret", WITH_SECRET, "--external-ip=203.0.113.5/127.0.0.1")) {
      has(examine(coturn.udp(), Coturn.SECRET), Level.OK, "relays from 203.0.113.5:");
      assertTrue(coturn.isFreed(), "the relay is given back");
    }
  }

  @Test
  void anotherSecretIsToldToBeThat() throws Exception {
    try (Coturn coturn = Coturn.start(folder, "--use-auth-secret", WITH_SECRET)) {
      for (String url : new String[] {coturn.udp(), coturn.tcp()}) {
        has(examine(url, "another"), Level.FAILED, "refuses the credentials", "the same secret");
      }
    }
  }

  @Test
  void whoeverRelaysForAnyoneIsFoundOut() throws Exception {
    try (Coturn coturn = Coturn.start(folder, "--no-auth")) {
      has(examine(coturn.udp(), Coturn.SECRET), Level.WARNING, "for anyone", "use-auth-secret");
    }
  }

  @Test
  void withoutASecretBrowsersRefuseToCall() {
    has(examine("turn:127.0.0.1:9", null), Level.FAILED, "browsers refuse", "--turn-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"turn:127.0.0.1:9", "turn:127.0.0.1:9?transport=tcp", "turns:127.0.0.1:9"})
  void whereNobodyListensThatIsSaid(String url) {
    has(examine(url, "hush"), Level.FAILED, "nobody", "port 9 through its firewall");
  }

  @Test
  void whereNobodyAnswersThatIsSaidInTime() throws Exception {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      String url = "turn:127.0.0.1:" + silent.getLocalPort();
      Network network = new NetworkOfThisMachine(Duration.ofSeconds(1));
      has(new TurnCheck(network, "hush").examine(url), Level.FAILED, "no answer within 1 s");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "turn:t.example, t.example, 3478, UDP",
    "turn:t.example:5000?transport=udp, t.example, 5000, UDP",
    "turn:t.example?transport=tcp, t.example, 3478, TCP",
    "turns:t.example, t.example, 5349, TLS",
    "turns:t.example:443?transport=tcp, t.example, 443, TLS",
    "turns:t.example?transport=udp, t.example, 5349, DTLS",
    "turn:[2001:db8::1]:3478, 2001:db8::1, 3478, UDP",
    "stun:192.0.2.1, 192.0.2.1, 3478, UDP",
    "stuns:t.example, t.example, 5349, TLS"
  })
  void urlsAreTakenApart(String url, String host, int port, IceUrl.Transport transport) {
    assertEquals(new IceUrl(host, port, transport), Objects.requireNonNull(IceUrl.parse(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"turn:", "turn:a:b:c", "turn:t.example:0", "turn:t.example:65536", "x:y"})
  void whatIsNoUrlIsNotTakenApart(String url) {
    assertNull(IceUrl.parse(url));
    has(examine(url, "hush"), Level.FAILED, "no URL of a TURN server");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, true",
    "172.16.0.1, true",
    "192.168.1.1, true",
    "127.0.0.1, true",
    "169.254.1.1, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "::1, true",
    "fe80::1, true",
    "fd00::1, true",
    "203.0.113.5, false",
    "100.128.0.1, false",
    "2001:db8::1, false"
  })
  void addressesThatNobodyReachesAreKnown(String address, boolean known) {
    assertEquals(known, Addresses.isPrivate(InetAddress.ofLiteral(address)));
  }
}
