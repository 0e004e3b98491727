package dev.parley.front.browser;

import dev.parley.front.app.MediaMsg;
import dev.parley.front.browser.jso.media.LevelMeter;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/** Measures how loud everyone is, several times a second. */
final class Levels {
  private static final int EVERY_MS = 120;

  private final Dispatch dispatch;
  private final Links links;
  private @Nullable Metered current;

  /** A copy goes on hearing while nobody else does, to tell someone who talks to a muted room. */
  private record Metered(MediaStreamTrack copy, LevelMeter meter) {
    static Metered of(MediaStreamTrack microphone) {
      MediaStreamTrack copy = microphone.copy();
      copy.setEnabled(true);
      return new Metered(copy, LevelMeter.listenTo(copy));
    }

    void stop() {
      meter.close();
      copy.stop();
    }
  }

  Levels(Dispatch dispatch, LocalDevices devices, Links links) {
    this.dispatch = dispatch;
    this.links = links;
    devices.setOnMicrophone(this::follow);
  }

  void start() {
    Window.setInterval(this::measure, EVERY_MS);
  }

  private void measure() {
    dispatch.accept(
        new MediaMsg.LevelsMeasured(
            current == null ? 0 : current.meter().measure(), links.levels()));
  }

  /** At once: as long as a copy is left, Chromium gives a new microphone the old one's sound. */
  private void follow(@Nullable MediaStreamTrack microphone) {
    if (current != null) {
      current.stop();
    }
    current = microphone == null ? null : Metered.of(microphone);
  }
}
