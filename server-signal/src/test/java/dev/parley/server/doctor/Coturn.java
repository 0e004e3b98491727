package dev.parley.server.doctor;

import dev.parley.server.tls.Keys;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real TURN server on the loopback interface, with TLS. */
final class Coturn implements AutoCloseable {
  static final String SECRET = "a secret of this test";

  /** The last that it writes before it serves. */
  private static final String READY = "Total General servers";

  /** It writes this when a relay was given back. */
  private static final String FREED = "lifetime=0";

  private static final String COMMAND = "turnserver";
  private static final int SECONDS = 30;

  private final Process process;
  private final int port;
  private final int securePort;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch freed = new CountDownLatch(1);

  private Coturn(Process process, int port, int securePort) {
    this.process = process;
    this.port = port;
    this.securePort = securePort;
    Thread.ofPlatform().daemon().name("coturn").start(this::read);
  }

  /** Starts it, or skips the test loudly where there is none. */
  static Coturn start(Path folder, String... more)
      throws IOException, GeneralSecurityException, InterruptedException {
    boolean installed =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(each -> Files.isExecutable(Path.of(each, COMMAND)));
    if (!installed) {
      String why = "NOT TESTED: " + COMMAND + " is not installed (package coturn)";
      System.err.println(why);
      Assumptions.abort(why);
    }
    Keys.write(folder, "localhost", Instant.now());
    int port = freePort();
    int securePort = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                COMMAND,
                "-n",
                "--verbose",
                "--listening-ip=127.0.0.1",
                "--relay-ip=127.0.0.1",
                "--listening-port=" + port,
                "--tls-listening-port=" + securePort,
                "--cert=" + folder.resolve("cert.pem"),
                "--pkey=" + folder.resolve("key.pem"),
                "--realm=parley.example",
                "--no-dtls",
                "--no-cli",
                "--log-file=stdout",
                "--pidfile=" + folder.resolve("pid"),
                "--db=" + folder.resolve("db")));
    command.addAll(List.of(more));
    Coturn started =
        new Coturn(new ProcessBuilder(command).redirectErrorStream(true).start(), port, securePort);
    if (!started.ready.await(SECONDS, TimeUnit.SECONDS)) {
      started.close();
      throw new IllegalStateException("coturn did not start: " + String.join("\n", started.log));
    }
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.contains(READY)) {
          ready.countDown();
        } else if (line.contains(FREED)) {
          freed.countDown();
        }
      }
    } catch (IOException e) {
      log.add(e.toString());
    }
  }

  /** Whether someone gave a relay back. */
  boolean isFreed() throws InterruptedException {
    return freed.await(SECONDS, TimeUnit.SECONDS);
  }

  String udp() {
    return "turn:127.0.0.1:" + port + "?transport=udp";
  }

  String tcp() {
    return "turn:127.0.0.1:" + port + "?transport=tcp";
  }

  String tls() {
    return "turns:localhost:" + securePort + "?transport=tcp";
  }

  String stun() {
    return "stun:127.0.0.1:" + port;
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
