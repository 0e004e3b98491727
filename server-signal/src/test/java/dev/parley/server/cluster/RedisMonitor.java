package dev.parley.server.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hears every command that a Redis is given, those of scripts too ({@code MONITOR}). */
final class RedisMonitor implements AutoCloseable {
  private static final int TIMEOUT_MS = 10_000;

  private final Socket socket;
  private final BufferedReader lines;

  RedisMonitor(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MS);
    lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
    if (!"+OK".equals(lines.readLine())) {
      throw new IOException("no monitor");
    }
  }

  /** All commands up to {@code ECHO mark}, each with its arguments, a character for a byte. */
  List<List<String>> until(String mark) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    while (true) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("Redis has gone");
      }
      List<String> command = parse(line.substring(line.indexOf(']') + 1));
      if (command.equals(List.of("ECHO", mark))) {
        return commands;
      }
      commands.add(command);
    }
  }

  /** Quoted texts with the escapes of Redis's {@code sdscatrepr}. */
  static List<String> parse(String line) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted) {
          texts.add(text.toString());
          text.setLength(0);
        }
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        char escape = line.charAt(++i);
        if (escape == 'x') {
          text.append((char) Integer.parseInt(line.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          int at = "nrtab".indexOf(escape);
          text.append(at < 0 ? escape : "\n\r\t\u0007\b".charAt(at));
        }
      } else if (quoted) {
        text.append(c);
      }
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
