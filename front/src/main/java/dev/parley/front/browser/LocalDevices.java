package dev.parley.front.browser;

import dev.parley.front.app.MediaEffect;
import dev.parley.front.app.MediaMsg;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.ConstrainDOMStringParameters;
import dev.parley.front.browser.jso.media.MediaDeviceInfo;
import dev.parley.front.browser.jso.media.MediaDevices;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamConstraints;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.media.MediaTrackConstraints;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;

/** Runs {@link MediaEffect}s: holds the tracks of microphone and camera. */
final class LocalDevices {
  private static final int IDEAL_WIDTH = 1280;
  private static final int IDEAL_HEIGHT = 720;
  private static final int IDEAL_FRAME_RATE = 30;

  private final Dispatch dispatch;
  private final Links links;
  private final @Nullable MediaDevices devices = Platform.mediaDevices();
  private final Map<DeviceKind, MediaStreamTrack> tracks = new EnumMap<>(DeviceKind.class);
  private final MediaStream preview = new MediaStream();
  private final LocalScreen screen;
  private final SoundCheck check;
  private Consumer<@Nullable MediaStreamTrack> onMicrophone = _ -> {};

  LocalDevices(Dispatch dispatch, Links links) {
    this.dispatch = dispatch;
    this.links = links;
    screen = new LocalScreen(dispatch, links);
    check = new SoundCheck(dispatch);
  }

  /** Is told of each microphone that comes into use, and of null when there is none any more. */
  void setOnMicrophone(Consumer<@Nullable MediaStreamTrack> onMicrophone) {
    this.onMicrophone = onMicrophone;
  }

  void listen() {
    if (devices != null) {
      devices.setOnDeviceChange(_ -> list());
      list();
    }
  }

  /** The own picture and sound. */
  MediaStream preview() {
    return preview;
  }

  private @Nullable MediaStreamTrack microphone() {
    return tracks.get(DeviceKind.MICROPHONE);
  }

  void run(MediaEffect effect) {
    switch (effect) {
      case MediaEffect.Capture(var kinds, var chosen) -> capture(kinds, chosen);
      case MediaEffect.ShareScreen(var on) -> screen.share(on);
      case MediaEffect.TestMicrophone(var speaker) -> check.microphone(microphone(), speaker);
      case MediaEffect.TestSpeaker(var speaker) -> check.speaker(speaker);
      case MediaEffect.Release(var kind) -> use(kind, null);
      case MediaEffect.EnableMicrophone(var enabled) -> {
        MediaStreamTrack microphone = microphone();
        if (microphone != null) {
          microphone.setEnabled(enabled);
        }
      }
    }
  }

  private void capture(List<DeviceKind> kinds, ChosenDevices chosen) {
    if (devices == null) {
      dispatch.accept(new MediaMsg.CaptureFailed(kinds, CaptureProblem.UNAVAILABLE));
      return;
    }
    Promises.settle(
        devices.getUserMedia(constraints(kinds, chosen)),
        this::captured,
        error -> captureFailed(kinds, chosen, error));
  }

  /** A device that was chosen once may be gone: any other will do then. */
  private void captureFailed(List<DeviceKind> kinds, ChosenDevices chosen, Object error) {
    ChosenDevices any = new ChosenDevices("", "", chosen.speaker(), chosen.processing());
    if (Platform.nameOf(error).equals("OverconstrainedError") && !chosen.equals(any)) {
      capture(kinds, any);
    } else {
      dispatch.accept(new MediaMsg.CaptureFailed(kinds, problem(error)));
    }
  }

