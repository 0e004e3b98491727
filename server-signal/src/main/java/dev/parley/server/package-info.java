/**
 * The signal server as a program: its options, its log, and how its parts are put together.
 *
 * <p>Which way the packages look: {@code Main ─► transport ─► runtime ─► room}. This package knows
 * them all and none of them knows it.
 */
@NullMarked
package dev.parley.server;

import org.jspecify.annotations.NullMarked;
