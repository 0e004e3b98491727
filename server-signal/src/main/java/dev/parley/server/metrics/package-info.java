/**
 * What the server counts of itself, in the form that Prometheus reads. Nobody else knows of
 * Micrometer.
 *
 * <p>Laws: counting never waits and never throws; nothing here names a room, a client or an
 * address.
 */
@NullMarked
package dev.parley.server.metrics;

import org.jspecify.annotations.NullMarked;
