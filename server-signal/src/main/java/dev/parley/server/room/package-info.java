/**
 * The rooms of a server: who sits in which, who hears of what, who may relay to whom.
 *
 * <p>{@link dev.parley.server.room.Rooms} is the only state machine of the server. One {@link
 * dev.parley.server.room.Event} and the time go in, a list of {@link
 * dev.parley.server.room.Effect}s comes out, and nothing else happens: the same events at the same
 * times give the same effects. Seat tokens, ICE servers and connection ids come in as values.
 *
 * <p>Absent on purpose: sockets, JSON, threads, locks, clocks, loggers and random sources. An
 * instance has one owner at a time; who that is, is the business of whoever calls it.
 *
 * <pre>
 *   a seat is     and by                              becomes
 *   not there     Join                                fresh
 *   fresh         anything said on its connection     firm
 *   fresh         Closed, Leave                       ended
 *   firm          Closed                              held
 *   firm          Leave                               ended
 *   held          TimePassed, too many that are held  ended
 *   any           Resume                              firm, on that connection
 *   any           Resume that missed too much         ended
 * </pre>
 *
 * A fresh seat gives way to a {@code Join} with the same peer id. A refused event changes nothing
 * and is answered with a {@code Failure} to its sender alone; only {@code MissedTooMuch} ends the
 * seat that was asked for.
 */
@NullMarked
package dev.parley.server.room;

import org.jspecify.annotations.NullMarked;
