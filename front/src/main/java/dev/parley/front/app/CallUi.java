package dev.parley.front.app;

import dev.parley.front.app.stage.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is open on the call's screen.
 *
 * @param panel beside the stage
 * @param dialog above everything
 * @param notices told just now, oldest first; at most {@value #MAX_NOTICES}
 * @param noticesSoFar how many there were
 * @param stage size of the stage
 * @param ownPicture size of the own picture
 * @param ownScreen size of the picture of the own screen
 * @param attention who or what is to be seen large
 * @param fullScreen whether the call or a tile takes the whole screen
 * @param floating whether something of it lies above other windows
 */
public record CallUi(
    Panel panel,
    Dialog dialog,
    List<Notice> notices,
    long noticesSoFar,
    Size stage,
    Size ownPicture,
    Size ownScreen,
    Attention attention,
    boolean fullScreen,
    boolean floating) {

  /** Most notices shown at once. */
  public static final int MAX_NOTICES = 4;

  /** What stands beside the stage. */
  public enum Panel {
    /** Nothing. */
    NONE,
    /** The chat. */
    CHAT,
    /** Who is here. */
    PEOPLE
  }

  /** What lies above everything. */
  public enum Dialog {
    /** Nothing. */
    NONE,
    /** The menu behind "More". */
    MORE,
    /** Emoji for the message. */
    EMOJI,
    /** Emoji to react with. */
    REACTIONS,
    /** The menu of one tile. */
    TILE,
    /** The invite link. */
    INVITE,
    /** Devices, theme, sounds. */
    SETTINGS,
    /** Keyboard shortcuts. */
    SHORTCUTS
  }

  static final CallUi INITIAL =
      new CallUi(
          Panel.NONE,
          Dialog.NONE,
          List.of(),
          0,
          Size.UNKNOWN,
          Size.UNKNOWN,
          Size.UNKNOWN,
          Attention.INITIAL,
          false,
          false);

  /** Copies the list. */
  public CallUi {
    notices = List.copyOf(notices);
  }

  CallUi with(Panel next) {
    return new CallUi(
        next,
        Dialog.NONE,
        notices,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        floating);
  }

  CallUi with(Dialog next) {
    return new CallUi(
        panel,
        next,
        notices,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        floating);
  }

  CallUi withStage(Size next) {
    return new CallUi(
        panel,
        dialog,
        notices,
        noticesSoFar,
        next,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        floating);
  }

  CallUi withOwn(boolean screen, Size next) {
    return new CallUi(
        panel,
        dialog,
        notices,
        noticesSoFar,
        stage,
        screen ? ownPicture : next,
        screen ? next : ownScreen,
        attention,
        fullScreen,
        floating);
  }

  CallUi with(Attention next) {
    return new CallUi(
        panel,
        dialog,
        notices,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        next,
        fullScreen,
        floating);
  }

  CallUi withFullScreen(boolean next) {
    return new CallUi(
        panel,
        dialog,
        notices,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        attention,
        next,
        floating);
  }

  CallUi withFloating(boolean next) {
    return new CallUi(
        panel,
        dialog,
        notices,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        next);
  }

  CallUi telling(Notice.What what, String name) {
    List<Notice> next = new ArrayList<>(notices);
    if (next.size() >= MAX_NOTICES) {
      next.remove(0);
    }
    next.add(new Notice(noticesSoFar + 1, what, name));
    return new CallUi(
        panel,
        dialog,
        next,
        noticesSoFar + 1,
        stage,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        floating);
  }

  /** Whether something of that kind is being told. */
  boolean tells(Notice.What what) {
    for (Notice notice : notices) {
      if (notice.what() == what) {
        return true;
      }
    }
    return false;
  }

  CallUi withoutNotice(long id) {
    return without(notice -> notice.id() == id);
  }

  /** What is told by this is seen, and need not be told any more. */
  CallUi withoutNotices(Notice.What seen) {
    return without(notice -> notice.what() == seen);
  }

  private CallUi without(Predicate<Notice> gone) {
    List<Notice> next = new ArrayList<>(notices);
    next.removeIf(gone);
    return new CallUi(
        panel,
        dialog,
        next,
        noticesSoFar,
        stage,
        ownPicture,
        ownScreen,
        attention,
        fullScreen,
        floating);
  }
}
