package dev.parley.server.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long servers take from their command to listening, and what they take then. Each is
 * started in turn, so that a machine that grows slower does so for all of them. Runs from its
 * source, needs nothing but the JDK, and Linux for {@code /proc}: see {@code scripts/start-time}.
 */
public final class StartTime {
  private static final long POLL_NANOS = 500_000;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /** The memory is read once the server has done what it puts off at its start. */
  private static final int SETTLE_MS = 500;

  private static final int TICK_MS = 10;
  private static final String PORT = "{port}";

  private StartTime() {}

  /**
   * One start.
   *
   * @param listening ms until a connection is accepted
   * @param answered ms until the first answer to an HTTP request
   * @param cpu ms of the processor until it listens
   * @param resident MB in memory, half a second later
   */
  private record Start(double listening, double answered, double cpu, double resident) {}

  /** A name, and a command in which <code>{port}</code> stands for the port. */
  private record Server(String name, List<String> command, List<Start> starts) {
    static Server of(String argument) {
      int at = argument.indexOf('=');
      if (at < 1 || !argument.contains(PORT)) {
        throw new IllegalArgumentException("not name=command with " + PORT + ": " + argument);
      }
      List<String> command = List.of(argument.substring(at + 1).strip().split(" +"));
      return new Server(argument.substring(0, at), command, new ArrayList<>());
    }
  }

  /** How many starts of each, then {@code name=command}, as often as wanted. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2) {
      System.err.println("StartTime STARTS name=command... with " + PORT + " in each command");
      System.exit(2);
    }
    int starts = Integer.parseInt(arguments[0]);
    List<Server> servers = Arrays.stream(arguments).skip(1).map(Server::of).toList();
    for (int i = 0; i < starts; i++) {
      for (Server server : servers) {
        server.starts().add(start(server.command()));
      }
    }
    print(servers);
  }

  private static Start start(List<String> command) throws IOException, InterruptedException {
    int port = free();
    List<String> filled =
        command.stream().map(word -> word.replace(PORT, Integer.toString(port))).toList();
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(filled)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      long listening;
      long answered;
      double cpu;
      try (Socket socket = connect(process, port, begun)) {
        listening = System.nanoTime();
        cpu = processorMs(process.pid());
        answer(socket);
        answered = System.nanoTime();
      }
      Thread.sleep(SETTLE_MS);
      return new Start(
          (listening - begun) / 1e6, (answered - begun) / 1e6, cpu, residentMb(process.pid()));
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Socket connect(Process process, int port, long begun)
      throws IOException, InterruptedException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    while (process.isAlive() && System.nanoTime() - begun < PATIENCE_NANOS) {
      Socket socket = new Socket();
      try {
        socket.connect(address);
        return socket;
      } catch (IOException _) {
        socket.close();
        TimeUnit.NANOSECONDS.sleep(POLL_NANOS);
      }
    }
    throw new IOException("it does not listen");
  }

  /** Asks for what each server answers somehow, and waits for the first byte. */
  private static void answer(Socket socket) throws IOException {
    String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    if (socket.getInputStream().read() < 0) {
      throw new IOException("it does not answer");
    }
  }

  private static double residentMb(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      String line = lines.filter(each -> each.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
  }

  private static double processorMs(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MS;
  }

  private static void print(List<Server> servers) {
    System.out.println(
        "| server | listening ms (fastest, slowest) | answered ms | CPU ms | RSS MB |");
    System.out.println("|---|---|---|---|---|");
    for (Server server : servers) {
      double[] listening = sorted(server, 0);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f (%.0f, %.0f) | %.0f | %.0f | %.0f |%n",
          server.name(),
          median(listening),
          listening[0],
          listening[listening.length - 1],
          median(sorted(server, 1)),
          median(sorted(server, 2)),
          median(sorted(server, 3)));
    }
  }

  private static double[] sorted(Server server, int figure) {
    return server.starts().stream()
        .mapToDouble(start ->
            switch (figure) {
              case 0 -> start.listening();
              case 1 -> start.answered();
              case 2 -> start.cpu();
              default -> start.resident();
            })
        .sorted()
        .toArray();
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
