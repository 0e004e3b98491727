package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of the STUN server of ours, and how. */
final class OwnStunTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));

  private static Settings defaults() {
    return Settings.defaults("127.0.0.1", 0);
  }

  private static List<IceServer> told(Settings settings, TestServer then) throws IOException {
    try (ParleyServer server = ParleyServer.start(settings, new TestClock());
        TestSocket ana = TestSocket.open(server.port())) {
      then.check(server.stunPort());
      ana.say(new ClientMessage.Join(ROOM, ANA));
      return ((ServerMessage.Welcome) ana.hear()).iceServers();
    }
  }

  @Test
  void whoeverIsAboutToJoinIsToldTheSame() throws IOException {
    try (ParleyServer server = ParleyServer.start(defaults(), new TestClock());
        TestSocket ana = TestSocket.open(server.port())) {
      ana.say(new ClientMessage.GetIceServers());
      ServerMessage.IceServers before = (ServerMessage.IceServers) ana.hear();
      ana.say(new ClientMessage.Join(ROOM, ANA));
      assertFalse(before.iceServers().isEmpty());
      assertEquals(((ServerMessage.Welcome) ana.hear()).iceServers(), before.iceServers());
    }
  }

  /** Looks at the UDP port while the server runs. */
  private interface TestServer {
    void check(int stunPort) throws IOException;
  }

  @ParameterizedTest
  @CsvSource({
    "parley.example, stun:parley.example:3478",
    "parley.example:8080, stun:parley.example:3478",
    "Xn--Bcher-Kva.example, stun:Xn--Bcher-Kva.example:3478",
    "localhost:8080, stun:localhost:3478",
    "192.0.2.7:8080, stun:192.0.2.7:3478",
    "[2001:db8::1]:8080, stun:[2001:db8::1]:3478",
    "[::1], stun:[::1]:3478"
  })
  void theUrlNamesTheHostThatTheClientCameBy(String host, String url) {
    assertEquals(List.of(url), new OwnStun(3478, false).urls(host, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":8080",
        "a b",
        "parley.example:port",
        "parley.example:",
        "parley.example?transport=udp",
        "user@parley.example",
        "parley..example",
        ".example",
        "example.",
        "-a.example",
        "a-.example",
        "a_b.example",
        "bücher.example",
        "192.0.2.256",
        "192.0.2",
        "3232235777",
        "0x7f.1",
        "example.0x7f",
        "[]",
        "[::g]",
        "[fe80::1%25eth0]",
        "[1.2.3.4]",
        "[:::]",
        "::1",
        "a.example\r\nX: y"
      })
  void aHostThatIsNoneIsNotHandedOn(String host) {
    assertEquals(List.of(), new OwnStun(3478, false).urls(host, false));
  }

  @Test
  void hostsMayNotBeLongerThanNamesAre() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "a".repeat(61));
    assertEquals(1, new OwnStun(1, false).urls(longest, false).size());
    assertEquals(0, new OwnStun(1, false).urls(longest + "a", false).size());
    assertEquals(0, new OwnStun(1, false).urls(label + "a.example", false).size());
    assertEquals(0, new OwnStun(1, false).urls(null, false).size());
  }

  @Test
  void whoCannotReachItIsNotToldOfIt() {
    assertEquals(List.of(), OwnStun.none().urls("parley.example", false));
    assertEquals(List.of(), new OwnStun(3478, false).urls("parley.example", true));
    OwnStun local = new OwnStun(3478, true);
    assertEquals(List.of(), local.urls("parley.example", false));
    assertEquals(List.of(), local.urls("192.0.2.1", false));
    assertEquals(List.of("stun:localhost:3478"), local.urls("localhost:8080", false));
    assertEquals(List.of("stun:127.0.0.1:3478"), local.urls("127.0.0.1:8080", false));
    assertEquals(List.of("stun:[::1]:3478"), local.urls("[::1]:8080", false));
  }

  @Test
  void onlyAProxyOnThisMachinePassesOnAHostThatLeadsHere() {
    Proxies proxies = new Proxies(Set.of("10.0.0.1", "127.0.0.1", "0:0:0:0:0:0:0:1"));
    assertTrue(proxies.isElsewhere(InetAddress.ofLiteral("10.0.0.1")));
    assertFalse(proxies.isElsewhere(InetAddress.ofLiteral("127.0.0.1")));
    assertFalse(proxies.isElsewhere(InetAddress.ofLiteral("::1")));
    assertFalse(proxies.isElsewhere(InetAddress.ofLiteral("10.0.0.2")));
  }

  @Test
  void aClientIsWelcomedWithTheUrl() throws IOException {
    int[] port = new int[1];
    List<IceServer> servers = told(defaults(), stunPort -> port[0] = stunPort);
    assertTrue(port[0] > 0);
    assertEquals(List.of(new IceServer(List.of("stun:localhost:" + port[0]), null, null)), servers);
  }

  @Test
  void aServerThatTheHostNamedComesInItsPlace() throws IOException {
    Settings.Ice named = new Settings.Ice(List.of("stun:stun.example"), List.of(), null);
    assertEquals(
        List.of(new IceServer(List.of("stun:stun.example"), null, null)),
        told(defaults().withIce(named), stunPort -> assertTrue(stunPort > 0)));
  }

  @Test
  void switchedOffThereIsNone() throws IOException {
    Settings off = defaults().withStun(Settings.Stun.off());
    assertEquals(List.of(), told(off, stunPort -> assertEquals(0, stunPort)));
  }

  @Test
  void aPortThatIsTakenStopsNothingElse() throws IOException {
    try (DatagramSocket taken = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      Settings.Stun stun = new Settings.Stun(true, "127.0.0.1", taken.getLocalPort());
      assertEquals(
          List.of(), told(defaults().withStun(stun), stunPort -> assertEquals(0, stunPort)));
    }
  }
}
