package dev.parley.server.room;

/**
 * Names one connection for as long as the server runs; never reused.
 *
 * @param value counts up from 1
 */
public record ConnectionId(long value) {
  /** Refuses a number below 1. */
  public ConnectionId {
    if (value < 1) {
      throw new IllegalArgumentException("a connection id counts from 1");
    }
  }

  @Override
  public String toString() {
    return "c" + value;
  }
}
