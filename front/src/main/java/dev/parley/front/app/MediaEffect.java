package dev.parley.front.app;

import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.media.DeviceKind;
import java.util.List;

/** What the devices are to do. */
public sealed interface MediaEffect extends Effect {

  /**
   * Asks for microphone, camera or both in one prompt; answered by {@link MediaMsg.CaptureStarted}
   * for each, or one {@link MediaMsg.CaptureFailed}. What runs already of these kinds is replaced
   * on all links.
   *
   * @param kinds which; never the speaker
   * @param chosen which devices are preferred
   */
  record Capture(List<DeviceKind> kinds, ChosenDevices chosen) implements MediaEffect {}

  /** Releases a microphone or camera. */
  record Release(DeviceKind kind) implements MediaEffect {}

  /** Lets sound of a running microphone through, or silence. */
  record EnableMicrophone(boolean enabled) implements MediaEffect {}

  /**
   * Records some seconds of the microphone, muted or not, and plays them; answered by {@link
   * MediaMsg.MicrophoneTested} at each stage.
   *
   * @param speaker where; empty = the browser's default
   */
  record TestMicrophone(String speaker) implements MediaEffect {}

  /**
   * Plays a chime.
   *
   * @param speaker where; empty = the browser's default
   */
  record TestSpeaker(String speaker) implements MediaEffect {}

  /**
   * Lets the person choose a screen, window or tab, and sends it to everyone; answered by {@link
   * MediaMsg.ScreenChanged} or {@link MediaMsg.ScreenFailed}. Browsers allow it only right after
   * something was pressed.
   *
   * @param on false ends it, if there is anything to end, and is not answered
   */
  record ShareScreen(boolean on) implements MediaEffect {}
}
