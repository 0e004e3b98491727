package dev.parley.front.app.file;

/**
 * A file that the person picked; the browser keeps what is in it.
 *
 * @param id number of the file: 1, 2, 3, ... for as long as the page lives
 * @param name as the system calls it
 * @param size in bytes
 */
public record Picked(int id, String name, long size) {}
