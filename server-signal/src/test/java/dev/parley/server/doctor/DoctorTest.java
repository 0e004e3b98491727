package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.doctor.Finding.Level;
import dev.parley.server.tls.Keys;
import dev.parley.server.tls.ServerTls;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A doctor and whole servers, over real sockets. */
final class DoctorTest {
  @TempDir private Path folder = Path.of("");

  private ParleyServer start(Settings settings) throws IOException {
    Path web = Files.createDirectories(folder.resolve("web"));
    Files.writeString(web.resolve("index.html"), "<meta name=\"parley-signal\" content=\"\">");
    return ParleyServer.start(settings.withWeb(WebFiles.fromFolder(web)), InstantSource.system());
  }

  private static Settings defaults() {
    return Settings.defaults("127.0.0.1", 0);
  }

  private static Setup.OwnStun stun(int port) {
    return new Setup.OwnStun(true, "127.0.0.1", port);
  }

  @Test
  void aServerThatIsWellIsFoundSoAndNothingIsLeftBehind() throws IOException {
    try (ParleyServer server = start(defaults())) {
      String url = "http://localhost:" + server.port();
      Setup setup = Examined.at(url, true);
      Examined examined =
          Examined.of(Examined.with(setup, stun(server.stunPort()), Examined.NO_ICE));
      examined.has("address", Level.OK, "localhost is");
      examined.has("page", Level.OK, url, "with its security headers");
      examined.has("health", Level.OK, "takes new people");
      examined.has("signaling", Level.OK, "joined a room as a page of " + url);
      examined.has("clock", Level.OK, "less than a second from the Date of " + url);
      examined.has("stun", Level.OK, "stun:localhost:" + server.stunPort(), "seen as 127.0.0.1:");
      examined.has("turn", Level.WARNING, "none", "--turn-secret");
      assertEquals(0, server.seatCount(), "the seat is given up");
    }
  }

  @Test
  void withoutAUrlThisMachineIsLookedAt() throws IOException {
    try (ParleyServer server = start(defaults())) {
      Examined examined = Examined.of(here(server.port()));
      examined.has("address", Level.WARNING, "no --url", "only http://127.0.0.1:" + server.port());
      examined.has("signaling", Level.OK, "joined");
    }
    try (Socket deaf = deaf()) {
      Examined nobody = Examined.of(here(deaf.getLocalPort()));
      nobody.has("address", Level.WARNING, "nobody listens");
      assertTrue(
          nobody.findings().stream().noneMatch(each -> each.check().equals("signaling")),
          nobody::toString);
    }
  }

  private static Setup here(int port) {
    return Examined.listening(
        Examined.at(null, true), new Setup.Listening("127.0.0.1", port, false, false));
  }

  /** Has a port so that nobody else has it, and does not listen. */
  private static Socket deaf() throws IOException {
    Socket deaf = new Socket();
    deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return deaf;
  }

  @Test
  void whereNobodyListensEverythingFailsInPlainWords() throws IOException {
    try (Socket deaf = deaf()) {
      int port = deaf.getLocalPort();
      Examined examined = Examined.of(Examined.at("http://127.0.0.1:" + port, true));
      examined.has("page", Level.FAILED, "nobody takes connections", "TCP port " + port);
      examined.has("health", Level.FAILED, "nobody takes connections");
      examined.has("signaling", Level.FAILED, "nobody takes connections");
    }
  }

  @Test
  void aNameThatNobodyKnowsIsSaidSo() {
    Examined examined = Examined.of(Examined.at("https://parley.invalid", true));
    examined.has("address", Level.FAILED, "nobody knows the name parley.invalid", "DNS");
    assertEquals(3, examined.findings().size(), examined::toString);
  }

  @Test
  void plainHttpForOthersFails() {
    Examined examined = Examined.of(Examined.at("http://parley.invalid", true));
    examined.has("address", Level.FAILED, "plain HTTP", "camera and microphone");
  }

  @Test
  void aCertificateIsJudgedAsItIsShown() throws Exception {
    Keys.write(folder, "parley.example", Instant.now().minus(Duration.ofDays(390)));
    ServerTls tls = ServerTls.fromPem(folder.resolve("cert.pem"), folder.resolve("key.pem"));
    try (ParleyServer server = start(defaults().withTls(tls))) {
      Examined examined = Examined.of(Examined.at("https://localhost:" + server.port(), true));
      examined.has("https", Level.FAILED, "not for localhost", "days more", "not trusted");
      examined.has("page", Level.OK, "with its security headers");
      examined.has("signaling", Level.OK, "joined");
    }
  }

  @Test
  void aCertificateMadeAtTheStartIsExpected() throws Exception {
    ServerTls tls = ServerTls.selfSigned();
    try (ParleyServer server = start(defaults().withTls(tls))) {
      Setup setup = Examined.at("https://localhost:" + server.port(), true);
      Setup.Listening here = new Setup.Listening("127.0.0.1", server.port(), true, true);
      Examined.of(Examined.listening(setup, here))
          .has("https", Level.WARNING, "nobody vouches for it", tls.fingerprint());
    }
  }

  /** As behind a proxy that passes another Host on. */
  @Test
  void aPageThatIsForeignToTheServerIsToldWhatToDo() throws IOException {
    try (ParleyServer server = start(defaults());
        RudeProxy proxy = RudeProxy.that(RudeProxy.changesHost(server.port()))) {
      String url = "http://localhost:" + proxy.port();
      Examined examined = Examined.of(Examined.at(url, true));
      examined.has("signaling", Level.FAILED, "HTTP 403", "pass on Host", "--allow-origin " + url);
      examined.has("page", Level.WARNING, "another Content-Security-Policy");
    }
  }

  @Test
  void aServerThatTellsPagesSomethingElseIsFoundOut() throws IOException {
    try (ParleyServer server = start(defaults().withStun(Settings.Stun.off()))) {
      Setup setup = Examined.at("http://localhost:" + server.port(), true);
      Setup.Ice ice = new Setup.Ice(List.of(), List.of("turn:localhost:9"), "hush");
      Examined examined = Examined.of(Examined.with(setup, stun(1), ice), Duration.ofSeconds(2));
      examined.has("signaling", Level.WARNING, "no STUN or TURN server", "other than the options");
      assertTrue(!examined.toString().contains("hush"), examined::toString);
    }
  }

  @Test
  void aStunServerThatIsNotThereIsSaidSo() throws IOException {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Setup.Ice ice =
          new Setup.Ice(List.of("stun:127.0.0.1:" + silent.getLocalPort()), List.of(), null);
      Examined examined =
          Examined.of(
              Examined.with(Examined.at(null, false), Examined.NO_STUN, ice),
              Duration.ofSeconds(1));
      examined.has("stun", Level.FAILED, "no answer within 1 s", "firewall");
    }
  }

  @Test
  void ourOwnStunServerIsAskedFromWithinWhenItIsNotReached() throws IOException {
    try (ParleyServer server = start(defaults())) {
      String inside = "stun:127.0.0.1:" + server.stunPort();
      StunCheck check = new StunCheck(new NetworkOfThisMachine(Duration.ofSeconds(1)));
      Finding hidden = check.examineOwn("stun:127.0.0.1:9", inside);
      assertEquals(Level.WARNING, hidden.level(), hidden::line);
      assertEquals(Level.FAILED, check.examineOwn("stun:127.0.0.1:9", "stun:127.0.0.1:9").level());
    }
  }
}
