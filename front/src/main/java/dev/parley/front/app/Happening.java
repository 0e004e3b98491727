package dev.parley.front.app;

/**
 * Something that has happened on a page, as its views name it for whatever can be pressed: {@link
 * Msg} on the page for calls, {@code CheckMsg} on the connection check.
 */
public interface Happening {}
