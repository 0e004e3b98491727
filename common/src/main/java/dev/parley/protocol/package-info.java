/**
 * The messages of Parley's signaling protocol, version 1, as closed unions of records.
 *
 * <p>The life of a session: the page opens a WebSocket with the subprotocol {@code parley.1}, sends
 * {@link dev.parley.protocol.ClientMessage.Join} and is answered with {@link
 * dev.parley.protocol.ServerMessage.Welcome}. From then on it exchanges {@link
 * dev.parley.protocol.Signal}s with every other peer of its room through {@link
 * dev.parley.protocol.ClientMessage.Relay}, until the peers can talk directly and send {@link
 * dev.parley.protocol.PeerMessage}s to each other.
 *
 * <p>Values only: this package knows no text format, socket, clock, thread or random source. All
 * records check their own bounds and throw {@link IllegalArgumentException} when they are broken.
 */
@NullMarked
package dev.parley.protocol;

import org.jspecify.annotations.NullMarked;
