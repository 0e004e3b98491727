package dev.parley.server.transport.web;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.Request;

/**
 * What programs that watch over the server are told.
 *
 * @param ready whether new connections are welcome
 * @param connected whether the other nodes of this Parley can be reached, if there are any
 * @param found whether these were reached once, or have been waited for long enough
 * @param mayReadMetrics whether whoever asks may read the metrics
 * @param metrics the metrics, in Prometheus's text format 0.0.4
 */
public record Watch(
    BooleanSupplier ready,
    BooleanSupplier connected,
    BooleanSupplier found,
    Predicate<Request> mayReadMetrics,
    Supplier<String> metrics) {}
