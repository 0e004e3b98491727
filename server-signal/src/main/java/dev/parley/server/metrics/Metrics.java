package dev.parley.server.metrics;

import dev.parley.protocol.FailureCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is counted, by what has happened. For any thread. */
public final class Metrics implements AutoCloseable {
  private static final Duration[] TURNS =
      Stream.of(20, 50, 100, 250, 1_000, 5_000, 25_000, 100_000, 1_000_000)
          .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<FailureCode, Counter> failures = new EnumMap<>(FailureCode.class);
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
  private final Counter opened = counter("connections.opened", "WebSockets that were opened");
  private final Counter relays = counter("relays", "Relays that clients asked for");
  private final Counter received = bytes("received", "Bytes that WebSockets brought");
  private final Counter sent = bytes("sent", "Bytes that WebSockets took");
  private final Counter slowReaders =
      counter("slow.reader.closes", "Connections given up because their peers did not read");
  private final Counter resumed = resumes("taken");
  private final Counter notResumed = resumes("refused");
  private final Timer turns =
      Timer.builder("parley.shard.turn")
          .description("From an event to its last effect, waiting for the shard included")
          .serviceLevelObjectives(TURNS)
          .register(registry);

  /** Null until someone looks at the JVM. */
  private @Nullable JvmGcMetrics collections;

  private boolean closed;

  /** Starts to count. */
  public Metrics() {
    for (FailureCode code : FailureCode.values()) {
      failures.put(code, tagged("failures", "Failures told to clients", "code", code.word()));
    }
    for (Refusal reason : Refusal.values()) {
      refusals.put(
          reason, tagged("handshakes.refused", "WebSockets not opened", "reason", reason.word()));
    }
  }

  /**
   * Shows how the JVM is too, from the first call on. That takes as long as all the rest of these
   * numbers, so whoever starts a server calls it once that listens.
   */
  public synchronized void showJvm() {
    if (closed || collections != null) {
      return;
    }
    JvmGcMetrics ofCollections = new JvmGcMetrics();
    collections = ofCollections;
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            ofCollections)
        .forEach(binder -> binder.bindTo(registry));
  }

  private Counter counter(String name, String description) {
    return Counter.builder("parley." + name).description(description).register(registry);
  }

  private Counter bytes(String name, String description) {
    return Counter.builder("parley." + name)
        .description(description)
        .baseUnit("bytes")
        .register(registry);
  }

  private Counter tagged(String name, String description, String tag, String value) {
    return Counter.builder("parley." + name)
        .description(description)
        .tag(tag, value)
        .register(registry);
  }

  private Counter resumes(String outcome) {
    return tagged("resumes", "Seats asked for again", "outcome", outcome);
  }

  /**
   * Shows a number that is asked for when someone looks.
   *
   * @param name without {@code parley_}, in words with dots between
   */
  public void gauge(String name, String description, Supplier<Number> number) {
    Gauge.builder("parley." + name, number).description(description).register(registry);
  }

  /**
   * Shows a number that only grows, and is asked for when someone looks.
   *
   * @param name without {@code parley_}, in words with dots between
   */
  public void count(String name, String description, LongSupplier number) {
    FunctionCounter.builder("parley." + name, number, LongSupplier::getAsLong)
        .description(description)
        .register(registry);
  }

  /** A WebSocket was opened. */
  public void opened() {
    opened.increment();
  }

  /** A handshake was refused. */
  public void refused(Refusal reason) {
    count(refusals.get(reason));
  }

  /** A client was told of a failure. */
  public void failed(FailureCode code) {
    count(failures.get(code));
    if (code == FailureCode.TOO_SLOW) {
      slowReaders.increment();
    }
  }

  private static void count(@Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
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
    received.increment(bytes);
  }

  /** Sockets took so many bytes. */
  public void sent(int bytes) {
    sent.increment(bytes);
  }

  /** A shard was asked and has done what follows. */
  public void turned(long nanos) {
    turns.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** All of it, in Prometheus's text format 0.0.4. */
  public String text() {
    showJvm();
    return registry.scrape();
  }

  /** Forgets everything. */
  @Override
  public synchronized void close() {
    closed = true;
    if (collections != null) {
      collections.close();
    }
    registry.close();
  }
}
