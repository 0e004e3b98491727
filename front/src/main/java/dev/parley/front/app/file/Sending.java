package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;

/**
 * How far an own file has come to one person.
 *
 * @param peer to whom
 * @param name what they were called when it was offered
 * @param stage where it stands
 * @param generation of the connection on which they asked for it; negative = on none that lives
 * @param position how much was given to that connection
 * @param confirmed how much of it they have put away
 * @param busy whether the browser works on it
 */
public record Sending(
    PeerId peer,
    String name,
    Stage stage,
    int generation,
    long position,
    long confirmed,
    boolean busy) {

  private static final int NO_CONNECTION = -1;

  /** Where it stands. */
  public enum Stage {
    /** They have not decided. */
    OFFERED,
    /** They want it. */
    SENDING,
    /** They were told that this is all. */
    SENT,
    /** They have it, as it is here. */
    DELIVERED,
    /** They have something else than was sent. */
    DAMAGED,
    /** They do not want it, or no more of it. */
    DECLINED,
    /** They left, or it could not be read any more. */
    FAILED;

    /** Whether something may still come of it. */
    public boolean open() {
      return this == OFFERED || this == SENDING || this == SENT;
    }
  }

  static Sending offered(PeerId peer, String name) {
    return new Sending(peer, name, Stage.OFFERED, NO_CONNECTION, 0, 0, false);
  }

  /** Whether there is a connection for it. */
  boolean connected() {
    return generation != NO_CONNECTION;
  }

  Sending with(Stage next) {
    return new Sending(peer, name, next, generation, position, confirmed, busy);
  }

  Sending from(int connection, long offset) {
    return new Sending(peer, name, Stage.SENDING, connection, offset, offset, busy);
  }

  Sending withoutConnection() {
    return new Sending(peer, name, stage, NO_CONNECTION, position, confirmed, busy);
  }

  Sending working(long next) {
    return new Sending(peer, name, stage, generation, next, confirmed, true);
  }

  Sending idle() {
    return new Sending(peer, name, stage, generation, position, confirmed, false);
  }

  Sending confirmed(long next) {
    return new Sending(peer, name, stage, generation, position, next, busy);
  }
}
