package dev.parley.server.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged server, running as whoever hosts it would run it, on a port that is free. */
public final class ParleyProcess implements AutoCloseable {
  private static final String READY = "Parley is ready: ";
  private static final int START_SECONDS = 30;
  private static final int STOP_SECONDS = 10;

  private final List<String> starter;
  private final List<String> flags;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private volatile CompletableFuture<String> url = new CompletableFuture<>();
  private List<Thread> readers = List.of();
  private Process process;

  private ParleyProcess(List<String> starter, List<String> flags) {
    this.starter = List.copyOf(starter);
    this.flags = List.copyOf(flags);
    process = run(0);
  }

  /** Starts the server and waits until it is ready. */
  static ParleyProcess start(List<String> flags) {
    return start(List.of(), flags);
  }

  /** Starts it by a command that starts others, such as one that does so in another network. */
  public static ParleyProcess start(List<String> by, List<String> flags) {
    List<String> starter = new ArrayList<>(by);
    starter.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    starter.add("-XX:+UseSerialGC");
    starter.add("-Xmx128m");
    starter.add("-jar");
    starter.add(System.getProperty("parley.jar", "target/parley.jar"));
    return startWith(starter, flags);
  }

  /** Starts it by a launcher, which takes the flags. */
  static ParleyProcess startWith(List<String> launcher, List<String> flags) {
    ParleyProcess started = new ParleyProcess(launcher, flags);
    started.awaitReady();
    return started;
  }

  /** Starts it again where it was, and waits until it is ready. */
  void startAgain() {
    int port = URI.create(url()).getPort();
    url = new CompletableFuture<>();
    process = run(port);
    awaitReady();
  }

  private Process run(int port) {
    List<String> command = new ArrayList<>(starter);
    command.add("--port");
    command.add(Integer.toString(port));
    command.addAll(flags);
    try {
      Process running = new ProcessBuilder(command).start();
      readers =
          List.of(
              read(running.getInputStream(), "parley-out", url),
              read(running.getErrorStream(), "parley-err", url));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    try {
      url.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("the server did not start: " + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new IllegalStateException(e);
    }
  }

  private Thread read(InputStream stream, String name, CompletableFuture<String> ready) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              log.add(line);
              if (line.startsWith(READY)) {
                ready.complete(line.substring(READY.length()).strip());
              }
            }
          } catch (IOException e) {
            log.add(e.toString());
          }
          ready.completeExceptionally(new IllegalStateException("ended"));
        });
  }

  /** Where the page is, without a slash at the end. */
  public String url() {
    return url.join();
  }

  /** All that the server has written until now. */
  public String log() {
    return String.join("\n", log);
  }

  /** The id of the process. */
  public long pid() {
    return process.pid();
  }

  /** Ends it at once and without a word to anyone: SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Lets it take its leave, and waits until it is gone: SIGTERM. Returns its exit code. */
  int terminate() {
    tellToStop();
    return untilEnd();
  }

  /** Waits until it is gone; returns its exit code. */
  int untilEnd() {
    awaitEnd();
    return process.exitValue();
  }

  /**
   * Tells it to take its leave: SIGTERM. What it still writes is read: a handle leaves that open.
   */
  void tellToStop() {
    process.toHandle().destroy();
  }

  /** Waits until it is gone, and until all that it wrote is in the log. */
  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server does not end: " + log());
      }
      for (Thread reader : readers) {
        if (!reader.join(Duration.ofSeconds(STOP_SECONDS))) {
          throw new IllegalStateException("the server's log does not end: " + log());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
