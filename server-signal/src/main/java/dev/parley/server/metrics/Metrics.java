package dev.parley.server.metrics;

import dev.parley.protocol.FailureCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is counted, by what has happened. For any thread. It counts from the beginning,
 * with nothing but the JDK; how that is shown takes a tenth of a second and more to make, and is
 * made when it is first needed.
 */
public final class Metrics implements AutoCloseable {
  private static final String PREFIX = "parley.";

  private final List<Count> counts = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final Map<FailureCode, LongAdder> failures = new EnumMap<>(FailureCode.class);
  private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);
  private final LongAdder opened = adder("connections.opened", "WebSockets that were opened", null);
  private final LongAdder relays = adder("relays", "Relays that clients asked for", null);
  private final LongAdder received = adder("received", "Bytes that WebSockets brought", "bytes");
  private final LongAdder sent = adder("sent", "Bytes that WebSockets took", "bytes");
  private final LongAdder slowReaders =
      adder("slow.reader.closes", "Connections given up because their peers did not read", null);
  private final LongAdder resumed = resumes("taken");
  private final LongAdder notResumed = resumes("refused");

  /** Null until it is needed. */
  private volatile @Nullable Registry registry;

  private boolean closed;

  /** Starts to count. */
  public Metrics() {
    for (FailureCode code : FailureCode.values()) {
      failures.put(code, adder("failures", "Failures told to clients", null, "code", code.word()));
    }
    for (Refusal reason : Refusal.values()) {
      refusals.put(
          reason,
          adder("handshakes.refused", "WebSockets not opened", null, "reason", reason.word()));
    }
  }

  private LongAdder adder(String name, String description, @Nullable String unit, String... tags) {
    LongAdder number = new LongAdder();
    counts.add(new Count(PREFIX + name, description, unit, List.of(tags), number::sum));
    return number;
  }

  private LongAdder resumes(String outcome) {
    return adder("resumes", "Seats asked for again", null, "outcome", outcome);
  }

  /**
   * Makes ready what shows the numbers, and how the JVM is, so that nobody has to wait for it. That
   * takes as long as half of a start, so whoever starts a server calls it once that listens.
   */
  public void prepare() {
    registry();
  }

  private Registry registry() {
    Registry made = registry;
    return made == null ? made() : made;
  }

  private synchronized Registry made() {
    Registry made = registry;
    if (made == null) {
      made = new Registry();
      counts.forEach(made::counter);
      levels.forEach(made::gauge);
      registry = made;
      if (closed) {
        made.close();
      }
    }
    return made;
  }

  /**
   * Shows a number that is asked for when someone looks.
   *
   * @param name without {@code parley_}, in words with dots between
   */
  public synchronized void gauge(String name, String description, Supplier<Number> number) {
    Level level = new Level(PREFIX + name, description, number);
    levels.add(level);
    Registry made = registry;
    if (made != null) {
      made.gauge(level);
    }
  }

  /**
   * Shows a number that only grows, and is asked for when someone looks.
   *
   * @param name without {@code parley_}, in words with dots between
   */
  public synchronized void count(String name, String description, LongSupplier number) {
    Count count = new Count(PREFIX + name, description, null, List.of(), number);
    counts.add(count);
    Registry made = registry;
    if (made != null) {
      made.counter(count);
    }
  }

  /** A WebSocket was opened. */
  public void opened() {
    opened.increment();
  }

  /** A handshake was refused. */
  public void refused(Refusal reason) {
    increment(refusals.get(reason));
  }

  /** A client was told of a failure. */
  public void failed(FailureCode code) {
    increment(failures.get(code));
    if (code == FailureCode.TOO_SLOW) {
      slowReaders.increment();
    }
  }

  private static void increment(@Nullable LongAdder number) {
    if (number != null) {
      number.increment();
    }
  }

  /** A client asked for a relay. */
  public void relayed() {
    relays.increment();
  }

  /** A client asked for a seat that it had. */
  public void resumed(boolean taken) {
    (taken ? resumed : notResumed).increment();
  }

  /** WebSockets brought so many bytes. */
  public void received(int bytes) {
    received.add(bytes);
  }

  /** Sockets took so many bytes. */
  public void sent(int bytes) {
    sent.add(bytes);
  }

  /** A shard was asked and has done what follows. */
  public void turned(long nanos) {
    registry().turned(nanos);
  }

  /** All of it, in Prometheus's text format 0.0.4. */
  public String text() {
    return registry().text();
  }

  /** Forgets everything. */
  @Override
  public synchronized void close() {
    closed = true;
    Registry made = registry;
    if (made != null) {
      made.close();
    }
  }
}
