package dev.parley.server;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log: one line an event on standard error, {@code key=value}. */
final class Logging {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("dev.parley");

  /** Held for good: loggers that nobody holds are forgotten with their levels. */
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("org.glassfish"), Logger.getLogger("io.github.bucket4j"));

  private Logging() {}

  /** How much is told. */
  enum Detail {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /** From the least to the most. */
    static final List<Detail> ALL = List.of(values());

    private Level level() {
      return switch (this) {
        case ERROR -> Level.SEVERE;
        case WARN -> Level.WARNING;
        case INFO -> Level.INFO;
        case DEBUG -> Level.FINE;
        case TRACE -> Level.FINER;
      };
    }

    /** As written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Sends the log of this process to standard error. */
  static void start(Detail detail) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    Handler console = new Console();
    console.setLevel(Level.ALL);
    console.setFormatter(new Line());
    ROOT.addHandler(console);
    OURS.setLevel(detail.level());
    // Whatever ours is: at finer levels the libraries write down requests and frames, and in their
    // warnings stand addresses, which belong to nobody's log until someone looks for a fault.
    Level libraries =
        detail.level().intValue() <= Level.FINE.intValue() ? Level.WARNING : Level.SEVERE;
    LIBRARIES.forEach(library -> library.setLevel(libraries));
  }

  /** Standard error, of which strangers can fill only so much. */
  private static final class Console extends ConsoleHandler {
    private final LineRate rate = new LineRate();

    @Override
    public synchronized void publish(LogRecord event) {
      if (!rate.allows(event)) {
        return;
      }
      long dropped = rate.takeDropped();
      if (dropped > 0) {
        super.publish(new LogRecord(Level.WARNING, "event=lines-dropped lines=" + dropped));
      }
      super.publish(event);
    }
  }

  /** One event. */
  static final class Line extends Formatter {
    private static final int FRAMES = 12;

    @Override
    public String format(LogRecord event) {
      StringBuilder line = new StringBuilder();
      line.append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
          .append(" level=")
          .append(word(event.getLevel()))
          .append(' ')
          .append(formatMessage(event));
      for (Throwable thrown = event.getThrown(); thrown != null; thrown = thrown.getCause()) {
        line.append(" thrown=\"").append(String.valueOf(thrown).replace('"', '\''));
        Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .forEach(at -> line.append(" < ").append(at));
        line.append('"');
      }
      return line.toString().replace('\n', ' ').replace('\r', ' ') + '\n';
    }

    private static String word(Level level) {
      int value = level.intValue();
      if (value >= Level.SEVERE.intValue()) {
        return "error";
      }
      if (value >= Level.WARNING.intValue()) {
        return "warn";
      }
      if (value >= Level.INFO.intValue()) {
        return "info";
      }
      return value >= Level.FINE.intValue() ? "debug" : "trace";
    }
  }
}
