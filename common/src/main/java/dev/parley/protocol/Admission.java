package dev.parley.protocol;

/**
 * Tells someone at the door of a locked room how they stand with the sender. Sent as a {@link
 * Signal.Detour}, as there is no link: once when they come, again when they go on offering, and
 * when they are let in; never to someone with whom there is a link.
 *
 * @param admitted whether the receiver may offer now
 */
public record Admission(boolean admitted) implements PeerMessage.Forwardable {}
