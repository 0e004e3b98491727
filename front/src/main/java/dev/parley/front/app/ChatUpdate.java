package dev.parley.front.app;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * Chat, exactly once and in order: a message is sent on the chat channel, over neighbours where
 * there is none, and again until the other side says that it has it. The receiver takes the numbers
 * of each sender in order, and each once.
 */
final class ChatUpdate {

  /** How many messages go over neighbours at a time. */
  private static final int MAX_DETOURS = 16;

  private ChatUpdate() {}

  /** The person sends a message. */
  static Step<InCall> send(InCall call, String text, long now) {
    if (text.isEmpty()) {
      return Step.of(call);
    }
    String kept =
        text.length() > Limits.MAX_CHAT_LENGTH ? text.substring(0, Limits.MAX_CHAT_LENGTH) : text;
    String name = PersonName.clean(call.shared().settings().displayName());
    Step<InCall> step =
        Step.of(
            call.with(call.chat().write(call.self(), name, kept, now))
                .with(call.talk().typedAt(0)));
    for (Participant participant : call.participants()) {
      step = step.then(next -> deliver(next, participant.id(), now));
    }
    return step;
  }

  /** Sends someone all that was written here and not yet sent to them, if it can be. */
  static Step<InCall> deliver(InCall call, PeerId peer, long now) {
    Participant participant = call.participant(peer);
    if (participant == null || participant.chat().sent() >= call.chat().sent()) {
      return Step.of(call);
    }
    return participant.reachedByChat()
        ? sendOnLink(call, participant, now)
        : sendOverNeighbours(call, participant, now);
  }

  private static Step<InCall> sendOnLink(InCall call, Participant participant, long now) {
    List<ChatEntry> due = due(call, participant, participant.chat().sent());
    PeerChat chat = begin(participant, due).withSent(call.chat().sent()).sentAt(now);
    List<Effect> effects = new ArrayList<>();
    for (ChatEntry entry : due) {
      effects.add(new LinkEffect.SendToPeer(participant.id(), message(chat, entry, now)));
    }
    return new Step<>(call.with(participant.with(chat)), effects);
  }

  private static Step<InCall> sendOverNeighbours(InCall call, Participant participant, long now) {
    PeerId peer = participant.id();
    if (Delivery.neighboursOf(call, peer).isEmpty()) {
      return Step.of(call);
    }
    List<ChatEntry> all = due(call, participant, participant.chat().sent());
    List<ChatEntry> due = all.subList(0, Math.min(MAX_DETOURS, all.size()));
    PeerChat begun = begin(participant, due).sentAt(now);
    PeerChat chat = due.isEmpty() ? begun : begun.withSent(due.getLast().n());
    Step<InCall> step = Step.of(call.with(participant.with(chat)));
    for (ChatEntry entry : due) {
      step = step.then(next -> detour(next, peer, message(chat, entry, now)));
    }
    return step;
  }

  private static Step<InCall> detour(InCall call, PeerId peer, PeerMessage.Forwardable message) {
    return Delivery.seal(call, peer, new Signal.Detour(message), Way.NEIGHBOURS);
  }

  /** What was written for someone after {@code sent}, and what of it they do not have. */
  private static List<ChatEntry> due(InCall call, Participant participant, long sent) {
    long confirmed = call.numbers(participant.id()).chatConfirmed();
    long before = Math.max(Math.max(sent, confirmed), participant.chat().first() - 1);
    return call.chat().writtenAfter(before);
  }

  /** Where old messages are not kept any more, nobody is to wait for them. */
  private static PeerChat begin(Participant participant, List<ChatEntry> due) {
    PeerChat chat = participant.chat();
    boolean gap = !due.isEmpty() && due.getFirst().n() > Math.max(chat.sent() + 1, chat.first());
    return gap ? chat.withFirst(due.getFirst().n()) : chat;
  }

  private static PeerMessage.ChatMessage message(PeerChat chat, ChatEntry entry, long now) {
    return new PeerMessage.ChatMessage(entry.n(), chat.first(), entry.age(now), entry.text());
  }

