/**
 * The way in and out: one port for WebSocket ({@code /signal}, RFC 6455, by Tyrus on Grizzly), the
 * page and its parts, and the health checks.
 *
 * <p>A connection passes, from the socket inwards: {@link dev.parley.server.transport.Doorkeeper}
 * (may it open?), {@link dev.parley.server.transport.FrameGuard} (is each frame allowed?), Tyrus
 * (what does it say?), {@link dev.parley.server.transport.Inbox} (is it a message, and not too
 * many?), and then the rooms. Outwards every byte passes {@link
 * dev.parley.server.transport.BoundedWriter}, which counts what the peer has not read yet.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>Nothing here waits on an I/O thread; no {@code getBasicRemote}. Handlers and effects run on
 *       the thread that read the bytes, and sends are queued.
 *   <li>Closing, and telling the rooms of it, happens on the {@link
 *       dev.parley.server.transport.Housekeeper}'s thread: Tyrus holds locks of its own while it
 *       closes and while it sends, and a shard's lock must never be asked for under one of them.
 *   <li>Whatever a client does costs that client its connection at most.
 *   <li>No log line has a body, a token or a full room id in it, at any level.
 * </ul>
 */
@NullMarked
package dev.parley.server.transport;

import org.jspecify.annotations.NullMarked;
