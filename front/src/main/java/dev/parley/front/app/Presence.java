package dev.parley.front.app;

/** What the server last said about a participant's seat. */
public enum Presence {
  /** In the room. */
  PRESENT,
  /** Connection lost; the seat is held. */
  AWAY,
  /** The seat is gone, but the link still lives. */
  LINK_ONLY
}
