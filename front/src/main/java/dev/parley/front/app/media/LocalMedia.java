package dev.parley.front.app.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the devices on this side.
 *
 * @param microphone stays captured while muted, so that unmuting is instant
 * @param camera released while off, so that its light goes out
 * @param devices all that the browser lists
 * @param chosen what the person prefers
 * @param screen what is captured of the screen, in a call only; in place of a device's id it has
 *     that of the stream
 * @param test of the microphone
 */
public record LocalMedia(
    Source microphone,
    Source camera,
    List<Device> devices,
    ChosenDevices chosen,
    Capture screen,
    SoundTest test) {

  /** Nothing known yet. */
  public static LocalMedia initial(ChosenDevices chosen) {
    return new LocalMedia(
        Source.INITIAL, Source.INITIAL, List.of(), chosen, new Capture.Off(), SoundTest.NONE);
  }

  /** Nothing known yet but what the person wants. */
  public LocalMedia wanting(boolean hears, boolean sees) {
    return new LocalMedia(
        microphone.wanting(hears), camera.wanting(sees), devices, chosen, screen, test);
  }

  /** Copies the list. */
  public LocalMedia {
    devices = List.copyOf(devices);
  }

  /** Devices of one kind, in the browser's order. */
  public List<Device> devices(DeviceKind kind) {
    List<Device> result = new ArrayList<>();
    for (Device device : devices) {
      if (device.kind() == kind && !device.id().isEmpty()) {
        result.add(device);
      }
    }
    return result;
  }

  /** The microphone or the camera; a speaker is no source. */
  public Source source(DeviceKind kind) {
    return switch (kind) {
      case MICROPHONE -> microphone;
      case CAMERA -> camera;
      case SPEAKER -> throw new IllegalArgumentException("a speaker is no source");
    };
  }

  /** The same with another microphone or camera. */
  public LocalMedia with(DeviceKind kind, Source source) {
    return switch (kind) {
      case MICROPHONE -> new LocalMedia(source, camera, devices, chosen, screen, test);
      case CAMERA -> new LocalMedia(microphone, source, devices, chosen, screen, test);
      case SPEAKER -> throw new IllegalArgumentException("a speaker is no source");
    };
  }

  LocalMedia with(List<Device> listed) {
    return new LocalMedia(microphone, camera, listed, chosen, screen, test);
  }

  LocalMedia with(ChosenDevices next) {
    return new LocalMedia(microphone, camera, devices, next, screen, test);
  }

  /** Id of the stream with the own screen; null while it is not shared. */
  public @Nullable String sharedScreen() {
    return screen instanceof Capture.On on ? on.deviceId() : null;
  }

  /** The same with the own screen shared, or not. */
  public LocalMedia withScreen(Capture next) {
    return new LocalMedia(microphone, camera, devices, chosen, next, test);
  }

  /** The same with a test that has got so far. */
  public LocalMedia with(SoundTest next) {
    return new LocalMedia(microphone, camera, devices, chosen, screen, next);
  }
}
