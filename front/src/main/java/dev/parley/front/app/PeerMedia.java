package dev.parley.front.app;

import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.media.SpeechDetector;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is heard and seen of another person.
 *
 * @param microphone whether they let themselves be heard
 * @param camera whether they let themselves be seen
 * @param speech whether they speak
 * @param picture size of their picture
 * @param hand their place in the order of raised hands; 0 = it is down
 * @param screen the screen that they share, if they do
 * @param volume how loud they are here
 */
public record PeerMedia(
    boolean microphone,
    boolean camera,
    SpeechDetector speech,
    Size picture,
    int hand,
    @Nullable SharedScreen screen,
    Volume volume) {

  /** Before they have said anything of it. */
  static final PeerMedia UNTOLD =
      new PeerMedia(true, true, SpeechDetector.SILENT, Size.UNKNOWN, 0, null, Volume.FULL);

  PeerMedia telling(PeerMessage.MediaState state) {
    SharedScreen next = telling(state.screen());
    int raised = state.hand() == null ? 0 : state.hand();
    return new PeerMedia(state.microphone(), state.camera(), speech, picture, raised, next, volume);
  }

  private @Nullable SharedScreen telling(@Nullable String stream) {
    if (stream == null) {
      return null;
    }
    return screen != null && screen.stream().equals(stream) ? screen : new SharedScreen(stream);
  }

  PeerMedia with(SpeechDetector next) {
    return new PeerMedia(microphone, camera, next, picture, hand, screen, volume);
  }

  /** The same with a picture of another size: theirs, or that of the screen, if there is one. */
  PeerMedia with(boolean ofScreen, Size next) {
    return new PeerMedia(
        microphone,
        camera,
        speech,
        ofScreen ? picture : next,
        hand,
        ofScreen && screen != null ? screen.with(next) : screen,
        volume);
  }

  PeerMedia with(Volume next) {
    return new PeerMedia(microphone, camera, speech, picture, hand, screen, next);
  }
}
