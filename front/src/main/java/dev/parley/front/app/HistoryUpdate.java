package dev.parley.front.app;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.TalkMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written before someone came. Those who are here tell their own lines, in {@link
 * ChatUpdate}; the lines of people who have gone are told by one who was there.
 */
final class HistoryUpdate {

  private HistoryUpdate() {}

  /** The server says who was here before. */
  static InCall found(InCall call, List<PeerId> peers, long now) {
    return call.participants().isEmpty() ? with(call, History.since(now, peers)) : call;
  }

  private static InCall with(InCall call, History history) {
    return call.with(call.talk().with(history));
  }

  /** Asks someone, if someone is to be asked and nobody is answering. */
  static Step<InCall> timePassed(InCall call, long now) {
    History history = call.talk().history();
    PeerId asked = history.asked();
    boolean answering =
        asked != null
            && call.participant(asked) != null
            && now - history.heardAt() <= Timings.HISTORY_WITHIN_MS;
    if (answering) {
      return Step.of(call);
    }
    Participant next = nextToAsk(call, history);
    if (next != null) {
      return Step.of(
          with(call, history.asking(next.id(), now)),
          new LinkEffect.SendToPeer(next.id(), new TalkMessage.HistoryRequest()));
    }
    return Step.of(asked == null ? call : with(call, history.askingNobody()));
  }

  private static @Nullable Participant nextToAsk(InCall call, History history) {
    for (PeerId peer : history.toAsk()) {
      Participant participant = call.participant(peer);
      if (participant != null && participant.reachedByChat()) {
        return participant;
      }
    }
    return null;
  }

  /** Someone has come and asks. */
  static Step<InCall> requested(InCall call, Participant participant, long now) {
    PeerChat chat = participant.chat();
    if (now - chat.heard().askedAt() < Timings.HISTORY_EVERY_MS) {
      return Step.of(call);
    }
    PeerId asker = participant.id();
    List<Effect> effects = new ArrayList<>();
    for (ChatEntry entry : call.chat().newest(each -> isOfSomeoneGone(call, each, asker))) {
      effects.add(
          new LinkEffect.SendToPeer(
              asker,
              new TalkMessage.HistoryLine(
                  entry.from(), entry.n(), entry.age(now), entry.name(), entry.text())));
    }
    effects.add(new LinkEffect.SendToPeer(asker, new TalkMessage.HistoryEnd()));
    return new Step<>(call.with(participant.with(chat.with(chat.heard().askedAt(now)))), effects);
  }

  private static boolean isOfSomeoneGone(InCall call, ChatEntry entry, PeerId asker) {
    return entry.ofOthers()
        && !entry.from().equals(asker)
        && call.participant(entry.from()) == null;
  }

  /** Someone tells a line, and was asked to or not. */
  static Step<InCall> told(
      InCall call, Participant participant, TalkMessage.HistoryLine line, long now) {
    History history = call.talk().history().told(line.text().length(), now);
    PeerId from = line.from();
    boolean taken =
        participant.id().equals(history.asked())
            && history.lines() <= Limits.MAX_HISTORY_LINES
            && history.length() <= Limits.MAX_HISTORY_LENGTH;
    if (!taken) {
      return Step.of(call);
    }
    InCall counted = with(call, history);
    // Who is here tells it in person.
    if (from.equals(call.self()) || call.participant(from) != null) {
      return Step.of(counted);
    }
    String teller = participant.name() == null ? "" : participant.name();
    return Step.of(
        counted.with(
            call.chat()
                .hearOf(
                    new ChatEntry(
                        from,
                        ChatEntry.Kind.TOLD,
                        PersonName.clean(line.name()),
                        line.n(),
                        line.text(),
                        ChatEntry.written(now, line.age()),
                        teller))));
  }

  static Step<InCall> ended(InCall call, Participant participant) {
    History history = call.talk().history();
    return participant.id().equals(history.asked())
        ? Step.of(with(call, history.over()))
        : Step.of(call);
  }
}
