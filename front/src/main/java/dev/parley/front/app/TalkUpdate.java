package dev.parley.front.app;

import dev.parley.front.app.chat.Emoji;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;

/** What people show each other besides lines of chat. */
final class TalkUpdate {

  private TalkUpdate() {}

  /** The person writes, and others see that they do. */
  static Step<InCall> typed(InCall call, String text, long now) {
    InCall next = call.with(call.chat().withDraft(text)).with(call.talk().withChoice(0));
    long since = now - call.talk().typedAt();
    boolean told = since >= 0 && since < Timings.TYPING_EVERY_MS;
    return text.isBlank() || told || Command.isMeant(text)
        ? Step.of(next)
        : toAll(next.with(next.talk().typedAt(now)), new TalkMessage.Typing());
  }

  /** Someone writes. Said again at once it is nothing new, and costs nothing. */
  static Step<InCall> typing(InCall call, Participant participant, long now) {
    Heard heard = participant.chat().heard();
    return Math.abs(now - heard.typingAt()) < Timings.TYPING_EVERY_MS / 2
        ? Step.of(call)
        : Step.of(with(call, participant, heard.typingAt(now)));
  }

  private static InCall with(InCall call, Participant participant, Heard heard) {
    return call.with(participant.with(participant.chat().with(heard)));
  }

  /** Who was writing and is heard of no more has stopped. */
  static Step<InCall> timePassed(InCall call, long now) {
    InCall next = call;
    for (Participant participant : call.participants()) {
      Heard heard = participant.chat().heard();
      if (heard.typingAt() != 0 && Math.abs(now - heard.typingAt()) >= Timings.TYPING_MS) {
        next = with(next, participant, heard.typingAt(0));
      }
    }
    return Step.of(next);
  }

  /** The person raises a hand, or lowers it. */
  static Step<InCall> toggledHand(InCall call) {
    int hand = call.talk().hand() == 0 ? Hands.next(call) : 0;
    return CallUpdate.tellMedia(
        call, call.with(call.ui().with(CallUi.Dialog.NONE)).with(call.talk().withHand(hand)));
  }

  /** Someone told what they let the others hear and see; a hand is news when it goes up. */
  static Step<InCall> raised(InCall before, InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    boolean news =
        Hands.place(before, peer) == 0
            && Hands.place(call, peer) > 0
            && !call.ui().tells(Notice.What.RAISED_HAND);
    String name = participant.name();
    return news
        ? CallUpdate.tell(call, Notice.What.RAISED_HAND, name == null ? "" : name)
        : Step.of(call);
  }

  /** Someone picked an emoji: for the message that is being written, or to be shown at once. */
  static Step<InCall> picked(InCall call, String emoji, long now) {
    InCall closed = call.with(call.ui().with(CallUi.Dialog.NONE));
    return switch (call.ui().dialog()) {
      case EMOJI -> Step.of(closed, new PageEffect.WriteMessage(emoji, false));
      case REACTIONS -> react(closed, emoji, now);
      case NONE, MORE, TILE, INVITE, SETTINGS, SHORTCUTS -> Step.of(call);
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
    Heard heard = participant.chat().heard();
    long reactions = Rate.REACTIONS.next(heard.reactions(), now);
    if (reactions == Rate.TOO_MUCH || !Emoji.ALL.contains(emoji)) {
      return Step.of(call);
    }
    InCall counted = with(call, participant, heard.withReactions(reactions));
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
