package dev.parley.front.browser;

import dev.parley.front.app.MediaMsg;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.LevelMeter;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/** Measures how loud everyone is, several times a second. */
final class Levels {
  private static final int EVERY_MS = 120;

  private final Dispatch dispatch;
  private final LocalDevices devices;
  private final Links links;
  private @Nullable MediaStreamTrack metered;
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
    this.devices = devices;
    this.links = links;
  }

  void start() {
    Window.setInterval(this::measure, EVERY_MS);
  }

  private void measure() {
    followMicrophone();
    dispatch.accept(
        new MediaMsg.LevelsMeasured(
            current == null ? 0 : current.meter().measure(), links.levels()));
  }

  private void followMicrophone() {
    MediaStreamTrack microphone = devices.microphone();
    if (Platform.same(microphone, metered)) {
      return;
    }
    metered = microphone;
    if (current != null) {
      current.stop();
    }
    current = microphone == null ? null : Metered.of(microphone);
  }
}
