package dev.parley.protocol;

import java.util.List;

/**
 * Who may be in the room, as far as the pages in it decide that among themselves. Said on the
 * control channel.
 */
public sealed interface DoorMessage extends PeerMessage {

  /**
   * How the door of the room stands. Sent at each change, and when a control channel opens, unless
   * the room was never locked.
   *
   * <p>The latest change counts: the one with the highest number, among equals the one by the
   * greater peer, among equals one that locks. Two of the same change are one, with everyone who is
   * let in by either.
   *
   * @param change from 1; above all that its author knew of
   * @param by the page whose person locked or unlocked
   * @param locked whether nobody new comes in
   * @param peers who may be in while it is locked, at most {@value Limits#MAX_ROOM_SIZE}
   */
  record RoomLock(long change, PeerId by, boolean locked, List<PeerId> peers)
      implements DoorMessage {
    /** Copies the list and refuses what is out of bounds. */
    public RoomLock {
      Bounds.requireCount(change, 1, "change");
      peers = Bounds.requireSize(peers, Limits.MAX_ROOM_SIZE, "peers");
    }
  }

  /**
   * Suggests that the receiver's person remove someone for themselves, as the sender's has. Sent
   * when a person presses so, to everyone but the one it is about; never obeyed unasked.
   *
   * @param peer whom it is about
   */
  record RemovalProposal(PeerId peer) implements DoorMessage {}

  /**
   * The sender closes this link for itself and ignores the receiver from now on. Sent before the
   * link is closed, so that nobody waits for it in vain; no {@link PeerMessage.Bye}, because the
   * sender stays in the call and may take it back.
   */
  record Parted() implements DoorMessage {}
}
