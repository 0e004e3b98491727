package dev.parley.server.browser;

import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left on heaps after a collection, in KB, and whether it becomes more. */
final class HeapTable {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private final Map<String, List<Double>> columns = new LinkedHashMap<>();

  /** Measures a server, and notes it under this name. */
  void addServer(String column, long pid) {
    jcmd(pid, "GC.run");
    double used =
        USED.matcher(jcmd(pid, "GC.heap_info"))
            .results()
            .mapToDouble(generation -> Double.parseDouble(generation.group(1)))
            .sum();
    add(column, used);
  }

  /** Measures a page, and notes it under this name. */
  void addPage(String column, CDPSession devTools) {
    devTools.send("HeapProfiler.collectGarbage");
    add(column, devTools.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / 1024);
  }

  /** Notes something. */
  void add(String column, double value) {
    columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
  }

  /** How much a column grows from one line to the next: a line fitted to all but the first. */
  double slope(String column, int warmUp) {
    List<Double> all = columns.getOrDefault(column, List.of());
    List<Double> values = all.subList(Math.min(warmUp, all.size()), all.size());
    double middle = (values.size() - 1) / 2.0;
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < values.size(); i++) {
      covariance += (i - middle) * (values.get(i) - mean);
      variance += (i - middle) * (i - middle);
    }
    return variance == 0 ? 0 : covariance / variance;
  }

  /** The newest line, for whoever does not want to wait for the end. */
  String newest() {
    StringBuilder line = new StringBuilder();
    columns.forEach((name, values) ->
        line.append(String.format(Locale.ROOT, "  %s %.0f", name, values.getLast())));
    return line.toString();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("minute");
    columns.keySet().forEach(name -> table.append(String.format("%16s", name)));
    int lines = columns.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < lines; i++) {
      table.append(String.format("%n%6d", i + 1));
      for (List<Double> column : columns.values()) {
        table.append(i < column.size() ? String.format(Locale.ROOT, "%16.0f", column.get(i)) : "");
      }
    }
    return table.toString();
  }

  private static String jcmd(long pid, String command) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process asked =
          new ProcessBuilder(tool.toString(), Long.toString(pid), command)
              .redirectErrorStream(true)
              .start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
