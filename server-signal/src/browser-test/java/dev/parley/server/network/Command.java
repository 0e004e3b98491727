package dev.parley.server.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end. */
final class Command {
  private static final int SECONDS = 20;

  private Command() {}

  /** What it wrote. One that fails says why in the exception. */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " takes too long");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed: " + output.strip());
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String run(String... command) {
    return run(List.of(command));
  }

  /** This command, with its arguments, started by {@code by}. */
  static List<String> by(List<String> by, String... command) {
    List<String> all = new ArrayList<>(by);
    all.addAll(List.of(command));
    return all;
  }
}
