/**
 * A STUN server (RFC 8489) that answers Binding requests and nothing else, so that nobody needs
 * someone else's: a browser learns from it at which address it is seen from here.
 *
 * <p>{@link dev.parley.server.stun.StunMessage}, {@link dev.parley.server.stun.StunWriter} and
 * {@link dev.parley.server.stun.Turn} are for whoever asks such a server, or one that relays.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>UDP lets anyone write under anyone's address. So an answer has at most three times the
 *       bytes of its request, and what is not a flawless request gets none.
 *   <li>Nothing is kept of a request but one number for a group of addresses, in a table that never
 *       grows.
 *   <li>It has one thread of its own, so that a flood of datagrams costs others no more than that.
 * </ul>
 */
@NullMarked
package dev.parley.server.stun;

import org.jspecify.annotations.NullMarked;
