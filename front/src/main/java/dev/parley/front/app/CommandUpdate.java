package dev.parley.front.app;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.chat.ChatLog;

/** What was written may be a command: then it is done, and nobody else gets to see it. */
final class CommandUpdate {

  private CommandUpdate() {}

  /** The person sends what they have written. */
  static Step<? extends Model> send(InCall call, long now) {
    String text = call.chat().draft().strip();
    if (!Command.isMeant(text)) {
      return ChatUpdate.send(call, text.startsWith("//") ? text.substring(1) : text, now);
    }
    Command command = Command.of(text, call);
    return command == null
        ? Step.of(call.with(call.chat().note(call.self(), ChatEntry.Kind.UNKNOWN, text, now)))
        : run(call, command, now);
  }

  private static Step<? extends Model> run(InCall call, Command command, long now) {
    ChatLog log = call.chat().withDraft("");
    UiMsg msg = command.msg();
    if (msg != null) {
      return CallUpdate.update(call.with(log), msg, now);
    }
    return Step.of(
        switch (command) {
          case CLEAR -> call.with(log.cleared(now));
          case HELP -> call.with(log.note(call.self(), ChatEntry.Kind.HELP, "", now));
          // Waits for what they do, and for a message for the others.
          case ME,
              MUTE,
              CAMERA,
              SHARE,
              HAND,
              REACT,
              CHAT,
              PEOPLE,
              INVITE,
              FULL,
              LOCK,
              MORE,
              LEAVE ->
              call;
        });
  }

  /** Writes the rest of the word; what takes more goes on after it. */
  static Step<InCall> completed(InCall call, Command command) {
    String text = "/" + command.word() + (command == Command.ME ? " " : "");
    return Step.of(call, new PageEffect.WriteMessage(text, true));
  }
}
