package dev.parley.front.app.chat;

import dev.parley.protocol.PeerId;

/**
 * One line of chat.
 *
 * @param from who wrote it
 * @param own whether it was written here
 * @param name the writer's name at that time
 * @param n counts the writer's messages: 1, 2, 3, ...
 * @param text as it was written
 * @param at when it was sent or arrived here, in ms since the epoch
 */
public record ChatEntry(PeerId from, boolean own, String name, long n, String text, long at) {}
