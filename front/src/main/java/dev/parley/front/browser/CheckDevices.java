package dev.parley.front.browser;

import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.LevelMeter;
import dev.parley.front.browser.jso.media.MediaDevices;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArrayReader;

/** Microphone and camera while the connection is checked: the ones that calls would use. */
final class CheckDevices {
  private static final int EVERY_MS = 120;

  private final Consumer<CheckMsg> dispatch;
  private final @Nullable MediaDevices devices = Platform.mediaDevices();
  private final List<MediaStreamTrack> tracks = new ArrayList<>();
  private @Nullable LevelMeter meter;
  private int interval;

  CheckDevices(Consumer<CheckMsg> dispatch) {
    this.dispatch = dispatch;
  }

  void open(List<DeviceKind> kinds) {
    open(kinds, SettingsStore.load().devices());
  }

  private void open(List<DeviceKind> kinds, ChosenDevices chosen) {
    if (devices == null) {
      dispatch.accept(new CheckMsg.DevicesWithheld(kinds, CaptureProblem.UNAVAILABLE));
      return;
    }
    MediaDevices there = devices;
    Promises.settle(
        there.getUserMedia(LocalDevices.constraints(kinds, chosen)),
        stream -> {
          opened(stream);
          Promises.settle(
              there.enumerateDevices(),
              infos -> dispatch.accept(new CheckMsg.DevicesListed(LocalDevices.devices(infos))),
              Promises::ignore);
        },
        error -> withheld(kinds, chosen, error));
  }

  /** A device that was chosen once may be gone: any other will do then. */
  private void withheld(List<DeviceKind> kinds, ChosenDevices chosen, Object error) {
    boolean gone = Platform.nameOf(error).equals("OverconstrainedError");
    if (gone && !chosen.equals(ChosenDevices.DEFAULTS)) {
      open(kinds, ChosenDevices.DEFAULTS);
    } else {
      dispatch.accept(new CheckMsg.DevicesWithheld(kinds, LocalDevices.problem(error)));
    }
  }

  private void opened(MediaStream stream) {
    JSArrayReader<MediaStreamTrack> opened = stream.getTracks();
    for (int i = 0; i < opened.getLength(); i++) {
      tracks.add(opened.get(i));
    }
    for (int i = 0; i < opened.getLength(); i++) {
      MediaStreamTrack track = opened.get(i);
      boolean sound = track.getKind().equals("audio");
      dispatch.accept(
          new CheckMsg.DeviceOpened(
              sound ? DeviceKind.MICROPHONE : DeviceKind.CAMERA, track.getLabel()));
    }
  }

  void listen() {
    for (MediaStreamTrack track : tracks) {
      if (meter == null && track.getKind().equals("audio")) {
        LevelMeter listening = LevelMeter.listenTo(track);
        meter = listening;
        interval =
            Window.setInterval(
                () -> dispatch.accept(new CheckMsg.SoundMeasured(listening.measure())), EVERY_MS);
      }
    }
  }

  void release() {
    if (meter != null) {
      Window.clearInterval(interval);
      meter.close();
      meter = null;
    }
    for (MediaStreamTrack track : tracks) {
      track.stop();
    }
    tracks.clear();
  }
}
