package dev.parley.front.app.door;

import dev.parley.protocol.PeerId;

/**
 * Someone suggests removing someone.
 *
 * @param about whom
 * @param from whose idea it was first
 * @param open whether the person here has not decided yet
 */
public record Proposal(PeerId about, PeerId from, boolean open) {}
