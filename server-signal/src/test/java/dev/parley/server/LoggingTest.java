package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class LoggingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static LogRecord line(Level level, String text, Instant when) {
    LogRecord line = new LogRecord(level, text);
    line.setInstant(when);
    return line;
  }

  @Test
  void anEventIsOneLineWhateverStandsInItAndIsThrown() {
    LogRecord line = line(Level.SEVERE, "event=fault\r\nlevel=info event=forged", START);
    line.setThrown(new IllegalStateException("a\n\"b\"", new RuntimeException("cause")));
    String written = new Logging.Line().format(line);
    assertEquals(written.length() - 1, written.indexOf('\n'), written);
    assertFalse(written.contains("\r"), written);
    assertTrue(
        written.startsWith("2026-01-01T00:00:00Z level=error event=fault  level=info"), written);
    assertTrue(written.contains("thrown=\"java.lang.IllegalStateException: a 'b' < "), written);
    assertTrue(written.contains("LoggingTest"), written);
    assertTrue(written.contains("thrown=\"java.lang.RuntimeException: cause < "), written);
  }

  @Test
  void strangersCannotFillTheDiskAndWarningsStillPass() {
    LineRate rate = new LineRate();
    for (int i = 0; i < LineRate.BURST; i++) {
      assertTrue(rate.allows(line(Level.INFO, "x", START)));
    }
    assertFalse(rate.allows(line(Level.INFO, "x", START)));
    assertFalse(rate.allows(line(Level.FINE, "x", START)));
    assertTrue(rate.allows(line(Level.WARNING, "x", START)));
    Instant later = START.plusSeconds(1);
    for (int i = 0; i < LineRate.PER_SECOND; i++) {
      assertTrue(rate.allows(line(Level.INFO, "x", later)));
    }
    assertFalse(rate.allows(line(Level.INFO, "x", later)));
    assertEquals(3, rate.takeDropped());
    assertEquals(0, rate.takeDropped());
  }
}
