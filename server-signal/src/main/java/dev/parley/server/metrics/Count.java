package dev.parley.server.metrics;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that only grows.
 *
 * @param unit null = it counts
 * @param tags a name and a value each
 * @param number asked for when someone looks
 */
record Count(
    String name,
    String description,
    @Nullable String unit,
    List<String> tags,
    LongSupplier number) {}
