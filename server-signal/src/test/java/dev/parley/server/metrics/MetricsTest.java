package dev.parley.server.metrics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.FailureCode;
import org.junit.jupiter.api.Test;

/** Numbers are counted before there is anything that shows them. */
final class MetricsTest {
  @Test
  void nothingIsLostThatHappensBeforeAnyoneLooksOrAfter() {
    try (Metrics metrics = new Metrics()) {
      metrics.received(7);
      metrics.failed(FailureCode.TOO_SLOW);
      metrics.gauge("early", "Known at the start", () -> 3);
      metrics.prepare();
      metrics.received(5);
      metrics.turned(30_000);
      metrics.gauge("late", "Known later", () -> 4);
      String text = metrics.text();
      assertShows(text, "parley_received_bytes_total 12.0");
      assertShows(text, "parley_failures_total{code=\"" + FailureCode.TOO_SLOW.word() + "\"} 1.0");
      assertShows(text, "parley_slow_reader_closes_total 1.0");
      assertShows(text, "parley_early 3.0");
      assertShows(text, "parley_late 4.0");
      assertShows(text, "parley_shard_turn_seconds_count 1");
      assertShows(text, "jvm_memory_used_bytes{");
    }
  }

  private static void assertShows(String text, String line) {
    assertTrue(text.contains("\n" + line), () -> line + " is missing in " + text);
  }
}
