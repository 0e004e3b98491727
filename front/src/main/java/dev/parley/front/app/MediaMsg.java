package dev.parley.front.app;

import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.SoundTest;
import dev.parley.protocol.PeerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the devices report. */
public sealed interface MediaMsg extends Msg {

  /** The list of devices is there, or has changed. */
  record DevicesListed(List<Device> devices) implements MediaMsg {}

  /** Follows {@link MediaEffect.Capture}. */
  record CaptureStarted(DeviceKind kind, String deviceId) implements MediaMsg {}

  /**
   * Follows {@link MediaEffect.Capture} when it did not work.
   *
   * @param kinds all that were asked for together
   * @param problem why
   */
  record CaptureFailed(List<DeviceKind> kinds, CaptureProblem problem) implements MediaMsg {}

  /** A device that was running is gone: unplugged, or taken by the system. */
  record CaptureEnded(DeviceKind kind) implements MediaMsg {}

  /**
   * Something else is captured of the screen.
   *
   * @param stream id of the stream that carries it; null = nothing any more, because sharing was
   *     ended from outside of the page or what was shared is gone
   */
  record ScreenChanged(@Nullable String stream) implements MediaMsg {}

  /** Nothing is shared: the person thought better of it, or it did not work. */
  record ScreenFailed(CaptureProblem problem) implements MediaMsg {}

  /** A test of the microphone has got so far; follows {@link MediaEffect.TestMicrophone}. */
  record MicrophoneTested(SoundTest test) implements MediaMsg {}

  /**
   * Loudness, measured several times a second.
   *
   * @param own of the own microphone, 0 to 1
   * @param others of the others, 0 to 1
   */
  record LevelsMeasured(double own, Map<PeerId, Double> others) implements MediaMsg {}
}
