package dev.parley.server.room;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in a room over all nodes, at one moment. The registry makes one at each change; of two
 * the one with the larger version is newer, so a view can be lost, doubled or late without harm.
 *
 * @param room which one
 * @param since version with which the registry began to know the room; another one than before if
 *     it had lost everything, and then it may not know of everyone yet
 * @param version grows with each change of the room
 * @param members everyone, held seats too
 */
public record RoomView(RoomId room, long since, long version, List<Member> members) {
  /** Copies the list. */
  public RoomView {
    members = List.copyOf(members);
  }

  /** The seat of that peer; null = it has none. */
  public @Nullable Member find(PeerId peer) {
    for (Member member : members) {
      if (member.peer().equals(peer)) {
        return member;
      }
    }
    return null;
  }

  /**
   * One seat.
   *
   * @param peer whose
   * @param born version of the room when the seat was made: tells it from earlier ones of this peer
   * @param epoch version of the room when {@code node} got the seat: who has a smaller one has the
   *     seat no more
   * @param node where it is
   * @param away whether its connection is lost
   */
  public record Member(PeerId peer, long born, long epoch, NodeId node, boolean away) {}
}
