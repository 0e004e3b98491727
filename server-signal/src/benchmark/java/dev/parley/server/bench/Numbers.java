package dev.parley.server.bench;

import java.util.Arrays;

/** Many measured values. */
final class Numbers {
  private double[] values = new double[1024];
  private int count;

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  void clear() {
    count = 0;
  }

  /** The value below which this share of all is; NaN = there is none. */
  double percentile(double share) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, share * count)];
  }

  double median() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
  }

  double max() {
    return percentile(1);
  }
}
