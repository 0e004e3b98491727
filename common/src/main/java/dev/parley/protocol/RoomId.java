package dev.parley.protocol;

/**
 * Names a room to the server: 128 bits derived from the room name, from which the name cannot be
 * found again. It is all that the server knows of a room.
 *
 * @param value 22 base64url characters
 */
public record RoomId(String value) {
  /** Refuses anything but 128 bits of base64url. */
  public RoomId {
    Base64Url.require128Bits(value, "room id");
  }

  /** The first four characters only: enough to follow one room through a log, useless to join. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "…";
  }
}
