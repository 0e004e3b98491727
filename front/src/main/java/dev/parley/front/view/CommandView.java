package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.Command;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Shortcut;
import dev.parley.front.app.UiMsg;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.SafetyWords;
import dev.parley.front.view.words.TalkWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands: those that are offered while one is being written, and the list of them all. */
final class CommandView {
  private static final String LIST = "commands";

  private CommandView() {}

  /** The list above the field, from which the field's keys choose. */
  static Html offered(InCall call) {
    List<Command> offered = Command.offered(call);
    if (offered.isEmpty()) {
      return Html.nothing();
    }
    List<Html> options = new ArrayList<>();
    for (Command command : offered) {
      options.add(
          element(
              "li",
              new Attribute.Key(command.word()),
              Attribute.of("id", id(command)),
              Attribute.of("role", "option"),
              Attribute.of(
                  "aria-selected", command == Command.chosen(call, offered) ? "true" : "false"),
              new Attribute.OnClick(new UiMsg.CompletedCommand(command)),
              named(command)));
    }
    return element(
        "ul",
        new Attribute.Key(LIST),
        Attribute.classes(LIST),
        Attribute.of("id", LIST),
        Attribute.of("role", "listbox"),
        // On a low screen it scrolls, and what scrolls must be within reach of a keyboard.
        Attribute.of("tabindex", "0"),
        Attribute.label(TalkWords.COMMANDS),
        Html.all(options));
  }

  private static String id(Command command) {
    return "command-" + command.word();
  }

  /** Tells a screen reader that there is a list while the focus stays in the field. */
  static Attribute controlled(InCall call) {
    return Attribute.of("aria-controls", Command.offered(call).isEmpty() ? "" : LIST);
  }

  /** Tells it which one is chosen. */
  static Attribute active(InCall call) {
    List<Command> offered = Command.offered(call);
    return Attribute.of(
        "aria-activedescendant", offered.isEmpty() ? "" : id(Command.chosen(call, offered)));
  }

  /** Keys that mean something in the field just now; what, is asked when they have arrived. */
  static @Nullable Msg pressed(InCall call, String key) {
    return Command.meant(call, key) == null ? null : new UiMsg.PressedInMessage(key);
  }

  /** All that there are here. */
  static Html help() {
    List<Html> rows = new ArrayList<>();
    for (Command command : Command.values()) {
      rows.add(element("li", named(command)));
    }
    return element("ul", Attribute.classes("bubble help"), Html.all(rows));
  }

  /** What stands there in place of a message that was not sent. */
  static Html unknown(String text) {
    return div("bubble help", text(TalkWords.NO_COMMAND.of(verbatim(text))));
  }

  private static Html named(Command command) {
    return Html.all(
        List.of(
            element("code", text("/" + command.word())),
            text(" "),
            element("span", text(words(command)))));
  }

  private static Phrase words(Command command) {
    Shortcut shortcut = command.shortcut();
    if (shortcut != null) {
      return DialogView.words(shortcut);
    }
    return switch (command) {
      case REACT -> TalkWords.COMMAND_REACT;
      case LOCK -> SafetyWords.LOCK_ROOM;
      case MORE -> TalkWords.COMMAND_MORE;
      case LEAVE -> TalkWords.COMMAND_LEAVE;
      case ME -> TalkWords.COMMAND_ME;
      case CLEAR -> TalkWords.COMMAND_CLEAR;
      case HELP, MUTE, CAMERA, SHARE, HAND, CHAT, PEOPLE, INVITE, FULL -> TalkWords.COMMAND_HELP;
    };
  }
}
