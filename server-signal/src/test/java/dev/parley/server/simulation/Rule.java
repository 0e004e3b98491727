package dev.parley.server.simulation;

/**
 * A rule of the protocol, or of nodes among each other, that a run may break on purpose, outside of
 * the code that keeps it, to show that the properties would notice.
 */
enum Rule {
  /** None: everything is as it should be. */
  NONE,
  /** When offers collide, one side yields. */
  ONE_SIDE_YIELDS,
  /** What is said of an older connection is void. */
  LINK_NUMBERS_COUNT,
  /** A relay that the server did not get is sent again. */
  RELAYS_ARE_RESENT,
  /** A signal is taken once, however often it is delivered. */
  REPLAYS_ARE_DROPPED,
  /** Chat is kept until the other side has said that it has it. */
  CHAT_IS_CONFIRMED,
  /** Whoever has lost a seat changes nothing about it any more. */
  EPOCHS_COUNT,
  /** A node that does not beat any more is dead. */
  LEASES_END,
  /** A letter is sent again when the receiver's node has died, or was away. */
  LETTERS_ARE_RESENT,
  /** What the registry has lost is said to it again. */
  ROOMS_ARE_SAID_AGAIN
}
