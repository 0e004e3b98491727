package dev.parley.front.app.check;

import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Hearing;
import java.util.List;

/** Microphone and camera: may they be used, and is anything heard? */
final class DeviceCheck {
  /** Measurements without any sound after which there will be none: about five seconds. */
  static final int MOST_MEASUREMENTS = 40;

  private static final List<DeviceKind> BOTH = List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA);

  private DeviceCheck() {}

  /** One question for both; only if that fails, one for each, to learn which of them it is. */
  static CheckStep start(CheckModel model) {
    Progress asking = new Progress.Running(true);
    return CheckStep.of(
        model.with(Check.MICROPHONE, asking).with(Check.CAMERA, asking),
        new CheckEffect.OpenDevices(BOTH));
  }

  static CheckStep opened(CheckModel model, DeviceKind kind, String label) {
    if (!model.isRunning(check(kind))) {
      return CheckStep.of(model, new CheckEffect.ReleaseDevices());
    }
    return switch (kind) {
      case MICROPHONE ->
          CheckStep.of(
              model
                  .with(Check.MICROPHONE, new Progress.Running(false))
                  .with(new CheckModel.Sound(label, 0, 0)),
              new CheckEffect.ListenToMicrophone());
      case CAMERA -> over(model.with(Check.CAMERA, new Finding.Opened(kind, label, false)));
      case SPEAKER -> CheckStep.of(model);
    };
  }

  static CheckStep withheld(CheckModel model, List<DeviceKind> kinds, CaptureProblem problem) {
    if (kinds.size() > 1) {
      return CheckStep.of(
          model,
          new CheckEffect.OpenDevices(List.of(DeviceKind.MICROPHONE)),
          new CheckEffect.OpenDevices(List.of(DeviceKind.CAMERA)));
    }
    CheckModel next = model;
    for (DeviceKind kind : kinds) {
      if (model.isRunning(check(kind))) {
        next = next.with(check(kind), new Finding.Withheld(kind, problem));
      }
    }
    return over(next);
  }

  static CheckStep measured(CheckModel model, double loudness) {
    if (!model.isRunning(Check.MICROPHONE)) {
      return CheckStep.of(model);
    }
    String label = model.sound().label();
    int measurements = model.sound().measurements() + 1;
    boolean heard = loudness >= Hearing.AUDIBLE;
    CheckModel next = model.with(new CheckModel.Sound(label, loudness, measurements));
    return heard || measurements >= MOST_MEASUREMENTS
        ? over(
            next.with(Check.MICROPHONE, new Finding.Opened(DeviceKind.MICROPHONE, label, !heard)))
        : CheckStep.of(next);
  }

  /** As soon as both are known, nothing is used any more. */
  private static CheckStep over(CheckModel model) {
    boolean both = model.finding(Check.MICROPHONE) != null && model.finding(Check.CAMERA) != null;
    return both ? CheckStep.of(model, new CheckEffect.ReleaseDevices()) : CheckStep.of(model);
  }

  private static Check check(DeviceKind kind) {
    return kind == DeviceKind.CAMERA ? Check.CAMERA : Check.MICROPHONE;
  }
}
