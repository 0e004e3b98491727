package dev.parley.front.app;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.ChosenDevices;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.media.MediaRules;
import dev.parley.front.app.media.SoundTest;
import dev.parley.front.app.media.Source;
import java.util.ArrayList;
import java.util.List;

/** What happens to devices and settings, which is the same on all screens. */
final class SharedUpdate {

  private SharedUpdate() {}

  static <M extends Model> Step<M> update(M model, UiMsg.SettingsMsg msg) {
    return switch (msg) {
      case UiMsg.TypedDisplayName(var text) ->
          Step.of(withSettings(model, model.shared().settings().withDisplayName(text)));
      case UiMsg.ToggledMicrophone() -> toggledMicrophone(model);
      case UiMsg.ToggledCamera() -> toggledCamera(model);
      case UiMsg.AskedMicrophone(var on) -> asked(model, DeviceKind.MICROPHONE, on);
      case UiMsg.AskedCamera(var on) -> asked(model, DeviceKind.CAMERA, on);
      case UiMsg.AskedChat() -> Step.of(withShared(model, model.shared().withChatFirst(true)));
      case UiMsg.RetriedCapture() -> retry(model);
      case UiMsg.ChoseDevice(var kind, var id) -> chose(model, chosen(model).with(kind, id), kind);
      case UiMsg.ChoseProcessing(var next) -> processing(model, chosen(model).with(next));
      case UiMsg.PressedMicrophoneTest() -> testMicrophone(model);
      case UiMsg.PressedSpeakerTest() ->
          Step.of(model, new MediaEffect.TestSpeaker(chosen(model).speaker()));
      case UiMsg.ChoseTheme(var theme) -> choseTheme(model, theme);
      case UiMsg.ChoseLanguage(var language) -> Step.of(model, new PageEffect.Speak(language));
      case UiMsg.ToggledSounds() -> toggledSounds(model);
      case UiMsg.ToggledHideAddress() -> toggledHideAddress(model);
    };
  }

  private static <M extends Model> Step<M> choseTheme(M model, Theme theme) {
    Settings settings = model.shared().settings().withTheme(theme);
    return Step.of(withSettings(model, settings), new PageEffect.SaveSettings(settings));
  }

  static <M extends Model> Step<M> languageLoaded(M model, PageMsg.LanguageLoaded loaded) {
    return Step.of(
        loaded.done() ? withShared(model, model.shared().with(loaded.language())) : model);
  }

  private static <M extends Model> Step<M> toggledSounds(M model) {
    Settings settings = model.shared().settings();
    Settings next = settings.withSounds(!settings.sounds());
    return Step.of(withSettings(model, next), new PageEffect.SaveSettings(next));
  }

  private static <M extends Model> Step<M> toggledHideAddress(M model) {
    Settings settings = model.shared().settings();
    Settings next = settings.withHideAddress(!settings.hideAddress());
    return Step.of(withSettings(model, next), new PageEffect.SaveSettings(next));
  }

  private static ChosenDevices chosen(Model model) {
    return model.shared().media().chosen();
  }

  private static <M extends Model> Step<M> testMicrophone(M model) {
    LocalMedia media = model.shared().media();
    boolean possible = media.microphone().capture() instanceof Capture.On;
    return switch (media.test()) {
      case RECORDING, PLAYING -> Step.of(model);
      case NONE, FAILED ->
          possible
              ? Step.of(model, new MediaEffect.TestMicrophone(media.chosen().speaker()))
              : Step.of(model);
    };
  }

  static <M extends Model> Step<M> tested(M model, SoundTest test) {
    return Step.of(withMedia(model, model.shared().media().with(test)));
  }

  /** What is in use is captured anew: browsers change little of what runs already. */
  private static <M extends Model> Step<M> chose(M model, ChosenDevices chosen, DeviceKind kind) {
    Shared shared = model.shared();
    Settings settings = shared.settings().withDevices(chosen);
    LocalMedia media = MediaRules.choosing(shared.media(), chosen);
    Step<M> step =
        Step.of(
            withMedia(withSettings(model, settings), media), new PageEffect.SaveSettings(settings));
    return switch (kind) {
      case SPEAKER -> step;
      case MICROPHONE, CAMERA ->
          switch (media.source(kind).capture()) {
            case Capture.On _, Capture.Asking _ -> step.and(capture(media, List.of(kind)));
            case Capture.Off _, Capture.Failed _ -> step;
          };
    };
  }

  /** Browsers do to a microphone that is in use what is done to it already, whatever is wished. */
  private static <M extends Model> Step<M> processing(M model, ChosenDevices chosen) {
    boolean inUse = model.shared().media().microphone().capture() instanceof Capture.On;
    Step<M> step =
        inUse ? Step.of(model, new MediaEffect.Release(DeviceKind.MICROPHONE)) : Step.of(model);
    return step.then(next -> chose(next, chosen, DeviceKind.MICROPHONE));
  }

  /** Where nothing is captured, as before the lobby, it counts once something is. */
  private static <M extends Model> Step<M> asked(M model, DeviceKind kind, boolean on) {
    LocalMedia media = model.shared().media();
    if (media.source(kind).wanted() == on) {
      return Step.of(model);
    }
    boolean idle =
        switch (model) {
          case Model.Home _, Model.Ended _ -> true;
          case Model.Lobby _, InCall _ -> false;
        };
    if (idle) {
      return Step.of(withMedia(model, MediaRules.toggled(media, kind)));
    }
    return kind == DeviceKind.CAMERA ? toggledCamera(model) : toggledMicrophone(model);
  }

