package dev.parley.server.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was measured, round by round. */
final class Results {
  private final List<Contender> contenders;
  private final List<String> failures = new ArrayList<>();
  private final Map<Figure, Map<String, List<Double>>> values = new EnumMap<>(Figure.class);

  Results(List<Contender> contenders) {
    this.contenders = contenders;
  }

  void add(Figure figure, Contender whose, double value) {
    values
        .computeIfAbsent(figure, _ -> new HashMap<>())
        .computeIfAbsent(whose.name(), _ -> new ArrayList<>())
        .add(value);
    System.err.printf(Locale.ROOT, "  %-8s %-60s %s%n", whose.name(), figure.title(), shown(value));
  }

  /** Notes that a server could not be measured, and why. */
  void failed(Contender whose, String why) {
    String said = whose.name() + " fails at " + why;
    failures.add(said);
    System.err.println("  " + said);
  }

  /** In Markdown. */
  String table() {
    StringBuilder table = new StringBuilder("| figure |");
    contenders.forEach(contender -> table.append(' ').append(contender.name()).append(" |"));
    contenders.stream()
        .filter(contender -> !contender.isParley())
        .forEach(other -> table.append(" ÷ ").append(other.name()).append(" |"));
    table
        .append(" must |\n|---|")
        .append("--:|".repeat(2 * contenders.size() - 1))
        .append("---|\n");
    for (Figure figure : values.keySet()) {
      row(figure, table);
    }
    failures.forEach(failure -> table.append('\n').append(failure).append(".\n"));
    return table.toString();
  }

  private void row(Figure figure, StringBuilder table) {
    table.append("| ").append(figure.title()).append(" |");
    for (Contender contender : contenders) {
      table.append(' ').append(shown(median(rounds(figure, contender)))).append(" |");
    }
    double first = Double.NaN;
    for (Contender contender : contenders) {
      if (!contender.isParley()) {
        double ratio = ratio(figure, contender);
        first = Double.isNaN(first) ? ratio : first;
        table.append(' ').append(shown(ratio)).append(" |");
      }
    }
    Boolean holds = figure.holds(median(ours(figure)), first);
    table.append(' ').append(figure.must()).append(said(holds)).append(" |\n");
  }

  private static String said(@Nullable Boolean holds) {
    return holds == null ? "" : holds ? " ✓" : " ✗";
  }

  private List<Double> rounds(Figure figure, Contender whose) {
    return values.getOrDefault(figure, Map.of()).getOrDefault(whose.name(), List.of());
  }

  private List<Double> ours(Figure figure) {
    return values.getOrDefault(figure, Map.of()).getOrDefault(Contender.PARLEY, List.of());
  }

  /** The median of the ratios of each round, as a machine's speed changes from round to round. */
  private double ratio(Figure figure, Contender other) {
    List<Double> ours = ours(figure);
    List<Double> theirs = rounds(figure, other);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    Numbers numbers = new Numbers();
    values.forEach(numbers::add);
    return numbers.median();
  }

  private static String shown(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return "∞";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
