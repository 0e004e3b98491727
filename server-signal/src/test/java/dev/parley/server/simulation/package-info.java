/**
 * Calls of several people, with everything that decides being the real thing and everything that
 * takes time or chance being simulated.
 *
 * <p>{@link dev.parley.server.simulation.SimulatedPage} runs the page's {@code Update} as the
 * browser's shell does, {@link dev.parley.server.simulation.SimulatedServer} runs {@code Rooms} as
 * the server's runtime does. Between them are sockets, peer connections and a network that break in
 * the ways in which real ones break, in virtual time and by one seeded random: the same seed is the
 * same run, on every machine.
 *
 * <p>A run ({@link dev.parley.server.simulation.World}) is chaos for a while, then everything
 * heals, then everyone must find everyone again, and in the end all go and nothing may be left.
 */
@NullMarked
package dev.parley.server.simulation;

import org.jspecify.annotations.NullMarked;
