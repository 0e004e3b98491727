/**
 * Brings one event at a time to the rooms and runs what comes out: the only caller of {@link
 * dev.parley.server.room.Rooms}.
 *
 * <p>Rooms are split into shards by a hash of their id; a room lives in one shard for ever, so
 * nothing in one shard waits for another. Each shard has one owner at a time: the I/O thread that
 * brings an event takes the shard's lock, hands the event over and runs the effects, in order,
 * before it lets go. A lock and not a thread of its own, because handing an event to another thread
 * costs about as much as relaying the message in it; a benchmark is to confirm that this holds
 * under contention.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>Nothing that runs under a lock may wait. {@link dev.parley.server.runtime.Outbox} promises
 *       that.
 *   <li>An event that arises while effects run (a send that fails closes a connection) waits for
 *       the end of the current turn; turns never nest.
 *   <li>Only a connection's own messages give it a seat; another connection may take it away at any
 *       moment. So "no seat" can be relied on while such a message is handled, "a seat" cannot.
 *   <li>The clock and the random source of the server are read here and go into the rooms as
 *       values.
 * </ul>
 *
 * The ports that the outside implements stand here too: {@link dev.parley.server.runtime.Outbox},
 * and time as {@link java.time.InstantSource}.
 */
@NullMarked
package dev.parley.server.runtime;

import org.jspecify.annotations.NullMarked;
