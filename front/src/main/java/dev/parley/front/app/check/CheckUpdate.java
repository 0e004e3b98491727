package dev.parley.front.app.check;

import dev.parley.front.app.check.Finding.Plain;
import java.util.ArrayList;
import java.util.List;

/** The only way in which {@link CheckModel} changes. */
public final class CheckUpdate {

  private CheckUpdate() {}

  /**
   * Takes one message. What comes too late, after its check is over, means nothing.
   *
   * @param now when, in ms since the epoch
   * @return the same model object if nothing changed
   */
  public static CheckStep update(CheckModel model, CheckMsg msg, long now) {
    CheckStep step = take(model, msg, now);
    CheckModel next = step.model();
    return next.finished() == 0 && next.allDone() ? step.with(next.withFinished(now)) : step;
  }

  private static CheckStep take(CheckModel model, CheckMsg msg, long now) {
    return switch (msg) {
      case CheckMsg.PressedStart() ->
          model.run() > 0 && model.finished() == 0 ? CheckStep.of(model) : start(model);
      case CheckMsg.PressedCopy() -> CheckStep.of(model, new CheckEffect.CopyResults());
      case CheckMsg.ResultsCopied(var done) -> CheckStep.of(model.withCopied(done));
      case CheckMsg.ChoseTheme(var theme) ->
          CheckStep.of(model.withTheme(theme), new CheckEffect.SaveTheme(theme));
      case CheckMsg.ChoseLanguage(var language) ->
          CheckStep.of(model, new CheckEffect.Speak(language));
      case CheckMsg.LanguageLoaded(var language) -> CheckStep.of(model.withLanguage(language));
      case CheckMsg.DeviceOpened(var kind, var label) -> DeviceCheck.opened(model, kind, label);
      case CheckMsg.DevicesWithheld(var kinds, var problem) ->
          DeviceCheck.withheld(model, kinds, problem);
      case CheckMsg.DevicesListed(var devices) -> CheckStep.of(model.withDevices(devices));
      case CheckMsg.SoundMeasured(var loudness) -> DeviceCheck.measured(model, loudness);
      case CheckMsg.ServerReported(var reported) -> ServerCheck.reported(model, reported, now);
      case CheckMsg.Gathered gathered -> PathCheck.gathered(model, gathered, now);
      case CheckMsg.Connected(var check, var ms) ->
          PathCheck.over(model, check, new Finding.Answered(check, ms));
      case CheckMsg.NotConnected(var check) -> PathCheck.over(model, check, notConnected(check));
      case CheckMsg.Waited(var run, var check) ->
          run == model.run() && model.isRunning(check) ? waited(model, check) : CheckStep.of(model);
    };
  }

  private static Finding notConnected(Check check) {
    return check == Check.RELAY ? Plain.RELAY_FAILED : Plain.DIRECT_FAILED;
  }

  private static CheckStep start(CheckModel model) {
    CheckModel next = model.afresh().with(Check.BROWSER, browser(model.client()));
    CheckStep step = DeviceCheck.start(next);
    return step.then(ServerCheck.start(step.model()));
  }

  private static Finding browser(CheckModel.Client client) {
    List<Plain> missing = new ArrayList<>();
    if (!client.webRtc()) {
      missing.add(Plain.WITHOUT_WEBRTC);
    }
    if (!client.encryption()) {
      missing.add(Plain.INSECURE);
    }
    if (!client.webSocket()) {
      missing.add(Plain.WITHOUT_WEB_SOCKET);
    }
    return missing.isEmpty() ? Plain.BROWSER_FINE : missing.getFirst();
  }

  private static CheckStep waited(CheckModel model, Check check) {
    return switch (check) {
      case SERVER -> ServerCheck.failed(model, Plain.SERVER_SILENT);
      case ADDRESS -> PathCheck.over(model, check, PathCheck.unanswered(model));
      case DIRECT -> PathCheck.over(model, check, Plain.DIRECT_FAILED);
      case RELAY ->
          // The candidates that were found on the way tell how far it came.
          PathCheck.over(
              model,
              check,
              model.ice().candidates().contains(PathCheck.RELAYED)
                  ? Plain.RELAY_FAILED
                  : Plain.RELAY_SILENT);
      // What the person does is not timed.
      case BROWSER, MICROPHONE, CAMERA -> CheckStep.of(model);
    };
  }
}
