package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.transport.MetricsReaders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Settings> served = new ArrayList<>();
  private final List<Logging.Detail> details = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private int run(String... arguments) {
    return Main.run(
        arguments,
        environment,
        (settings, detail, _, _) -> {
          details.add(detail);
          served.add(settings);
          return 0;
        },
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  @Test
  void withoutOptionsTheDefaultsHold() {
    assertEquals(0, run());
    Settings settings = served.getFirst();
    assertEquals("0.0.0.0", settings.address().host());
    assertEquals(8080, settings.address().port());
    assertEquals(8, settings.limits().roomSize());
    assertEquals(65_536, settings.limits().frameBytes());
    assertEquals(50, settings.limits().messagesPerSecond());
    assertEquals(Duration.ofSeconds(45), settings.seatHold());
    assertEquals(64, settings.door().connectionsPerAddress());
    assertEquals(Set.of(), settings.door().allowedOrigins());
    assertEquals(Settings.Ice.none(), settings.ice());
    assertEquals(new Settings.Stun(true, "0.0.0.0", 8080), settings.stun());
    assertEquals(
        new Settings.Operation(Duration.ofSeconds(4), MetricsReaders.thisMachine()),
        settings.operation());
  }

  @Test
  void whoMayReadTheMetricsIsHeard() {
    run("--metrics-from", "all", "--drain", "0");
    run("--metrics-from", "none");
    run("--metrics-from", "10.0.0.1,::1");
    assertEquals(Duration.ZERO, served.getFirst().operation().drain());
    assertEquals(
        List.of(
            new MetricsReaders(true, true, Set.of()),
            new MetricsReaders(false, false, Set.of()),
            new MetricsReaders(false, true, Set.of("10.0.0.1", "0:0:0:0:0:0:0:1"))),
        served.stream().map(settings -> settings.operation().metricsReaders()).toList());
  }

  @Test
  void everyOptionIsHeard() {
    String options =
        "--host 127.0.0.1 --port 0 --web none --room-size 3 --message-rate 0 --seat-hold 7"
            + " --connections-per-address 5 --max-connections 99 --allow-origin https://a.example"
            + " --allow-origin http://b.example:81 --trusted-proxy 10.0.0.1,::1 --stun"
            + " stun:s.example:3478 --turn turn:t.example?transport=udp --turn turns:t.example:5349"
            + " --turn-secret hush --log-level debug";
    assertEquals(0, run(options.split(" ", -1)), err::toString);
    Settings settings = served.getFirst();
    assertEquals(List.of(Logging.Detail.DEBUG), details);
    assertEquals(0, settings.address().port());
    assertEquals(3, settings.limits().roomSize());
    assertEquals(0, settings.limits().messagesPerSecond());
    assertEquals(Duration.ofSeconds(7), settings.seatHold());
    assertEquals(5, settings.door().connectionsPerAddress());
    assertEquals(99, settings.door().maxConnections());
    assertEquals(
        Set.of("https://a.example", "http://b.example:81"), settings.door().allowedOrigins());
    assertEquals(Set.of("10.0.0.1", "0:0:0:0:0:0:0:1"), settings.door().trustedProxies());
    assertEquals(
        new Settings.Ice(
            List.of("stun:s.example:3478"),
            List.of("turn:t.example?transport=udp", "turns:t.example:5349"),
            "hush"),
        settings.ice());
  }

  @Test
  void theStunServerOfOursFollowsTheOtherPortUnlessToldOtherwise() {
    run("--host", "127.0.0.1", "--port", "9000");
    run("--port", "9000", "--stun-port", "3478", "--stun-host", "10.0.0.1");
    run("--stun-port", "0");
    assertEquals(
        List.of(
            new Settings.Stun(true, "127.0.0.1", 9000),
            new Settings.Stun(true, "10.0.0.1", 3478),
            Settings.Stun.off()),
        served.stream().map(Settings::stun).toList());
  }

  @Test
  void aCertificateIsReadOrMadeAtOnce(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pem"), "nothing");
    String file = broken.toString();
    assertEquals(2, run("--tls-cert", file, "--tls-key", file));
    assertEquals(2, run("--tls-cert", file, "--tls-key", folder.resolve("none").toString()));
    assertEquals(2, run("--tls-cert", file, "--tls-key", file, "--tls-self-signed"));
    assertEquals(6, err.toString().lines().count(), err::toString);
    assertEquals(0, run("--tls-self-signed"));
    assertTrue(Objects.requireNonNull(served.getFirst().tls()).isSelfSigned());
    assertNull(served.getFirst().redirectPort());
    assertEquals(0, run("--tls-self-signed", "--redirect-port", "80"));
    assertEquals(80, served.getLast().redirectPort());
    assertEquals(2, run("--tls-self-signed", "--redirect-port", "65536"));
  }

  @Test
  void everyOptionHasATwinInTheEnvironmentAndTheCommandLineWins() {
    environment.put("PARLEY_PORT", "9000");
    environment.put("PARLEY_ROOM_SIZE", "4");
    environment.put("PARLEY_STUN", "stun:a.example,stun:b.example");
    environment.put("PARLEY_TURN", "turn:t.example");
    environment.put("PARLEY_TURN_SECRET", "hush");
    assertEquals(0, run("--room-size", "5"), err::toString);
    Settings settings = served.getFirst();
    assertEquals(9000, settings.address().port());
    assertEquals(5, settings.limits().roomSize());
    assertEquals(List.of("stun:a.example", "stun:b.example"), settings.ice().stun());
    assertEquals("hush", settings.ice().turnSecret());
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536, --port",
    "--port, -1, --port",
    "--port, http, --port",
    "--room-size, 0, --room-size",
    "--room-size, 65, --room-size",
    "--seat-hold, -1, --seat-hold",
    "--seat-hold, 3601, --seat-hold",
    "--message-rate, -1, --message-rate",
    "--connections-per-address, -1, --connections-per-address",
    "--connections-per-address, 10000001, --connections-per-address",
    "--max-connections, 0, --max-connections",
    "--allow-origin, parley.example, --allow-origin",
    "--allow-origin, https://parley.example/, --allow-origin",
    "--allow-embedding, *, --allow-embedding",
    "--allow-embedding, https://a.example/page, --allow-embedding",
    "--trusted-proxy, localhost, --trusted-proxy",
    "--tls-cert, /no/such/file, --tls-key",
    "--tls-key, /no/such/file, --tls-cert",
    "--redirect-port, 80, --tls-cert",
    "--stun-port, -1, --stun-port",
    "--stun-port, 65536, --stun-port",
    "--stun, stun.example, --stun",
    "--turn, http://turn.example, --turn",
    "--turn-secret, hush, --turn-secret",
    "--web, /no/such/folder, --web",
    "--log-level, loud, --log-level",
    "--drain, -1, --drain",
    "--drain, 601, --drain",
    "--metrics-from, somewhere, --metrics-from",
    "--metrics-from, 'all,none', --metrics-from",
    "--redis, http://127.0.0.1, --redis",
    "--redis-ca, /no/such/file, --redis-ca",
    "--redis-ca, pom.xml, --redis-ca",
    "--tls-self-signed, perhaps, --tls-self-signed",
    "--colour, red, --colour"
  })
  void aWrongValueIsAnsweredWithASentence(String option, String value, String named) {
    assertEquals(2, run(option, value));
    assertTrue(err.toString().contains(named), err::toString);
    assertTrue(err.toString().lines().count() <= 3, err::toString);
    assertTrue(served.isEmpty());
  }

  @Test
  void whatIsSaidTwiceOrHalfIsAnsweredWithASentence() {
    assertEquals(2, run("--port", "1", "--port", "2"));
    assertEquals(2, run("--port"));
    assertEquals(2, run("--port", "--host", "127.0.0.1"));
    assertEquals(2, run("127.0.0.1"));
    assertEquals(2, run("--por", "1"));
    assertEquals(
        List.of(
            "parley: --port must be said only once",
            "parley: --port needs a value",
            "parley: --port needs a value",
            "parley: not understood: 127.0.0.1",
            "parley: not understood: --por"),
        err.toString().lines().filter(line -> !line.equals("Try parley --help.")).toList());
  }

  @Test
  void aFlagOfTheEnvironmentCanBeTakenBack() {
    environment.put("PARLEY_TLS_SELF_SIGNED", "true");
    run("--web", "none");
    run("--web", "none", "--tls-self-signed");
    run("--web", "none", "--tls-self-signed=false");
    assertEquals(
        List.of(true, true, false),
        served.stream().map(settings -> settings.tls() != null).toList());
  }

  @Test
  void listsMayEndWithACommaAndQuotesAreKept() {
    run("--stun=stun:a.example,", "--turn", "turn:t.example", "--turn-secret", "\"hush\"");
    assertEquals(List.of("stun:a.example"), served.getFirst().ice().stun());
    assertEquals("\"hush\"", served.getFirst().ice().turnSecret());
  }

  @Test
  void aWrongValueInTheEnvironmentIsFoundToo() {
    environment.put("PARLEY_PORT", "http");
    assertEquals(2, run());
    assertTrue(err.toString().contains("--port"), err::toString);
  }

  @Test
  void helpNamesEveryOption() {
    assertEquals(0, run("--help"));
    String names =
        "--host --port --web --room-size --seat-hold --message-rate --connections-per-address"
            + " --max-connections --allow-origin --allow-embedding --trusted-proxy --tls-cert"
            + " --tls-key --tls-self-signed --redirect-port --stun-port --stun-host --stun --turn"
            + " --turn-secret --drain --metrics-from --redis --redis-ca --log-level --help --version";
    for (String name : names.split(" ", -1)) {
      assertTrue(out.toString().contains(name), () -> name + " is missing in " + out);
    }
    assertTrue(out.toString().contains("PARLEY_ROOM_SIZE"), out::toString);
    assertTrue(out.toString().contains(" 0 = any that is free. Default: 8080.\n"), out::toString);
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out::toString);
    assertTrue(served.isEmpty());
  }

  @Test
  void helpIsThereForThoseWhoErr() {
    assertEquals(0, run("--colour", "red", "--port", "http", "-h"));
    assertTrue(out.toString().startsWith("Usage: parley "), out::toString);
  }

  @Test
  void versionIsTold() {
    assertEquals(0, run("--version"));
    assertEquals(0, run("-V"));
    assertEquals("Parley development\n".repeat(2), out.toString());
  }

  @Test
  void aFolderIsRead(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("index.html"), "<!doctype html>");
    assertEquals(0, run("--web", folder.toString()));
    assertEquals(1, served.getFirst().web().count());
  }

  @Test
  void noSecretStandsInWhatSettingsSayOfThemselves() {
    run("--turn", "turn:t.example", "--turn-secret", "hush");
    assertTrue(!served.getFirst().toString().contains("hush"));
  }
}
