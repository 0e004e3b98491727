package dev.parley.protocol;

/**
 * Names one browser page in a room: 128 random bits in base64url, 22 characters.
 *
 * <p>The page chooses it when it loads and keeps it until it closes, so a link survives a new seat
 * or a new server.
 *
 * @param value 22 base64url characters
 */
public record PeerId(String value) implements Comparable<PeerId> {
  /** Refuses anything but 128 bits of base64url. */
  public PeerId {
    Base64Url.require128Bits(value, "peer id");
  }

  /** Orders peers the same way on both ends of a link; the smaller one is the polite one. */
  @Override
  public int compareTo(PeerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
