package dev.parley.front.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done by writing a word after a slash; everything that the toolbar does among it. */
public enum Command {
  /** Microphone on or off. */
  MUTE("mute", Shortcut.MICROPHONE),
  /** Camera on or off. */
  CAMERA("camera", Shortcut.CAMERA),
  /** The own screen shared or not. */
  SHARE("share", Shortcut.SCREEN),
  /** The own hand up or down. */
  HAND("hand", Shortcut.HAND),
  /** Emoji to react with. */
  REACT("react", null),
  /** Chat open or closed. */
  CHAT("chat", Shortcut.CHAT),
  /** People open or closed. */
  PEOPLE("people", Shortcut.PEOPLE),
  /** The invite link. */
  INVITE("invite", Shortcut.INVITE),
  /** The whole screen for the call, or not any more. */
  FULL("full", Shortcut.FULL_SCREEN),
  /** The room locked, or open again. */
  LOCK("lock", null),
  /** The menu. */
  MORE("more", null),
  /** Out of the call. */
  LEAVE("leave", null),
  /** Says what the writer does; takes what is written behind it. */
  ME("me", null),
  /** What was written before is shown no more here. */
  CLEAR("clear", null),
  /** This list. */
  HELP("help", null);

  private final String word;
  private final @Nullable Shortcut shortcut;

  Command(String word, @Nullable Shortcut shortcut) {
    this.word = word;
    this.shortcut = shortcut;
  }

  /** What is written after the slash. */
  public String word() {
    return word;
  }

  /** The key that does the same; null = none does. */
  public @Nullable Shortcut shortcut() {
    return shortcut;
  }

  /** What the button says that does the same; null = there is none. */
  public @Nullable UiMsg msg() {
    if (shortcut != null) {
      return shortcut.msg();
    }
    return switch (this) {
      case REACT -> new UiMsg.OpenedDialog(CallUi.Dialog.REACTIONS);
      case LOCK -> new UiMsg.ToggledLock();
      case MORE -> new UiMsg.OpenedDialog(CallUi.Dialog.MORE);
      case LEAVE -> new UiMsg.PressedLeave();
      case MUTE, CAMERA, SHARE, HAND, CHAT, PEOPLE, INVITE, FULL, ME, CLEAR, HELP -> null;
    };
  }

  /** Whether text is a command, or is meant to be one, and no message. */
  static boolean isMeant(String text) {
    return text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/me ");
  }

  /** What begins with what is being written; nothing once the person does not want to see it. */
  public static List<Command> offered(InCall call) {
    String draft = call.chat().draft();
    List<Command> offered = new ArrayList<>();
    if (isMeant(draft) && call.talk().choice() >= 0) {
      for (Command command : values()) {
        if (command.word.startsWith(draft.substring(1)) && command.works(call)) {
          offered.add(command);
        }
      }
    }
    return offered;
  }

  /** The one of those offered that is chosen. */
  public static Command chosen(InCall call, List<Command> offered) {
    return offered.get(Math.min(call.talk().choice(), offered.size() - 1));
  }

  /** What a key means while a message is being written; null = nothing but itself. */
  public static @Nullable UiMsg meant(InCall call, String key) {
    List<Command> offered = offered(call);
    boolean enter = key.equals("Enter");
    if (offered.isEmpty()) {
      return enter ? new UiMsg.SentChat() : null;
    }
    Command chosen = chosen(call, offered);
    if (enter && call.chat().draft().equals("/" + chosen.word)) {
      return new UiMsg.SentChat();
    }
    if (enter || key.equals("Tab")) {
      return new UiMsg.CompletedCommand(chosen);
    }
    int size = offered.size();
    int choice = offered.indexOf(chosen);
    if (key.equals("ArrowDown")) {
      return new UiMsg.ChoseCommand((choice + 1) % size);
    }
    if (key.equals("ArrowUp")) {
      return new UiMsg.ChoseCommand((choice + size - 1) % size);
    }
    return key.equals("Escape") ? new UiMsg.ChoseCommand(-1) : null;
  }

  /** The command that the text is, or null. */
  static @Nullable Command of(String text, InCall call) {
    for (Command command : values()) {
      if (text.equals("/" + command.word) && command.works(call)) {
        return command;
      }
    }
    return null;
  }

  /** Whether this browser can do it. */
  public boolean works(InCall call) {
    Environment.Support support = call.shared().environment().support();
    return switch (this) {
      case SHARE -> support.screen();
      case FULL -> support.fullScreen();
      case MUTE, CAMERA, HAND, REACT, CHAT, PEOPLE, INVITE, LOCK, MORE, LEAVE, ME, CLEAR, HELP ->
          true;
    };
  }
}
