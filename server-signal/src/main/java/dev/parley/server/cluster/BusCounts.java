package dev.parley.server.cluster;

import dev.parley.server.metrics.Metrics;
import java.util.concurrent.atomic.LongAdder;

/** What a bus has done, for whoever watches over the server. For any thread. */
public final class BusCounts {
  private static final double NANOS_PER_SECOND = 1e9;

  private final LongAdder told = new LongAdder();
  private final LongAdder toldBytes = new LongAdder();
  private final LongAdder heard = new LongAdder();
  private final LongAdder heardBytes = new LongAdder();
  private final LongAdder asked = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder notUnderstood = new LongAdder();
  private final LongAdder outages = new LongAdder();
  private final LongAdder returns = new LongAdder();
  private volatile long lagNanos;

  /** Shows all of it, from zero on. */
  public BusCounts(Metrics metrics) {
    metrics.count("bus.messages.sent", "Messages to other nodes", told::sum);
    metrics.count("bus.messages.sent.bytes", "Bytes of these", toldBytes::sum);
    metrics.count("bus.messages.received", "Messages from other nodes", heard::sum);
    metrics.count("bus.messages.received.bytes", "Bytes of these", heardBytes::sum);
    metrics.count("bus.questions", "Questions to the registry", asked::sum);
    metrics.count("bus.questions.unanswered", "Questions without an answer", unanswered::sum);
    metrics.count("bus.messages.dropped", "Messages that could not be sent", dropped::sum);
    metrics.count("bus.messages.unknown", "Messages of another version", notUnderstood::sum);
    metrics.count("bus.outages", "Times that Redis was lost", outages::sum);
    metrics.count("bus.reconnects", "Times that Redis was found again", returns::sum);
    metrics.gauge(
        "bus.lag.seconds",
        "How long Redis took for the last beat",
        () -> lagNanos / NANOS_PER_SECOND);
  }

  void told(int bytes) {
    told.increment();
    toldBytes.add(bytes);
  }

  void heard(int bytes) {
    heard.increment();
    heardBytes.add(bytes);
  }

  void asked() {
    asked.increment();
  }

  void unanswered() {
    unanswered.increment();
  }

  void dropped() {
    dropped.increment();
  }

  void notUnderstood() {
    notUnderstood.increment();
  }

  void failed() {
    outages.increment();
  }

  void back() {
    returns.increment();
  }

  void beat(long nanos) {
    lagNanos = nanos;
  }
}
