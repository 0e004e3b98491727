package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Notice;
import dev.parley.front.app.file.Files;
import dev.parley.protocol.Limits;
import java.util.ArrayList;
import java.util.List;

/** What is told for a few seconds. The region is always there, so that screen readers watch it. */
final class NoticesView {

  private static final String LARGEST_FILE = FileWords.size(Limits.MAX_FILE_BYTES);

  private NoticesView() {}

  static Html view(InCall call) {
    List<Html> notices = new ArrayList<>();
    for (Notice notice : call.ui().notices()) {
      notices.add(
          element(
              "p",
              new Attribute.Key(Long.toString(notice.id())),
              Attribute.classes("notice"),
              icon(iconOf(notice.what())),
              element("span", text(words(notice)))));
    }
    return div(
        "notices", Attribute.of("role", "status"), Attribute.label("Notices"), Html.all(notices));
  }

  static String words(Notice notice) {
    String name = notice.name().isEmpty() ? TileView.NAMELESS : notice.name();
    return switch (notice.what()) {
      case JOINED -> name + " joined";
      case LEFT -> name + " left";
      case LOST_CONNECTION -> name + " lost connection";
      case WROTE -> "New message from " + name;
      case LINK_COPIED -> "Invite link copied";
      case LINK_NOT_COPIED -> "The browser did not allow copying. Select the link instead.";
      case MICROPHONE_CHANGED -> "Your microphone was unplugged or taken away";
      case CAMERA_CHANGED -> "Your camera was unplugged or taken away";
      case SHARES_SCREEN -> name + " shares a screen";
      case SCREEN_FAILED -> "Your screen could not be shared";
      case NOT_HEARD -> "Nobody hears you: your microphone is off";
      case OFFERS_FILE -> name + " offers a file";
      case NOBODY_FOR_FILE -> "Nobody is here to send a file to";
      case TOO_MANY_FILES ->
          "At most " + Files.MAX_OPEN + " files at a time, of " + LARGEST_FILE + " each";
    };
  }

  private static String iconOf(Notice.What what) {
    return switch (what) {
      case JOINED -> "user-plus";
      case LEFT -> "user-minus";
      case LOST_CONNECTION -> "wifi-off";
      case WROTE -> "message-square";
      case LINK_COPIED -> "check";
      case LINK_NOT_COPIED, SCREEN_FAILED, NOBODY_FOR_FILE, TOO_MANY_FILES -> "circle-alert";
      case OFFERS_FILE -> "paperclip";
      case SHARES_SCREEN -> "screen-share";
      case MICROPHONE_CHANGED, NOT_HEARD -> "mic-off";
      case CAMERA_CHANGED -> "video-off";
    };
  }
}
