package dev.parley.front.app;

/** Why joining did not work. Each is told in plain words by the view. */
public enum Problem {
  /** The room name is empty once normalised. */
  ROOM_NAME_EMPTY,
  /** The key could not be derived. */
  KEY_FAILED,
  /** The room has as many people as it may have. */
  ROOM_FULL,
  /** The server takes no more rooms. */
  SERVER_FULL,
  /** The server refused for a reason that only a new version can mend. */
  REFUSED
}
