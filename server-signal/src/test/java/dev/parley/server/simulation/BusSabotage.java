package dev.parley.server.simulation;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.cluster.LocalRegistry;
import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.NodeMessage.Letters;
import dev.parley.server.room.Question;
import dev.parley.server.room.RoomView.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Breaks one {@link Rule} of the cluster, by what nodes hear of each other and of the registry. */
final class BusSabotage {
  /** Of no seat. */
  private static final long NO_EPOCH = -1;

  private final Rule broken;
  private final LocalRegistry registry;
  private final Set<NodeId> beat = new HashSet<>();
  private final Map<Letters, Long> told = new HashMap<>();

  BusSabotage(Rule broken, LocalRegistry registry) {
    this.broken = broken;
    this.registry = registry;
  }

  /** What becomes of a question; null = it is never answered. */
  @Nullable Question asked(NodeId node, Question question) {
    return switch (broken) {
      case EPOCHS_COUNT -> withoutEpoch(node, question);
      case ROOMS_ARE_SAID_AGAIN -> question instanceof Question.Keep ? null : question;
      case NONE,
          ONE_SIDE_YIELDS,
          LINK_NUMBERS_COUNT,
          RELAYS_ARE_RESENT,
          REPLAYS_ARE_DROPPED,
          CHAT_IS_CONFIRMED,
          LEASES_END,
          LETTERS_ARE_RESENT ->
          question;
    };
  }

  /** As if it were about the seat that stands there now. */
  private Question withoutEpoch(NodeId node, Question question) {
    return switch (question) {
      case Question.Take(var connection, var room, var peer, var seat, var next, var epoch) ->
          new Question.Take(connection, room, peer, seat, next, epoch(node, room, peer, epoch));
      case Question.Mark(var room, var peer, var epoch, var away) ->
          new Question.Mark(room, peer, epoch(node, room, peer, epoch), away);
      case Question.Release(var room, var peer, var epoch, var reason, var claim) ->
          new Question.Release(room, peer, epoch(node, room, peer, epoch), reason, claim);
      case Question.Admit _, Question.Find _, Question.Keep _ -> question;
    };
  }

  private long epoch(NodeId node, RoomId room, PeerId peer, long said) {
    Member member = member(node, room, peer);
    return member == null ? said : member.epoch();
  }

  private @Nullable Member member(NodeId node, RoomId room, PeerId peer) {
    Answer answer = registry.answer(node, new Question.Mark(room, peer, NO_EPOCH, false));
    return answer instanceof Answer.Done(var view) ? view.find(peer) : null;
  }

  /** Whether a message is lost. */
  boolean loses(NodeMessage message) {
    if (broken != Rule.LETTERS_ARE_RESENT || !(message instanceof NodeMessage.Letter letter)) {
      return false;
    }
    long before = told.getOrDefault(letter.letters(), 0L);
    told.put(letter.letters(), Math.max(before, letter.number()));
    return letter.number() <= before;
  }

  /** Who is said to be alive. */
  Set<NodeId> alive(Set<NodeId> nodes) {
    beat.addAll(nodes);
    return broken == Rule.LEASES_END ? Set.copyOf(beat) : nodes;
  }
}
