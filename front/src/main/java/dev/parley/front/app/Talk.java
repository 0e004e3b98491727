package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to talking in a call besides the lines of chat.
 *
 * @param history asking for what was written before
 * @param hand place in the order of raised hands of the own one; 0 = it is down
 * @param typedAt when it was last told that the person here is writing, in ms
 * @param choice which of the commands offered is chosen, from 0; -1 = none is to be offered
 * @param reactions shown at this moment, oldest first; at most {@value #MAX_REACTIONS}
 * @param reactionsSoFar how many there were
 * @param reacted for {@link Rate#OWN_REACTIONS}
 */
public record Talk(
    History history,
    int hand,
    long typedAt,
    int choice,
    List<Reaction> reactions,
    long reactionsSoFar,
    long reacted) {

  /** Most reactions shown at once. */
  public static final int MAX_REACTIONS = 30;

  static final Talk INITIAL = new Talk(History.UNKNOWN, 0, 0, 0, List.of(), 0, 0);

  /**
   * Someone's feeling, for a moment.
   *
   * @param id counts up
   * @param from whose
   * @param emoji what it looks like
   */
  public record Reaction(long id, PeerId from, String emoji) {}

  /** Copies the list. */
  public Talk {
    reactions = List.copyOf(reactions);
  }

  Talk with(History next) {
    return new Talk(next, hand, typedAt, choice, reactions, reactionsSoFar, reacted);
  }

  Talk withHand(int next) {
    return new Talk(history, next, typedAt, choice, reactions, reactionsSoFar, reacted);
  }

  Talk typedAt(long next) {
    return new Talk(history, hand, next, choice, reactions, reactionsSoFar, reacted);
  }

  Talk withChoice(int next) {
    return new Talk(history, hand, typedAt, next, reactions, reactionsSoFar, reacted);
  }

  Talk withReacted(long next) {
    return new Talk(history, hand, typedAt, choice, reactions, reactionsSoFar, next);
  }

  Talk showing(PeerId from, String emoji) {
    List<Reaction> next = new ArrayList<>(reactions);
    if (next.size() >= MAX_REACTIONS) {
      next.remove(0);
    }
    next.add(new Reaction(reactionsSoFar + 1, from, emoji));
    return new Talk(history, hand, typedAt, choice, next, reactionsSoFar + 1, reacted);
  }

  Talk withoutReaction(long id) {
    List<Reaction> next = new ArrayList<>();
    for (Reaction reaction : reactions) {
      if (reaction.id() != id) {
        next.add(reaction);
      }
    }
    return new Talk(history, hand, typedAt, choice, next, reactionsSoFar, reacted);
  }
}
