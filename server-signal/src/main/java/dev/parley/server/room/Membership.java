package dev.parley.server.room;

/**
 * What makes rooms a part of several nodes.
 *
 * @param self this node
 * @param names how seats are named
 */
public record Membership(NodeId self, SeatNames names) {}