  private static <M extends Model> Step<M> toggledMicrophone(M model) {
    LocalMedia media = MediaRules.toggled(model.shared().media(), DeviceKind.MICROPHONE);
    Source microphone = media.microphone();
    return switch (microphone.capture()) {
      case Capture.On _ ->
          Step.of(withMedia(model, media), new MediaEffect.EnableMicrophone(microphone.wanted()));
      case Capture.Asking _ -> Step.of(withMedia(model, media));
      case Capture.Off _, Capture.Failed _ -> start(withMedia(model, media));
    };
  }

  static <M extends Model> Step<M> toggledCamera(M model) {
    LocalMedia media = MediaRules.toggled(model.shared().media(), DeviceKind.CAMERA);
    if (media.camera().wanted()) {
      return start(withMedia(model, media));
    }
    return Step.of(
        withMedia(model, MediaRules.stopped(media, DeviceKind.CAMERA)),
        new MediaEffect.Release(DeviceKind.CAMERA));
  }

  /** Asks for what is wanted and not there, in one prompt. */
  static <M extends Model> Step<M> start(M model) {
    LocalMedia media = model.shared().media();
    List<DeviceKind> missing = new ArrayList<>();
    for (DeviceKind kind : List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA)) {
      if (MediaRules.missing(media.source(kind))) {
        missing.add(kind);
        media = MediaRules.asking(media, kind);
      }
    }
    return missing.isEmpty()
        ? Step.of(model)
        : Step.of(withMedia(model, media), capture(media, missing));
  }

  /** Tries once more for what was refused, because the person asks for it. */
  private static <M extends Model> Step<M> retry(M model) {
    LocalMedia media = model.shared().media();
    for (DeviceKind kind : List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA)) {
      if (media.source(kind).capture() instanceof Capture.Failed) {
        media = MediaRules.wanting(media, kind);
      }
    }
    return start(withMedia(model, media));
  }

  /** Gives the devices back; what the person wants is kept for the next time. */
  static <M extends Model> Step<M> release(M model) {
    LocalMedia media = model.shared().media();
    for (DeviceKind kind : List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA)) {
      media = MediaRules.stopped(media, kind);
    }
    return Step.of(
        withMedia(model, media),
        new MediaEffect.Release(DeviceKind.MICROPHONE),
        new MediaEffect.Release(DeviceKind.CAMERA));
  }

  static <M extends Model> Step<M> offline(M model, boolean offline) {
    Shared shared = model.shared();
    return Step.of(
        shared.offline() == offline ? model : withShared(model, shared.withOffline(offline)));
  }

  /** A small window that opened when its call was over already is closed again. */
  static <M extends Model> Step<M> floated(M model, boolean on) {
    return on
        ? Step.of(model, new PageEffect.ShowAbove(Environment.Floating.NOTHING, ""))
        : Step.of(model);
  }

  static <M extends Model> Step<M> devicesListed(M model, List<Device> devices) {
    return Step.of(withMedia(model, MediaRules.listed(model.shared().media(), devices)));
  }

  static <M extends Model> Step<M> captureStarted(M model, DeviceKind kind, String deviceId) {
    if (kind == DeviceKind.SPEAKER) {
      return Step.of(model);
    }
    LocalMedia media = MediaRules.started(model.shared().media(), kind, deviceId);
    boolean wanted = media.source(kind).wanted();
    if (kind == DeviceKind.MICROPHONE) {
      return Step.of(withMedia(model, media), new MediaEffect.EnableMicrophone(wanted));
    }
    return wanted
        ? Step.of(withMedia(model, media))
        : Step.of(withMedia(model, MediaRules.stopped(media, kind)), new MediaEffect.Release(kind));
  }

  static <M extends Model> Step<M> captureFailed(M model, MediaMsg.CaptureFailed failed) {
    LocalMedia media = model.shared().media();
    if (failed.kinds().size() == 1) {
      DeviceKind kind = failed.kinds().getFirst();
      // Another device of that kind may still run: it must not go on unseen.
      return Step.of(
          withMedia(model, MediaRules.failed(media, kind, failed.problem())),
          new MediaEffect.Release(kind));
    }
    // One of them may still be had, unless it was switched off meanwhile.
    Step<M> step = Step.of(model);
    for (DeviceKind kind : failed.kinds()) {
      if (media.source(kind).capture() instanceof Capture.Asking) {
        step = step.and(capture(media, List.of(kind)));
      }
    }
    return step;
  }

  static <M extends Model> Step<M> captureEnded(M model, DeviceKind kind) {
    LocalMedia media = MediaRules.stopped(model.shared().media(), kind);
    return start(withMedia(model, media));
  }

  private static MediaEffect.Capture capture(LocalMedia media, List<DeviceKind> kinds) {
    return new MediaEffect.Capture(kinds, media.chosen());
  }

  /** The screen stays the same one, so the cast holds: {@code with} returns its own kind. */
  @SuppressWarnings("unchecked")
  private static <M extends Model> M withShared(M model, Shared shared) {
    return (M) model.with(shared);
  }

  private static <M extends Model> M withSettings(M model, Settings settings) {
    return withShared(model, model.shared().with(settings));
  }

  private static <M extends Model> M withMedia(M model, LocalMedia media) {
    return withShared(model, model.shared().with(media));
  }
}
