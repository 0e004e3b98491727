package dev.parley.server.room;

import dev.parley.protocol.SeatToken;
import java.util.function.Function;

/**
 * What makes rooms a part of several nodes.
 *
 * @param self this node
 * @param hash what names a seat to others, given its token; the same on all nodes, and one way
 */
public record Membership(NodeId self, Function<SeatToken, SeatHash> hash) {}
