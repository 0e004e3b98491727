package dev.parley.server.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real Redis of our own, in memory alone, or a Sentinel. */
public final class RedisProcess implements AutoCloseable {
  private static final List<Path> PLACES = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"));
  private static final int START_MS = 10_000;
  private static final int ANSWER_MS = 20_000;

  private final int port;
  private final List<String> arguments;
  private Process process;

  private RedisProcess(int port, List<String> arguments) {
    this.port = port;
    this.arguments = arguments;
    this.process = run();
  }

  /** Starts one; without the program the test is skipped, and says so. */
  public static RedisProcess start(String... extra) {
    int port = freePort();
    return new RedisProcess(port, arguments("--port", Integer.toString(port), extra));
  }

  /**
   * Starts one that speaks TLS, and nothing else.
   *
   * @param folder has {@code cert.pem} and {@code key.pem}
   */
  static RedisProcess startSecure(Path folder) {
    int port = freePort();
    String certificate = folder.resolve("cert.pem").toString();
    return new RedisProcess(
        port,
        arguments(
            "--tls-port",
            Integer.toString(port),
            "--port",
            "0",
            "--tls-cert-file",
            certificate,
            "--tls-key-file",
            folder.resolve("key.pem").toString(),
            "--tls-ca-cert-file",
            certificate,
            "--tls-auth-clients",
            "no"));
  }

  /**
   * Starts a node of a cluster, which has no slots and knows no others yet.
   *
   * @param folder where it writes down what it knows of the others, and gets from a primary
   */
  static RedisProcess startClustered(Path folder, String... extra) {
    int port = freePort();
    String[] own = {
      "--cluster-enabled",
      "yes",
      "--cluster-port",
      Integer.toString(freePort()),
      "--dir",
      folder.toString(),
      "--cluster-config-file",
      "nodes-" + port + ".conf",
      "--dbfilename",
      port + ".rdb",
      "--cluster-node-timeout",
      "1500"
    };
    List<String> all = new ArrayList<>(arguments("--port", Integer.toString(port), own));
    all.addAll(List.of(extra));
    return new RedisProcess(port, all);
  }

  /**
   * Starts a Sentinel.
   *
   * @param folder where it writes down what it knows
   * @param lines of its configuration
   */
  static RedisProcess startSentinel(Path folder, String... lines) {
    int port = freePort();
    Path file = folder.resolve("sentinel-" + port + ".conf");
    List<String> all = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1", "dir " + folder));
    all.addAll(List.of(lines));
    try {
      Files.write(file, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RedisProcess(port, List.of(file.toString(), "--sentinel"));
  }

  private static List<String> arguments(String name, String value, String... more) {
    List<String> all = new ArrayList<>(List.of(name, value, "--bind", "127.0.0.1"));
    all.addAll(List.of("--save", "", "--appendonly", "no", "--repl-diskless-sync-delay", "0"));
    all.addAll(List.of(more));
    return all;
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program(String name) {
    return PLACES.stream()
        .map(place -> place.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new TestAbortedException(
                "SKIPPED: there is no " + name + "; install the package redis-server"))
        .toString();
  }

  /** What {@code redis-cli} says to that. */
  String ask(String... words) {
    List<String> command =
        Stream.concat(
                Stream.of(program("redis-cli"), "-p", Integer.toString(port)), Stream.of(words))
            .toList();
    try {
      Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
      try {
        asking.getOutputStream().close();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor(ANSWER_MS, TimeUnit.MILLISECONDS) && asking.exitValue() == 0) {
          return answer;
        }
        throw new AssertionError(command + ": " + answer);
      } finally {
        asking.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until it answers in that way. */
  void await(Predicate<String> way, String... words) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MS);
    String answer = ask(words);
    while (!way.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(List.of(words) + " goes on with " + answer);
      }
      TimeUnit.MILLISECONDS.sleep(20);
      answer = ask(words);
    }
  }

  /** For {@code --redis}. */
  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** It answers nothing for now. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      int _ =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It ends, with all that it knew. */
  void stop() {
    process.destroyForcibly();
    try {
      boolean _ = process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again where it was, empty. */
  void startAgain() {
    process = run();
  }

  private Process run() {
    List<String> command =
        Stream.concat(Stream.of(program("redis-server")), arguments.stream()).toList();
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      awaitPort(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPort(Process started) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MS);
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return;
      } catch (IOException e) {
        if (!started.isAlive() || System.nanoTime() > deadline) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() {
    thaw();
    stop();
  }
}
