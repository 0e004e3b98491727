package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node asks of the registry, where the seats of all nodes stand. Each is done at once or not
 * at all, and all of one room one after the other.
 */
public sealed interface Question {

  /**
   * Makes a seat here, if the room has a place and nobody sits there under this id. May be asked
   * twice without harm, as the way there may do so; so may the others.
   *
   * @param connection who waits for it
   * @param room where
   * @param peer who
   * @param seat to find it by
   * @param roomSize most seats of the room, over all nodes
   */
  record Admit(ConnectionId connection, RoomId room, PeerId peer, SeatHash seat, int roomSize)
      implements Question {}

  /**
   * Looks where a seat is. It may be found only a moment after the answer that gave it.
   *
   * @param connection who waits for it
   * @param seat which one
   */
  record Find(ConnectionId connection, SeatHash seat) implements Question {}

  /**
   * Brings a seat here, if it has not been brought anywhere meanwhile, and if this is its hash: who
   * knows no more than the room cannot take its seats.
   *
   * @param connection who waits for it
   * @param room where
   * @param peer whose
   * @param seat proves that its client has come
   * @param next what it is named from then on; the same, if all that belongs to it came along
   * @param epoch of the seat when it was found
   */
  record Take(
      ConnectionId connection, RoomId room, PeerId peer, SeatHash seat, SeatHash next, long epoch)
      implements Question {}

  /**
   * Takes note that a seat has lost its connection, or has one again.
   *
   * @param room where
   * @param peer whose
   * @param epoch of the seat; nothing happens if it is another one by now
   * @param away whether it has none
   */
  record Mark(RoomId room, PeerId peer, long epoch, boolean away) implements Question {}

  /**
   * Ends a seat.
   *
   * @param room where
   * @param peer whose
   * @param epoch of the seat; nothing happens if it is another one by now
   * @param reason what the others are told
   * @param claim where the epoch is 0, as the registry has not heard of the seat: the one that it
   *     is in place of, see {@link Kept}; null = none
   */
  record Release(RoomId room, PeerId peer, long epoch, LeaveReason reason, @Nullable SeatHash claim)
      implements Question {
    /** Ends a seat that the registry has heard of. */
    public Release(RoomId room, PeerId peer, long epoch, LeaveReason reason) {
      this(room, peer, epoch, reason, null);
    }
  }

  /**
   * Says who is known to sit in a room, so that its seats do not run out; those that the registry
   * has lost, or never heard of, it learns of.
   *
   * @param room which one
   * @param since since when the registry knows the room, by the newest view that is known here
   * @param version of that view
   * @param seats all that are here
   * @param distant all that are known to be elsewhere: for a registry that has lost them
   */
  record Keep(
      RoomId room, long since, long version, List<Kept> seats, List<RoomView.Member> distant)
      implements Question {
    /** Copies the lists. */
    public Keep {
      seats = List.copyOf(seats);
      distant = List.copyOf(distant);
    }

    /** Whether this seat is one of those that are here. */
    boolean names(SeatHash seat) {
      for (Kept kept : seats) {
        if (kept.seat().equals(seat)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A seat that is here.
   *
   * @param peer whose
   * @param seat to find it by
   * @param born see {@link RoomView.Member}; 0 = the registry has not heard of it yet
   * @param epoch see {@link RoomView.Member}; 0 = the registry has not heard of it yet
   * @param away whether its connection is lost
   * @param claim an earlier seat whose token the same client has shown, and that could not be
   *     looked for: this one is in its place; null = none
   */
  record Kept(
      PeerId peer, SeatHash seat, long born, long epoch, boolean away, @Nullable SeatHash claim) {}
}
