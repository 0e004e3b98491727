package dev.parley.front.app.media;

import java.util.List;

/** How {@link LocalMedia} changes by what the person does and what the browser reports. */
public final class MediaRules {

  private MediaRules() {}

  /** Whether a source is wanted and has to be asked for. */
  public static boolean missing(Source source) {
    return source.wanted()
        && switch (source.capture()) {
          case Capture.Off _, Capture.Failed _ -> true;
          case Capture.Asking _, Capture.On _ -> false;
        };
  }

  /** The person switched it on or off. */
  public static LocalMedia toggled(LocalMedia media, DeviceKind kind) {
    Source source = media.source(kind);
    return media.with(kind, source.wanting(!source.wanted()));
  }

  /** The person wants it. */
  public static LocalMedia wanting(LocalMedia media, DeviceKind kind) {
    return media.with(kind, media.source(kind).wanting(true));
  }

  /** The person prefers other devices. */
  public static LocalMedia choosing(LocalMedia media, ChosenDevices chosen) {
    return media.with(chosen);
  }

  /** It was asked for. */
  public static LocalMedia asking(LocalMedia media, DeviceKind kind) {
    return media.with(kind, media.source(kind).with(new Capture.Asking()));
  }

  /** It runs. */
  public static LocalMedia started(LocalMedia media, DeviceKind kind, String deviceId) {
    return media.with(kind, media.source(kind).with(new Capture.On(deviceId)));
  }

  /** It was refused. It counts as switched off, so that pressing its button tries again. */
  public static LocalMedia failed(LocalMedia media, DeviceKind kind, CaptureProblem problem) {
    return media.with(kind, new Source(false, new Capture.Failed(problem)));
  }

  /** It was given back or taken away. */
  public static LocalMedia stopped(LocalMedia media, DeviceKind kind) {
    return media.with(kind, media.source(kind).with(new Capture.Off()));
  }

  /** The browser lists these devices now. */
  public static LocalMedia listed(LocalMedia media, List<Device> devices) {
    return media.with(devices);
  }
}
