package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.server.room.RoomView.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the registry says of a room: is made true here, and told to the room's other nodes. */
final class Bulletin {
  private final NodeId self;
  private final Seating seating;
  private final Views views;
  private final Upkeep upkeep;

  Bulletin(NodeId self, Seating seating, Views views, Upkeep upkeep) {
    this.self = self;
    this.seating = seating;
    this.views = views;
    this.upkeep = upkeep;
  }

  /** The registry was told who is here, and has said who is known. */
  void kept(Question.Keep question, Answer answer, List<Effect> effects) {
    if (answer instanceof Answer.Done(var view)) {
      apply(view, List.of(), question, effects);
      if (view.version() > question.version()) {
        tellOthers(view, List.of(), effects);
      }
    }
  }

  /** A seat has ended, or was to. */
  void released(Question.Release release, Answer answer, List<Effect> effects) {
    upkeep.released(release, answer);
    boolean left = release.reason() == LeaveReason.LEFT;
    changed(answer, left ? List.of(release.peer()) : List.of(), effects);
  }

  /** The room has changed by what this node did, or would have without another being faster. */
  void changed(Answer answer, List<PeerId> left, List<Effect> effects) {
    if (answer instanceof Answer.Done(var view)) {
      apply(view, left, null, effects);
      tellOthers(view, left, effects);
    }
  }

  /**
   * Brings the room up to a view, if it is here.
   *
   * @param left who is in it no more by a word
   * @param asked after which it was given, with all who are known here; null = it was not
   */
  void apply(
      RoomView view, List<PeerId> left, Question.@Nullable Keep asked, List<Effect> effects) {
    Room room = seating.find(view.room());
    if (room != null) {
      NodeMessage.Changed why = new NodeMessage.Changed(view, left);
      views.apply(room, view, why::reason, asked, effects);
    } else {
      upkeep.changed(view);
      views.strays(null, view, effects);
    }
  }

  /** Tells the other nodes that have seats in the room. */
  void tellOthers(RoomView view, List<PeerId> left, List<Effect> effects) {
    Set<NodeId> others = new LinkedHashSet<>();
    view.members().forEach(member -> others.add(member.node()));
    others.remove(self);
    NodeMessage changed = new NodeMessage.Changed(view, left);
    others.forEach(node -> effects.add(new Effect.Tell(node, changed)));
  }

  /** The registry has given this node a seat that nobody here wants. */
  void giveBack(RoomView view, PeerId peer, List<Effect> effects) {
    Member member = view.find(peer);
    if (member != null && member.node().equals(self)) {
      effects.add(
          new Effect.Ask(
              new Question.Release(view.room(), peer, member.epoch(), LeaveReason.LOST)));
    }
  }
}
