package dev.parley.server.transport;

import dev.parley.server.browser.ParleyProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a machine's memory a server has, as Linux counts. */
final class ResidentMemory {
  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /**
   * Starts a server whose heap is resident from the beginning: whatever grows is something else.
   */
  static final List<String> TOUCHED = List.of("env", "JAVA_TOOL_OPTIONS=-XX:+AlwaysPreTouch");

  private ResidentMemory() {}

  /** In KiB. */
  static long kib(ParleyProcess server) throws IOException {
    Matcher rss = RSS.matcher(Files.readString(Path.of("/proc/" + server.pid() + "/status")));
    if (!rss.find()) {
      throw new IOException("this system does not tell");
    }
    return Long.parseLong(rss.group(1));
  }
}
