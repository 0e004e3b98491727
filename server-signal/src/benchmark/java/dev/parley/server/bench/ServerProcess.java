package dev.parley.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that is measured, as a process of its own. */
final class ServerProcess implements Target, AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final int FIRST_PORT = 18_000;
  private static final int LAST_PORT = 19_000;
  private static final int TICKS_PER_SECOND = 100;
  private static final int UTIME = 11;
  private static final int STIME = 12;

  private final Contender contender;
  private final Process process;
  private final int port;

  private ServerProcess(Contender contender, Process process, int port) {
    this.contender = contender;
    this.process = process;
    this.port = port;
  }

  /** Starts one and waits until it listens. */
  static ServerProcess start(Contender contender, Path logs) {
    try {
      int port = freePort();
      List<String> command = new ArrayList<>(contender.command());
      command.replaceAll(word -> word.equals(Contender.PORT) ? Integer.toString(port) : word);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(logs.resolve(contender.name() + ".log").toFile())
              .start();
      ServerProcess server = new ServerProcess(contender, process, port);
      server.awaitListening();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Below those that connections of the load take, and end in for a minute after they closed. */
  private static int freePort() throws IOException {
    for (int port = FIRST_PORT; port < LAST_PORT; port++) {
      try (ServerSocket _ = new ServerSocket(port)) {
        return port;
      } catch (IOException _) {
        // Someone has it.
      }
    }
    throw new IOException("no port is free");
  }

  private void awaitListening() {
    long deadline = System.nanoTime() + START.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException _) {
        Thread.onSpinWait();
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(contender.name() + " does not start; see its log");
  }

  @Override
  public Contender contender() {
    return contender;
  }

  int port() {
    return port;
  }

  @Override
  public int port(int client) {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public double cpuSeconds() {
    return cpuSeconds(Path.of("/proc", Long.toString(process.pid()), "stat"));
  }

  @Override
  public double redisSeconds() {
    return 0;
  }

  /** The same of this process. */
  static double ownCpuSeconds() {
    return cpuSeconds(Path.of("/proc/self/stat"));
  }

  private static double cpuSeconds(Path stat) {
    String text = read(stat);
    // The name of the program, in brackets, may have spaces in it.
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]))
        / (double) TICKS_PER_SECOND;
  }

  /** Resident memory in bytes. */
  long residentBytes() {
    return read(Path.of("/proc", Long.toString(process.pid()), "status"))
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElse(0)
        * 1024;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "0 () " + "0 ".repeat(50);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
