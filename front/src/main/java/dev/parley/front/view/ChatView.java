package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.ATTACH_FILE;
import static dev.parley.front.view.words.CallWords.ATTACH_FILE_WORDS;
import static dev.parley.front.view.words.CallWords.CHAT;
import static dev.parley.front.view.words.CallWords.CLOSE;
import static dev.parley.front.view.words.CallWords.KEPT_NOWHERE;
import static dev.parley.front.view.words.CallWords.MESSAGE;
import static dev.parley.front.view.words.CallWords.MESSAGES;
import static dev.parley.front.view.words.CallWords.MESSAGE_HINT;
import static dev.parley.front.view.words.CallWords.NO_MESSAGES;
import static dev.parley.front.view.words.CallWords.SEND;
import static dev.parley.front.view.words.CallWords.YOU;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.TalkWords;
import dev.parley.protocol.Limits;
import java.util.ArrayList;
import java.util.List;

/** The chat: on the right on a desktop, a sheet on a phone. */
final class ChatView {

  /** Lines of one person closer together than this, in ms, stand under one name. */
  private static final long GROUP_WITHIN_MS = 3 * 60_000;

  private ChatView() {}

  static Html view(InCall call) {
    return element(
        "aside",
        new Attribute.Key("chat"),
        Attribute.classes("panel chat"),
        Attribute.label(CHAT),
        panelHeader(CHAT, CallUi.Panel.CHAT),
        log(call),
        FilesView.view(call),
        CommandView.offered(call),
        TalkView.typing(call),
        composer(call));
  }

  static Html panelHeader(Phrase title, CallUi.Panel panel) {
    return div(
        "panel-header",
        element("h2", text(title)),
        element(
            "button",
            Attribute.classes("icon-button"),
            Attribute.of("type", "button"),
            Attribute.label(CLOSE),
            new Attribute.OnClick(new UiMsg.ToggledPanel(panel)),
            icon("x")));
  }

  private static Html log(InCall call) {
    List<ChatEntry> entries = call.chat().shown();
    List<Html> lines = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      boolean continued = i > 0 && continues(entries.get(i - 1), entries.get(i));
      ChatEntry entry = entries.get(i);
      lines.add(new Html.Memo(entry, continued, () -> entry(entry, continued)));
    }
    return div(
        "messages",
        Attribute.of("role", "log"),
        Attribute.label(MESSAGES),
        Attribute.of("tabindex", "0"),
        new Attribute.StaysAtEnd(),
        when(entries.isEmpty(), empty()),
        Html.all(lines));
  }

  private static Html empty() {
    return div(
        "messages-empty",
        icon("message-square"),
        element("p", text(NO_MESSAGES)),
        element("p", Attribute.classes("hint"), text(KEPT_NOWHERE)));
  }

  private static boolean continues(ChatEntry before, ChatEntry entry) {
    return before.kind() == entry.kind()
        && before.from().equals(entry.from())
        && before.toldBy().equals(entry.toldBy())
        && entry.at() - before.at() < GROUP_WITHIN_MS;
  }

  private static Html entry(ChatEntry entry, boolean continued) {
    return switch (entry.kind()) {
      case HELP -> note(entry, CommandView.help());
      case UNKNOWN -> note(entry, CommandView.unknown(entry.text()));
      case OWN, HEARD, TOLD -> message(entry, continued);
    };
  }

  /** Said by the page, to this person alone. */
  private static Html note(ChatEntry entry, Html words) {
    return element(
        "article",
        new Attribute.Key("note" + entry.at()),
        Attribute.classes("message own note"),
        words);
  }

  private static Html message(ChatEntry entry, boolean continued) {
    return element(
        "article",
        new Attribute.Key(entry.from().value() + entry.n()),
        Attribute.classes(
            (entry.own() ? "message own" : "message") + (continued ? " continued" : "")),
        when(
            !continued,
            div(
                "message-head",
                element(
                    "strong",
                    Attribute.of("dir", "auto"),
                    text(entry.own() ? YOU : TileView.nameOf(entry.name()))),
                when(
                    entry.kind() == ChatEntry.Kind.TOLD,
                    element("em", text(TalkWords.AS_TOLD_BY.of(TileView.nameOf(entry.toldBy()))))),
                element("time", new Attribute.Clock(entry.at())))),
        MarkupView.view(entry));
  }

  private static Html composer(InCall call) {
    return element(
        "form",
        Attribute.classes("composer"),
        new Attribute.OnSubmit(new UiMsg.SentChat()),
        element(
            "button",
            Attribute.classes("icon-button"),
            Attribute.of("type", "button"),
            Attribute.label(ATTACH_FILE),
            Attribute.of("title", ATTACH_FILE_WORDS),
            new Attribute.OnClick(new UiMsg.PressedAttach()),
            icon("paperclip")),
        element(
            "button",
            Attribute.classes("icon-button"),
            Attribute.of("type", "button"),
            Attribute.label(TalkWords.EMOJI),
            Attribute.of("title", TalkWords.EMOJI),
            Attribute.of("aria-haspopup", "dialog"),
            new Attribute.OnClick(new UiMsg.OpenedDialog(CallUi.Dialog.EMOJI)),
            icon("smile-plus")),
        element(
            "textarea",
            Attribute.label(MESSAGE),
            Attribute.of("rows", "1"),
            Attribute.of("maxlength", Integer.toString(Limits.MAX_CHAT_LENGTH)),
            Attribute.of("placeholder", MESSAGE_HINT),
            Attribute.of("dir", "auto"),
            Attribute.of("value", call.chat().draft()),
            new Attribute.TakesFocus(),
            new Attribute.OnInput(UiMsg.TypedChat::new),
            new Attribute.OnKey(key -> CommandView.pressed(call, key)),
            Attribute.of("aria-autocomplete", "list"),
            CommandView.controlled(call),
            CommandView.active(call)),
        element(
            "button",
            Attribute.classes("control control-send"),
            Attribute.of("type", "submit"),
            Attribute.label(SEND),
            Attribute.of("title", SEND),
            Attribute.flag("disabled", call.chat().draft().isBlank()),
            icon("send-horizontal")));
  }
}
