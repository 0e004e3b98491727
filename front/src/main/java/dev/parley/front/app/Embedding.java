package dev.parley.front.app;

import org.jspecify.annotations.Nullable;

/** What is said between this page and the one that shows it in a frame. */
public final class Embedding {

  private Embedding() {}

  /** What the page around may ask for: no more than the person could press. */
  private enum Command {
    MUTE("mute"),
    UNMUTE("unmute"),
    CAMERA_ON("cameraOn"),
    CAMERA_OFF("cameraOff"),
    LEAVE("leave");

    private final String word;

    Command(String word) {
      this.word = word;
    }

    private Msg msg() {
      return switch (this) {
        case MUTE -> new UiMsg.AskedMicrophone(false);
        case UNMUTE -> new UiMsg.AskedMicrophone(true);
        case CAMERA_ON -> new UiMsg.AskedCamera(true);
        case CAMERA_OFF -> new UiMsg.AskedCamera(false);
        case LEAVE -> new UiMsg.PressedLeave();
      };
    }
  }

  /** What a word means; null = nothing here. */
  public static @Nullable Msg msgFor(String word) {
    for (Command command : Command.values()) {
      if (command.word.equals(word)) {
        return command.msg();
      }
    }
    return null;
  }

  /** Tells the page around that this person came into the call or left it, and how many are in. */
  static Step<? extends Model> tell(Model before, Step<? extends Model> step) {
    int was = people(before);
    int is = people(step.model());
    if (was == is) {
      return step;
    }
    String event = was == 0 ? "joined" : is == 0 ? "left" : "people";
    return step.and(new PageEffect.TellEmbedder(event, is));
  }

  /** How many are in the call, this person too; 0 = there is none, or none yet. */
  private static int people(Model model) {
    return model instanceof InCall call && call.seat() != null ? call.participants().size() + 1 : 0;
  }
}
