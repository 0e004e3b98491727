package dev.parley.front.app;

import dev.parley.front.app.media.SpeechDetector;
import dev.parley.front.app.stage.Size;

/**
 * What is heard and seen of another person.
 *
 * @param microphone whether they let themselves be heard
 * @param camera whether they let themselves be seen
 * @param speech whether they speak
 * @param picture size of their picture
 */
public record PeerMedia(boolean microphone, boolean camera, SpeechDetector speech, Size picture) {

  /** Before they have said anything of it. */
  static final PeerMedia UNTOLD = new PeerMedia(true, true, SpeechDetector.SILENT, Size.UNKNOWN);

  PeerMedia telling(boolean hears, boolean sees) {
    return new PeerMedia(hears, sees, speech, picture);
  }

  PeerMedia with(SpeechDetector next) {
    return new PeerMedia(microphone, camera, next, picture);
  }

  PeerMedia with(Size next) {
    return new PeerMedia(microphone, camera, speech, next);
  }
}
