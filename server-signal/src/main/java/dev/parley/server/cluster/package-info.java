/**
 * The ways from one node to the others: {@link dev.parley.server.cluster.RedisBus} over a Redis
 * that all nodes share, {@link dev.parley.server.cluster.LocalBus} within one process. Both keep
 * one contract, {@link dev.parley.server.runtime.Bus}.
 *
 * <p>Redis has who sits where, and for how long that is believed. It never has a body at rest:
 * these pass through it from node to node, sealed, and are kept by the sender's node.
 */
@NullMarked
package dev.parley.server.cluster;

import org.jspecify.annotations.NullMarked;
