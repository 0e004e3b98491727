/**
 * What Parley's page knows and decides: {@link dev.parley.front.app.Model}, {@link
 * dev.parley.front.app.Msg} and {@link dev.parley.front.app.Update}, which turns one model and one
 * message into the next model and a list of {@link dev.parley.front.app.Effect}s.
 *
 * <p>Pure: no browser object, clock, timer, random source or {@code org.teavm} is seen here; the
 * time of a message and every id come in as values. All of it runs and is tested on the JVM.
 */
@NullMarked
package dev.parley.front.app;

import org.jspecify.annotations.NullMarked;
