package dev.parley.server.metrics;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The form in which numbers are shown. To make one takes long; to add to it does not. */
final class Registry implements AutoCloseable {
  private static final Duration[] TURNS =
      Stream.of(20, 50, 100, 250, 1_000, 5_000, 25_000, 100_000, 1_000_000)
          .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer turns =
      Timer.builder("parley.shard.turn")
          .description("From an event to its last effect, waiting for the shard included")
          .serviceLevelObjectives(TURNS)
          .register(meters);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Registry() {
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            collections)
        .forEach(binder -> binder.bindTo(meters));
  }

  /** Shows a number that only grows, which is kept elsewhere. */
  void counter(Count count) {
    FunctionCounter.builder(count.name(), count.number(), LongSupplier::getAsLong)
        .description(count.description())
        .baseUnit(count.unit())
        .tags(count.tags().toArray(String[]::new))
        .register(meters);
  }

  /** Shows a number that is asked for when someone looks. */
  void gauge(Level level) {
    Gauge.builder(level.name(), level.number()).description(level.description()).register(meters);
  }

  void turned(long nanos) {
    turns.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** All of it, in Prometheus's text format 0.0.4. */
  String text() {
    return meters.scrape();
  }

  @Override
  public void close() {
    collections.close();
    meters.close();
  }
}
