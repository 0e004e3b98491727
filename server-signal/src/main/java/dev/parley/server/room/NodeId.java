package dev.parley.server.room;

/**
 * Names one process of several that are one Parley, from its start to its end; never reused.
 *
 * @param value 22 characters of base64url: 128 random bits
 */
public record NodeId(String value) {
  /** Refuses what is no name. */
  public NodeId {
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException("a node id has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value.substring(0, Math.min(6, value.length()));
  }
}
