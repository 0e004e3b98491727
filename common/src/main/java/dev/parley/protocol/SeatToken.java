package dev.parley.protocol;

/**
 * Proves that a connection may take a seat again: 128 bits, at least 120 of them unguessable, known
 * only to the server and the peer whose seat it is.
 *
 * @param value 22 base64url characters
 */
public record SeatToken(String value) {
  /** Refuses anything but 128 bits of base64url. */
  public SeatToken {
    Base64Url.require128Bits(value, "seat");
  }

  /** Never the token: it must not reach a log. */
  @Override
  public String toString() {
    return "seat";
  }
}
