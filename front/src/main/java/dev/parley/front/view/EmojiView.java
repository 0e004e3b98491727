package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.chat.Emoji;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.TalkWords;
import java.util.ArrayList;
import java.util.List;

/** Emoji to pick from. */
final class EmojiView {

  /** What each is called, in the order of {@link Emoji#ALL}. */
  private static final List<Phrase> NAMES =
      List.of(
          TalkWords.EMOJI_THUMBS_UP,
          TalkWords.EMOJI_HEART,
          TalkWords.EMOJI_TEARS_OF_JOY,
          TalkWords.EMOJI_PARTY,
          TalkWords.EMOJI_APPLAUSE,
          TalkWords.EMOJI_SURPRISED,
          TalkWords.EMOJI_THANK_YOU,
          TalkWords.EMOJI_THUMBS_DOWN,
          TalkWords.EMOJI_SMILE,
          TalkWords.EMOJI_GRIN,
          TalkWords.EMOJI_LAUGHING,
          TalkWords.EMOJI_WINK,
          TalkWords.EMOJI_HAPPY,
          TalkWords.EMOJI_IN_LOVE,
          TalkWords.EMOJI_AMAZED,
          TalkWords.EMOJI_COOL,
          TalkWords.EMOJI_THINKING,
          TalkWords.EMOJI_PHEW,
          TalkWords.EMOJI_UPSIDE_DOWN,
          TalkWords.EMOJI_NEUTRAL,
          TalkWords.EMOJI_ROLLING_EYES,
          TalkWords.EMOJI_SAD,
          TalkWords.EMOJI_CRYING,
          TalkWords.EMOJI_SCREAMING,
          TalkWords.EMOJI_ANGRY,
          TalkWords.EMOJI_MIND_BLOWN,
          TalkWords.EMOJI_SLEEPING,
          TalkWords.EMOJI_HUG,
          TalkWords.EMOJI_HANDSHAKE,
          TalkWords.EMOJI_WAVE,
          TalkWords.EMOJI_OK,
          TalkWords.EMOJI_VICTORY,
          TalkWords.EMOJI_FINGERS_CROSSED,
          TalkWords.EMOJI_STRONG,
          TalkWords.EMOJI_EYES,
          TalkWords.EMOJI_FIRE,
          TalkWords.EMOJI_SPARKLES,
          TalkWords.EMOJI_HUNDRED,
          TalkWords.EMOJI_DONE,
          TalkWords.EMOJI_QUESTION);

  private EmojiView() {}

  /** One tab stop, and arrows from there. */
  static Html view(Phrase title, String classes) {
    List<Html> buttons = new ArrayList<>();
    for (int i = 0; i < Emoji.ALL.size(); i++) {
      String emoji = Emoji.ALL.get(i);
      buttons.add(
          element(
              "button",
              Attribute.classes("emoji"),
              Attribute.of("type", "button"),
              Attribute.of("tabindex", i == 0 ? "0" : "-1"),
              Attribute.label(NAMES.get(i)),
              Attribute.of("title", NAMES.get(i)),
              new Attribute.OnClick(new UiMsg.PickedEmoji(emoji)),
              text(emoji)));
    }
    return element(
        "dialog",
        new Attribute.Key("emoji" + classes),
        Attribute.classes("menu-dialog " + classes),
        Attribute.label(title),
        new Attribute.Modal(new UiMsg.OpenedDialog(CallUi.Dialog.NONE)),
        div("emojis", new Attribute.ArrowKeys(), Html.all(buttons)));
  }
}
