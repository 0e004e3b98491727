package dev.parley.front.app.door;

import dev.parley.protocol.DoorMessage.RoomLock;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock of the room as this page knows it. Whatever order changes arrive in, {@link #merged}
 * brings all pages to the same one.
 *
 * @param change number of the last change; 0 = there was none
 * @param by who made it
 * @param locked whether nobody new comes in
 * @param admitted who may be in while it is locked, in their order
 */
public record Lock(long change, @Nullable PeerId by, boolean locked, List<PeerId> admitted) {

  /** Of a room that nobody has locked. */
  public static final Lock OPEN = new Lock(0, null, false, List.of());

  /** How far another page may have counted ahead; more is no accident. */
  private static final long MAX_AHEAD = 1_000_000;

  /** Whether someone may come in. */
  public boolean admits(PeerId peer) {
    return !locked || admitted.contains(peer);
  }

  /** The person here locks or unlocks. */
  public Lock changed(PeerId self, boolean lock, List<PeerId> here) {
    return new Lock(change + 1, self, lock, lock ? union(here, List.of(self)) : List.of());
  }

  /** The person here lets someone in. Where no more fit, those who are gone are left out. */
  public Lock admitting(PeerId peer, PeerId self, List<PeerId> here) {
    return admitted.size() < Limits.MAX_ROOM_SIZE
        ? with(List.of(peer))
        : changed(self, true, union(here, List.of(peer)));
  }

  /** The same with more who may be in. */
  public Lock with(List<PeerId> more) {
    return locked ? new Lock(change, by, true, union(admitted, more)) : this;
  }

  /** What comes of this one and one of which another page tells. */
  public Lock merged(RoomLock told) {
    if (told.change() > change + MAX_AHEAD) {
      return this;
    }
    int order = order(told);
    if (order < 0) {
      List<PeerId> all = told.locked() ? union(told.peers(), List.of()) : List.of();
      return new Lock(told.change(), told.by(), told.locked(), all);
    }
    return order > 0 ? this : with(told.peers());
  }

  private int order(RoomLock told) {
    if (change != told.change() || by == null) {
      return Long.compare(change, told.change());
    }
    return by.equals(told.by()) ? Boolean.compare(locked, told.locked()) : by.compareTo(told.by());
  }

  /** What the others are told of it; null while nobody has locked. */
  public @Nullable RoomLock told() {
    return by == null ? null : new RoomLock(change, by, locked, admitted);
  }

  /** In their order, each once, and no more than there may be: the same on all pages. */
  private static List<PeerId> union(List<PeerId> some, List<PeerId> more) {
    List<PeerId> union = new ArrayList<>();
    for (PeerId peer : some) {
      insert(union, peer);
    }
    for (PeerId peer : more) {
      insert(union, peer);
    }
    return List.copyOf(union.subList(0, Math.min(Limits.MAX_ROOM_SIZE, union.size())));
  }

  private static void insert(List<PeerId> sorted, PeerId peer) {
    int at = 0;
    while (at < sorted.size() && sorted.get(at).compareTo(peer) < 0) {
      at++;
    }
    if (at == sorted.size() || !sorted.get(at).equals(peer)) {
      sorted.add(at, peer);
    }
  }
}
