package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * A file that someone offers.
 *
 * @param from who
 * @param person what they were called then
 * @param id their number for it
 * @param name cleaned
 * @param size in bytes, as they say
 * @param stage where it stands
 * @param received how much has been put away
 * @param digest what they say it is; null before all was sent
 * @param hidden whether the person is done with it
 */
public record TheirFile(
    PeerId from,
    String person,
    int id,
    String name,
    long size,
    Stage stage,
    long received,
    @Nullable String digest,
    boolean hidden) {

  /** Where it stands. */
  public enum Stage {
    /** The person has not decided. */
    OFFERED,
    /** The person wants it and chooses a place. */
    OPENING,
    /** It arrives. */
    RECEIVING,
    /** All has arrived and is compared. */
    CHECKING,
    /** It is here, as it was sent. */
    COMPLETE,
    /** Something else has arrived than was sent; it was thrown away. */
    DAMAGED,
    /** The person did not want it, or no more of it. */
    DECLINED,
    /** The sender took it back. */
    CANCELLED,
    /** The sender left before all had arrived. */
    LOST,
    /** It could not be written. */
    FAILED;

    /** Whether something may still come of it. */
    public boolean open() {
      return this == OFFERED || this == OPENING || this == RECEIVING || this == CHECKING;
    }

    /** Whether there is a place for it. */
    boolean placed() {
      return this == OPENING || this == RECEIVING || this == CHECKING || this == COMPLETE;
    }
  }

  boolean is(PeerId peer, int file) {
    return id == file && from.equals(peer);
  }

  TheirFile with(Stage next) {
    return new TheirFile(from, person, id, name, size, next, received, digest, hidden);
  }

  TheirFile receiving(long position) {
    return new TheirFile(
        from, person, id, name, size, Stage.RECEIVING, Math.min(received, position), null, hidden);
  }

  TheirFile received(long next) {
    return new TheirFile(from, person, id, name, size, stage, next, digest, hidden);
  }

  TheirFile withDigest(String next) {
    return new TheirFile(from, person, id, name, size, stage, received, next, hidden);
  }

  TheirFile hide() {
    return new TheirFile(from, person, id, name, size, stage, received, digest, true);
  }
}