  /** The channel is open: says what has arrived, and sends again what may not have. */
  static Step<InCall> opened(InCall call, Participant participant, long now) {
    if (participant.channels().chat() == participant.link().generation()) {
      return Step.of(call);
    }
    PeerNumbers numbers = call.numbers(participant.id());
    PeerChat chat = participant.chat().withSent(numbers.chatConfirmed());
    InCall next = call.with(participant.withOpen(Channel.CHAT).with(chat));
    return Step.of(next, received(participant.id(), numbers.chatSeen()))
        .then(ready -> deliver(ready, participant.id(), now));
  }

  private static LinkEffect.SendToPeer received(PeerId peer, long n) {
    return new LinkEffect.SendToPeer(peer, new PeerMessage.ChatReceived(n));
  }

  /** Time has passed: what was not confirmed may have been lost on its way. */
  static Step<InCall> remind(InCall call, PeerId peer, long now) {
    Participant participant = call.participant(peer);
    if (participant == null || now - participant.chat().sentAt() < Timings.CHAT_AGAIN_MS) {
      return Step.of(call);
    }
    PeerChat chat = participant.chat();
    long confirmed = call.numbers(peer).chatConfirmed();
    return chat.sent() <= confirmed || chat.sent() < chat.first()
        ? deliver(call, peer, now)
        : deliver(call.with(participant.with(chat.withSent(confirmed))), peer, now);
  }

  /** They have it. */
  static Step<InCall> confirmed(InCall call, Participant participant, long received, long now) {
    PeerNumbers numbers = call.numbers(participant.id());
    long known = Math.min(received, call.chat().sent());
    if (known <= numbers.chatConfirmed()) {
      return Step.of(call);
    }
    // As long as some of it arrives, the rest is under way: a whole history takes its time.
    PeerChat chat = participant.chat().sentAt(now);
    return Step.of(
        call.with(participant.with(chat)).with(participant.id(), numbers.withChatConfirmed(known)));
  }

  /**
   * Someone wrote.
   *
   * @param direct whether it came on the chat channel, and is to be confirmed there
   */
  static Step<InCall> wrote(
      InCall call,
      Participant participant,
      PeerMessage.ChatMessage message,
      boolean direct,
      long now) {
    PeerId peer = participant.id();
    PeerNumbers numbers = call.numbers(peer);
    long due = Math.max(numbers.chatSeen() + 1, message.first());
    Heard heard = participant.chat().heard();
    long lines = Rate.LINES.next(heard.lines(), now);
    if (message.n() == due && lines == Rate.TOO_MUCH) {
      // Without a word: whoever means well sends it again.
      return Step.of(call);
    }
    Step<InCall> step = Step.of(call);
    if (message.n() == due) {
      PeerChat chat = participant.chat().with(heard.withLines(lines));
      step =
          show(
              call.with(participant.with(chat)).with(peer, numbers.withChatSeen(due)),
              participant,
              message,
              now);
    }
    return step.then(next -> {
      long seen = next.numbers(peer).chatSeen();
      return direct
          ? Step.of(next, received(peer, seen))
          : detour(next, peer, new PeerMessage.ChatReceived(seen));
    });
  }

  private static Step<InCall> show(
      InCall call, Participant participant, PeerMessage.ChatMessage message, long now) {
    String name = participant.name() == null ? "" : participant.name();
    boolean open = call.ui().panel() == CallUi.Panel.CHAT;
    long at = ChatEntry.written(now, message.age());
    boolean unseen = !open && at >= call.talk().history().since();
    ChatEntry entry =
        new ChatEntry(
            participant.id(), ChatEntry.Kind.HEARD, name, message.n(), message.text(), at, "");
    Step<InCall> step = Step.of(call.with(call.chat().receive(entry, unseen)));
    // A flood is one piece of news, from however many and under whatever names.
    return !unseen || call.ui().tells(Notice.What.WROTE)
        ? step
        : step.then(next -> CallUpdate.tell(next, Notice.What.WROTE, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.WROTE));
  }
}
