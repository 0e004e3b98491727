package dev.parley.server.metrics;

import java.util.function.Supplier;

/** A number that grows and shrinks, and is asked for. */
record Level(String name, String description, Supplier<Number> number) {}
