package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.Said.verbatim;
import static dev.parley.front.view.words.StateWords.NOTICES;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Notice;
import dev.parley.front.app.file.Files;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.SafetyWords;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StageWords;
import dev.parley.front.view.words.StateWords;
import dev.parley.front.view.words.TalkWords;
import dev.parley.protocol.Limits;
import java.util.ArrayList;
import java.util.List;

/** What is told for a few seconds. The region is always there, so that screen readers watch it. */
final class NoticesView {

  private static final Phrase LARGEST_FILE = FileWords.size(Limits.MAX_FILE_BYTES);

  private NoticesView() {}

  static Html view(InCall call) {
    List<Html> notices = new ArrayList<>();
    for (Notice notice : call.ui().notices()) {
      notices.add(
          element(
              "p",
              new Attribute.Key(Long.toString(notice.id())),
              Attribute.classes(notice.what() == Notice.What.REACTED ? "notice spoken" : "notice"),
              icon(iconOf(notice.what())),
              element("span", text(words(notice)))));
    }
    return div(
        "notices", Attribute.of("role", "status"), Attribute.label(NOTICES), Html.all(notices));
  }

  static Phrase words(Notice notice) {
    Said name = TileView.nameOf(notice.name());
    return switch (notice.what()) {
      case JOINED -> StateWords.JOINED.of(name);
      case LEFT -> StateWords.LEFT.of(name);
      case LOST_CONNECTION -> StateWords.LOST_CONNECTION.of(name);
      case WROTE -> StateWords.WROTE.of(name);
      case LINK_COPIED -> StateWords.LINK_COPIED;
      case LINK_NOT_COPIED -> StateWords.LINK_NOT_COPIED;
      case MICROPHONE_CHANGED -> StateWords.MICROPHONE_CHANGED;
      case CAMERA_CHANGED -> StateWords.CAMERA_CHANGED;
      case SHARES_SCREEN -> StateWords.SHARES_SCREEN.of(name);
      case SPOTLIT -> StageWords.SPOTLIT.of(name);
      case YOU_ARE_SPOTLIT -> StageWords.YOU_ARE_SPOTLIT;
      case SCREEN_FAILED -> StateWords.SCREEN_FAILED;
      case NOT_HEARD -> StateWords.NOT_HEARD;
      case OFFERS_FILE -> StateWords.OFFERS_FILE.of(name);
      case RAISED_HAND -> TalkWords.RAISED_HAND.of(name);
      case REACTED -> reacted(notice.name());
      case NOBODY_FOR_FILE -> StateWords.NOBODY_FOR_FILE;
      case TOO_MANY_FILES -> StateWords.TOO_MANY_FILES.of(amount(Files.MAX_OPEN), LARGEST_FILE);
      case LANGUAGE_FAILED -> StateWords.LANGUAGE_FAILED;
      case SAFETY_CODE -> SafetyWords.CODE_READY;
      case LOCKED -> SafetyWords.LOCKED_BY.of(name);
      case UNLOCKED -> SafetyWords.UNLOCKED_BY.of(name);
      case KNOCKED -> SafetyWords.KNOCKS.of(name);
      case REMOVAL_PROPOSED -> SafetyWords.SUGGESTED.of(name);
      case PARTED -> SafetyWords.PARTED.of(name);
      case DEVICES_FORGOTTEN -> SafetyWords.DEVICES_FORGOTTEN;
    };
  }

  private static Phrase reacted(String emojiAndName) {
    int blank = emojiAndName.indexOf(' ');
    return TalkWords.REACTED.of(
        TileView.nameOf(emojiAndName.substring(blank + 1)),
        verbatim(emojiAndName.substring(0, blank)));
  }

  private static String iconOf(Notice.What what) {
    return switch (what) {
      case JOINED, KNOCKED -> "user-plus";
      case LEFT, REMOVAL_PROPOSED, PARTED -> "user-minus";
      case LOCKED -> "lock";
      case UNLOCKED -> "lock-open";
      case LOST_CONNECTION -> "wifi-off";
      case WROTE -> "message-square";
      case RAISED_HAND -> "hand";
      case REACTED -> "smile-plus";
      case LINK_COPIED, DEVICES_FORGOTTEN -> "check";
      case SAFETY_CODE -> "shield-check";
      case LINK_NOT_COPIED, SCREEN_FAILED, NOBODY_FOR_FILE, TOO_MANY_FILES, LANGUAGE_FAILED ->
          "circle-alert";
      case OFFERS_FILE -> "paperclip";
      case SHARES_SCREEN -> "screen-share";
      case SPOTLIT, YOU_ARE_SPOTLIT -> "star";
      case MICROPHONE_CHANGED, NOT_HEARD -> "mic-off";
      case CAMERA_CHANGED -> "video-off";
    };
  }
}
