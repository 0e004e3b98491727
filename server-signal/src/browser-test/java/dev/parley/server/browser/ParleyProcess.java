package dev.parley.server.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  private final Process process;
  private final CompletableFuture<String> url = new CompletableFuture<>();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  private ParleyProcess(Process process) {
    this.process = process;
    read(process.getInputStream(), "parley-out");
    read(process.getErrorStream(), "parley-err");
  }

  /** Starts the server and waits until it is ready. */
  static ParleyProcess start(List<String> flags) {
    return start(List.of(), flags);
  }

  /** Starts it by a command that starts others, such as one that does so in another network. */
  public static ParleyProcess start(List<String> by, List<String> flags) {
    List<String> command = new ArrayList<>(by);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx128m");
    command.add("-jar");
    command.add(System.getProperty("parley.jar", "target/parley.jar"));
    command.add("--port");
    command.add("0");
    command.addAll(flags);
    try {
      ParleyProcess started = new ParleyProcess(new ProcessBuilder(command).start());
      started.awaitReady();
      return started;
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

  private void read(InputStream stream, String name) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              log.add(line);
              if (line.startsWith(READY)) {
                url.complete(line.substring(READY.length()).strip());
              }
            }
          } catch (IOException e) {
            log.add(e.toString());
          }
          url.completeExceptionally(new IllegalStateException("ended"));
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