  private void captured(MediaStream stream) {
    JSArrayReader<MediaStreamTrack> captured = stream.getTracks();
    for (int i = 0; i < captured.getLength(); i++) {
      MediaStreamTrack track = captured.get(i);
      DeviceKind kind = track.getKind().equals("audio") ? DeviceKind.MICROPHONE : DeviceKind.CAMERA;
      use(kind, track);
      track.setOnEnded(_ -> {
        if (Platform.same(tracks.get(kind), track)) {
          use(kind, null);
          dispatch.accept(new MediaMsg.CaptureEnded(kind));
        }
      });
      String id = track.getSettings().getDeviceId();
      dispatch.accept(new MediaMsg.CaptureStarted(kind, id == null ? "" : id));
    }
    // Ids and labels are told only now that permission is given.
    list();
  }

  /** Puts a track in the place of the one before, here and on all links. */
  private void use(DeviceKind kind, @Nullable MediaStreamTrack track) {
    MediaStreamTrack before = track == null ? tracks.remove(kind) : tracks.put(kind, track);
    if (before != null) {
      preview.removeTrack(before);
      before.stop();
    }
    if (track != null) {
      preview.addTrack(track);
    }
    if (kind == DeviceKind.MICROPHONE) {
      onMicrophone.accept(track);
    }
    links.send(kind == DeviceKind.CAMERA ? MediaSlot.CAMERA : MediaSlot.MICROPHONE, track);
  }

  private void list() {
    if (devices != null) {
      // A list that cannot be had leaves the one before.
      Promises.settle(devices.enumerateDevices(), this::listed, Promises::ignore);
    }
  }

  private void listed(JSArrayReader<MediaDeviceInfo> infos) {
    dispatch.accept(new MediaMsg.DevicesListed(devices(infos)));
  }

  static List<Device> devices(JSArrayReader<MediaDeviceInfo> infos) {
    List<Device> list = new ArrayList<>();
    for (int i = 0; i < infos.getLength(); i++) {
      MediaDeviceInfo info = infos.get(i);
      DeviceKind kind =
          switch (info.getKind()) {
            case "audioinput" -> DeviceKind.MICROPHONE;
            case "videoinput" -> DeviceKind.CAMERA;
            default -> DeviceKind.SPEAKER;
          };
      list.add(new Device(kind, info.getDeviceId(), info.getLabel()));
    }
    return list;
  }

  static MediaStreamConstraints constraints(List<DeviceKind> kinds, ChosenDevices chosen) {
    MediaStreamConstraints constraints = JSObjects.create();
    if (kinds.contains(DeviceKind.MICROPHONE)) {
      constraints.setAudio(audio(chosen));
    }
    if (kinds.contains(DeviceKind.CAMERA)) {
      constraints.setVideo(video(chosen.camera()));
    }
    return constraints;
  }

  private static MediaTrackConstraints audio(ChosenDevices chosen) {
    MediaTrackConstraints audio = constraints(chosen.microphone());
    audio.setEchoCancellation(chosen.processing().echo());
    audio.setNoiseSuppression(chosen.processing().noise());
    audio.setAutoGainControl(chosen.processing().gain());
    return audio;
  }

  private static MediaTrackConstraints video(String deviceId) {
    MediaTrackConstraints video = constraints(deviceId);
    video.setWidth(IDEAL_WIDTH);
    video.setHeight(IDEAL_HEIGHT);
    video.setFrameRate(IDEAL_FRAME_RATE);
    return video;
  }

  private static MediaTrackConstraints constraints(String deviceId) {
    MediaTrackConstraints constraints = JSObjects.create();
    if (!deviceId.isEmpty()) {
      // Not a mere wish: Chromium stays with the device in use when another is only preferred.
      ConstrainDOMStringParameters exactly = JSObjects.create();
      exactly.setExact(deviceId);
      constraints.setDeviceId(exactly);
    }
    return constraints;
  }

  static CaptureProblem problem(Object error) {
    return switch (Platform.nameOf(error)) {
      case "NotAllowedError", "SecurityError" -> CaptureProblem.DENIED;
      case "NotFoundError", "OverconstrainedError" -> CaptureProblem.NOT_FOUND;
      case "NotReadableError", "AbortError" -> CaptureProblem.BUSY;
      default -> CaptureProblem.FAILED;
    };
  }
}
