package dev.parley.server.room;

/** Whom a relay is for: knows how much its client has. */
interface Receiver {

  /**
   * Whether the client has what has this number, or will never have it.
   *
   * @param number of an event or a letter
   */
  boolean has(long number);
}
