package dev.parley.server.room;

/**
 * Names a seat towards the registry and the other nodes. It follows from the seat's token, and the
 * token cannot be found from it: who reads it can take the seat from no node.
 *
 * @param value 22 characters of base64url: the first 128 bits of the token's SHA-256
 */
public record SeatHash(String value) {
  /** Refuses what is no hash. */
  public SeatHash {
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException("a seat's hash has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value.substring(0, Math.min(6, value.length()));
  }
}
