package dev.parley.front.app;

import dev.parley.protocol.RoomId;

/**
 * The room of this call.
 *
 * @param name the normalised room name: the secret, never to leave the browser but in an invite
 *     link
 * @param id what the server knows it by
 */
public record Room(String name, RoomId id) {}
