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
  private @Nullable LevelMeter meter;

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
        new MediaMsg.LevelsMeasured(meter == null ? 0 : meter.measure(), links.levels()));
  }

  private void followMicrophone() {
    MediaStreamTrack microphone = devices.microphone();
    if (Platform.same(microphone, metered)) {
      return;
    }
    metered = microphone;
    if (meter != null) {
      meter.close();
    }
    meter = microphone == null ? null : LevelMeter.listenTo(microphone);
  }
}
