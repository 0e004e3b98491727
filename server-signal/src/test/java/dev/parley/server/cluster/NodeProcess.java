package dev.parley.server.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One node: the server in a process of its own, without a page. */
final class NodeProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String READY = "Parley is ready: ";

  private final Process process;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<URI> url = new CompletableFuture<>();

  private NodeProcess(Process process) {
    this.process = process;
    for (var stream : List.of(process.getInputStream(), process.getErrorStream())) {
      Thread.ofVirtual().start(() -> read(stream));
    }
  }

  /** Waits until it is there and has found the others. */
  void awaitReady() throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(url().resolve("/readyz")).build();
    for (int tries = 0; tries < 200; tries++) {
      if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not ready: " + String.join("\n", log));
  }

  /** Starts one; {@link #url} waits until it listens. */
  static NodeProcess start(String redis, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(
        List.of("dev.parley.server.Main", "--host", "127.0.0.1", "--port", "0", "--web", "none"));
    command.addAll(
        List.of("--redis", redis, "--connections-per-address", "0", "--message-rate", "0"));
    command.addAll(List.of(flags));
    try {
      return new NodeProcess(new ProcessBuilder(command).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(java.io.InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.startsWith(READY)) {
          url.complete(URI.create(line.substring(READY.length()).strip()));
        }
      }
    } catch (IOException e) {
      log.add(e.toString());
    }
  }

  URI url() {
    try {
      return url.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
      throw new AssertionError(String.join("\n", log), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it has written, without what every connection writes. */
  List<String> troubles() {
    return log.stream()
        .filter(line ->
            line.contains("WARN")
                || line.contains("ERROR")
                || line.contains("event=fault")
                || line.startsWith("\tat ")
                || line.contains("Exception")
                || line.contains("bus-"))
        .toList();
  }

  /** The kernel ends it: it says nothing to anybody. */
  void kill() {
    process.destroyForcibly();
  }

  /** It is asked to end, and may take its time. */
  void terminate() {
    process.destroy();
  }

  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end: " + String.join("\n", log));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
