package dev.parley.protocol;

/**
 * What a server allows, told to each peer in {@link ServerMessage.Welcome}; and, as constants, the
 * bounds that protocol 1 sets for everyone.
 *
 * @param roomSize most peers in one room, 1 to {@value #MAX_ROOM_SIZE}
 * @param frameBytes largest WebSocket message that the server accepts, in bytes of UTF-8
 * @param messagesPerSecond sustained messages per second and connection; 0 = no limit
 */
public record Limits(int roomSize, int frameBytes, int messagesPerSecond) {

  /** Largest WebSocket message in bytes; a larger one is answered with close code 1009. */
  public static final int MAX_FRAME_BYTES = 64 * 1024;

  /** Longest sealed body in characters; leaves room for the envelope within a frame. */
  public static final int MAX_BODY_LENGTH = 60 * 1024;

  /** Largest room size that a server may be configured to. A mesh is useless long before. */
  public static final int MAX_ROOM_SIZE = 64;

  /** Most ICE servers in one message, and most URLs of one of them. */
  public static final int MAX_ICE_SERVERS = 16;

  /** Longest URL, user name or credential of an ICE server, in characters. */
  public static final int MAX_ICE_SERVER_TEXT = 512;

  /** Longest session description, in characters. */
  public static final int MAX_SDP_LENGTH = 40 * 1024;

  /** Longest ICE candidate line, in characters. */
  public static final int MAX_CANDIDATE_LENGTH = 1024;

  /** Longest display name, in UTF-16 code units. */
  public static final int MAX_NAME_LENGTH = 64;

  /** Longest chat message, in UTF-16 code units. */
  public static final int MAX_CHAT_LENGTH = 4000;

  /** Longest emoji, in UTF-16 code units. */
  public static final int MAX_EMOJI_LENGTH = 16;

  /** Most lines of chat that are told to someone who comes later, by each who tells. */
  public static final int MAX_HISTORY_LINES = 500;

  /** Most characters in them, in UTF-16 code units: 256 KiB. */
  public static final int MAX_HISTORY_LENGTH = 128 * 1024;

  /** Longest id of a {@code MediaStream}, in characters (RFC 8830, {@code msid-id}). */
  public static final int MAX_STREAM_ID_LENGTH = 64;

  /** Largest height of a picture, in device pixels. */
  public static final int MAX_PICTURE_HEIGHT = 16_384;

  /** Longest name of a file, in UTF-16 code units. */
  public static final int MAX_FILE_NAME_LENGTH = 255;

  /** Largest file that may be offered, in bytes: 16 GiB. */
  public static final long MAX_FILE_BYTES = 16L << 30;

  /** Largest count that survives every JSON parser: 2⁵³ − 1. */
  public static final long MAX_COUNT = (1L << 53) - 1;

  /** Refuses sizes that no server can mean. */
  public Limits {
    if (roomSize < 1 || roomSize > MAX_ROOM_SIZE) {
      throw new IllegalArgumentException("room size must be 1 to " + MAX_ROOM_SIZE);
    }
    if (frameBytes < 1 || messagesPerSecond < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }
}
