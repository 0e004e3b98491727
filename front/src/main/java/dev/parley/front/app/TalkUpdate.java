package dev.parley.front.app;

import dev.parley.front.app.chat.Emoji;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;

/** What people show each other besides lines of chat. */
final class TalkUpdate {

  private TalkUpdate() {}

  /** The person raises a hand, or lowers it. */
  static Step<InCall> toggledHand(InCall call) {
    int hand = call.talk().hand() == 0 ? Hands.next(call) : 0;
    return CallUpdate.tellMedia(
        call, call.with(call.ui().with(CallUi.Dialog.NONE)).with(call.talk().withHand(hand)));
  }

  /** Someone told what they let the others hear and see; a hand is news when it goes up. */
  static Step<InCall> raised(InCall before, InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    boolean news =
        participant != null
            && Hands.place(before, peer) == 0
            && Hands.place(call, peer) > 0
            && !call.ui().tells(Notice.What.RAISED_HAND);
    return news
        ? CallUpdate.tell(
            call, Notice.What.RAISED_HAND, participant.name() == null ? "" : participant.name())
        : Step.of(call);
  }

  /** Someone picked an emoji: for the message that is being written, or to be shown at once. */
  static Step<InCall> picked(InCall call, String emoji, long now) {
    InCall closed = call.with(call.ui().with(CallUi.Dialog.NONE));
    return switch (call.ui().dialog()) {
      case EMOJI -> Step.of(closed, new PageEffect.WriteMessage(emoji, false));
      case REACTIONS -> react(closed, emoji, now);
      case NONE, MORE, INVITE, SETTINGS, SHORTCUTS -> Step.of(call);
    };
  }

  private static Step<InCall> react(InCall call, String emoji, long now) {
    long reacted = Rate.OWN_REACTIONS.next(call.talk().reacted(), now);
    if (reacted == Rate.TOO_MUCH) {
      return Step.of(call);
    }
    InCall counted = call.with(call.talk().withReacted(reacted));
    return show(counted, call.self(), emoji)
        .then(next -> toAll(next, new TalkMessage.Reaction(emoji)));
  }

  /** What is said to those whom it reaches now; for others it would come too late. */
  private static Step<InCall> toAll(InCall call, PeerMessage message) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      if (participant.reachedByChat()) {
        step = step.and(new LinkEffect.SendToPeer(participant.id(), message));
      }
    }
    return step;
  }

  /** Someone reacts. It is told once in a while, to those who do not see it. */
  static Step<InCall> reacted(InCall call, Participant participant, String emoji, long now) {
    PeerChat chat = participant.chat();
    long reactions = Rate.REACTIONS.next(chat.heard().reactions(), now);
    if (reactions == Rate.TOO_MUCH || !Emoji.ALL.contains(emoji)) {
      return Step.of(call);
    }
    InCall counted = call.with(participant.with(chat.with(chat.heard().withReactions(reactions))));
    Step<InCall> step = show(counted, participant.id(), emoji);
    String name = participant.name() == null ? "" : participant.name();
    return call.ui().tells(Notice.What.REACTED)
        ? step
        : step.then(next -> CallUpdate.tell(next, Notice.What.REACTED, emoji + " " + name));
  }

  private static Step<InCall> show(InCall call, PeerId from, String emoji) {
    Talk talk = call.talk().showing(from, emoji);
    return Step.of(
        call.with(talk),
        new PageEffect.Schedule(
            new Timer.ReactionExpiry(talk.reactionsSoFar()), Timings.REACTION_MS));
  }
}
