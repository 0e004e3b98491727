package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of {@code doctor}, with a real server to look at. */
final class DoctorCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  private int run(String... arguments) {
    return Main.run(
        arguments,
        environment,
        (_, _, _, _) -> {
          throw new IllegalStateException("no server is to be started");
        },
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  private void says(String... words) {
    for (String word : words) {
      assertTrue(out.toString().contains(word), () -> word + " is missing in " + out + err);
    }
  }

  @Test
  void nothingFailedIsZeroAndTheEnvironmentIsThatOfTheServer() throws IOException {
    try (ParleyServer server =
        ParleyServer.start(Settings.defaults("127.0.0.1", 0), InstantSource.system())) {
      environment.put("PARLEY_PORT", "" + server.port());
      environment.put("PARLEY_HOST", "127.0.0.1");
      environment.put("PARLEY_WEB", "none");
      assertEquals(0, run("doctor", "--url", "http://localhost:" + server.port() + "/"));
      says("signaling    ok ", "stun:localhost:" + server.stunPort(), "failed: 0, warning: 1");
      assertEquals(0, run("doctor"));
      says("http://127.0.0.1:" + server.port());
    }
  }

  @Test
  void somethingFailedIsOne(@TempDir Path folder) {
    String missing = folder.resolve("none.pem").toString();
    assertEquals(
        1,
        run(
            "doctor",
            "--port",
            "0",
            "--stun-port",
            "0",
            "--web",
            "none",
            "--tls-cert",
            missing,
            "--tls-key",
            missing));
    says("certificate  failed   a file cannot be read", "failed: 1");
  }

  @Test
  void theSecretIsNeverPrinted() {
    environment.put("PARLEY_TURN_SECRET", "hush");
    assertEquals(
        1,
        run(
            "doctor",
            "--port",
            "0",
            "--stun-port",
            "0",
            "--web",
            "none",
            "--turn",
            "turn:127.0.0.1:9"));
    says("turn         failed   turn:127.0.0.1:9; nobody answers");
    assertFalse((out.toString() + err).contains("hush"));
  }

  @ParameterizedTest
  @CsvSource({
    "--url, parley.example",
    "--url, https://parley.example/room",
    "--url, https://parley.example:70000",
    "--url, wss://parley.example",
    "--ntp, ntp.example:x",
    "--ntp, ntp.example:70000",
    "--ntp, ntp example",
    "--port, http",
    "--tls-cert, alone.pem",
    "--turn, http://turn.example",
    "--colour, red"
  })
  void wrongOptionsAreTwo(String option, String value) {
    assertEquals(2, run("doctor", option, value), out::toString);
    assertTrue(err.toString().contains(option), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void optionsBeforeTheWordAreNotSilentlyForgotten() {
    assertEquals(2, run("--port", "1", "doctor"));
    assertTrue(err.toString().contains("after doctor"), err::toString);
  }

  @Test
  void helpNamesItsOwnOptionsAndThoseOfTheServer() {
    assertEquals(0, run("doctor", "--help"));
    says(
        "Usage: parley doctor",
        "--url",
        "--ntp",
        "--turn-secret",
        "--tls-cert",
        "PARLEY_ROOM_SIZE");
    assertEquals(0, run("--help"));
    says("doctor");
  }
}
