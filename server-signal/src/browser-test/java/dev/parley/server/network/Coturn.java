package dev.parley.server.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A STUN and TURN server, set up as the README tells hosts to, but for TLS. */
final class Coturn implements AutoCloseable {
  private static final int PORT = 3478;
  private static final String SECRET = "a secret of this test";

  /** The last that it writes before it serves. */
  private static final String READY = "Total General servers";

  private static final int SECONDS = 20;

  private final Process process;
  private final Path folder;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);

  private Coturn(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    Thread.ofPlatform().daemon().name("coturn").start(this::read);
  }

  /** Starts it and waits until it serves. */
  static Coturn start(Namespace where) {
    try {
      Path folder = Files.createTempDirectory("parley-coturn");
      List<String> command =
          Command.by(
              where.inside(),
              "turnserver",
              "-n",
              "--listening-ip=" + Internet.TURN,
              "--relay-ip=" + Internet.TURN,
              "--listening-port=" + PORT,
              "--use-auth-secret",
              "--static-auth-secret=" + SECRET,
              "--realm=parley.example",
              "--no-tls",
              "--no-dtls",
              "--no-cli",
              "--log-file=stdout",
              "--pidfile=" + folder.resolve("pid"),
              "--db=" + folder.resolve("db"));
      Coturn started =
          new Coturn(new ProcessBuilder(command).redirectErrorStream(true).start(), folder);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flags of a server that knows it as a STUN server. */
  static List<String> stunFlags() {
    return List.of("--stun", "stun:" + Internet.TURN + ":" + PORT);
  }

  /** Flags of a server that knows it as a TURN server, and its secret. */
  static List<String> turnFlags() {
    return List.of(
        "--turn", "turn:" + Internet.TURN + ":" + PORT + "?transport=udp", "--turn-secret", SECRET);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.contains(READY)) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      log.add(e.toString());
    }
  }

  private void awaitReady() {
    try {
      if (!ready.await(SECONDS, TimeUnit.SECONDS)) {
        close();
        throw new IllegalStateException("coturn did not start: " + String.join("\n", log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it without a farewell: its allocations are gone, and nobody is told. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    try {
      for (String name : List.of("pid", "db")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
