package dev.parley.front.view;

import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.Finding;
import dev.parley.front.app.check.Progress;
import dev.parley.front.app.check.Summary;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.view.words.CheckWords;
import dev.parley.front.view.words.EntryWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;

/** What was found, and what to do, in plain words. */
final class FindingWords {

  private FindingWords() {}

  static Phrase title(Check check) {
    return switch (check) {
      case BROWSER -> CheckWords.BROWSER;
      case MICROPHONE -> EntryWords.MICROPHONE;
      case CAMERA -> EntryWords.CAMERA;
      case SERVER -> CheckWords.SERVER;
      case ADDRESS -> CheckWords.OUTSIDE_ADDRESS;
      case DIRECT -> CheckWords.DIRECT_CONNECTION;
      case RELAY -> CheckWords.RELAY;
    };
  }

  /** The one word for how far it is, or how good. */
  static Phrase state(Progress progress) {
    return switch (progress) {
      case Progress.Waiting() -> CheckWords.STATE_WAITING;
      case Progress.Running _ -> CheckWords.STATE_RUNNING;
      case Progress.Done(var finding) ->
          switch (finding.level()) {
            case FINE -> CheckWords.STATE_FINE;
            case WARNING -> CheckWords.STATE_WARNING;
            case FAILED -> CheckWords.STATE_FAILED;
          };
    };
  }

  /** The sentence to it. */
  static Phrase of(Check check, Progress progress) {
    return switch (progress) {
      case Progress.Waiting() -> about(check);
      case Progress.Running(var asking) -> running(check, asking);
      case Progress.Done(var finding) -> of(finding);
    };
  }

  /** What is looked at. */
  private static Phrase about(Check check) {
    return switch (check) {
      case BROWSER -> CheckWords.ABOUT_BROWSER;
      case MICROPHONE -> CheckWords.ABOUT_MICROPHONE;
      case CAMERA -> CheckWords.ABOUT_CAMERA;
      case SERVER -> CheckWords.ABOUT_SERVER;
      case ADDRESS -> CheckWords.ABOUT_ADDRESS;
      case DIRECT -> CheckWords.ABOUT_DIRECT;
      case RELAY -> CheckWords.ABOUT_RELAY;
    };
  }

  private static Phrase running(Check check, boolean asking) {
    return switch (check) {
      case MICROPHONE -> asking ? CheckWords.ALLOW_MICROPHONE : CheckWords.SAY_SOMETHING;
      case CAMERA -> CheckWords.ALLOW_CAMERA;
      case BROWSER, SERVER, ADDRESS, DIRECT, RELAY -> about(check);
    };
  }

  private static Phrase of(Finding finding) {
    return switch (finding) {
      case Finding.Opened(var kind, var label, var silent) -> opened(kind, label, silent);
      case Finding.Withheld(var kind, var problem) -> Banner.words(kind, problem);
      case Finding.Answered(var from, var ms) -> answered(from, amount(ms));
      case Finding.Plain plain -> of(plain);
    };
  }

  private static Phrase opened(DeviceKind kind, String label, boolean silent) {
    boolean camera = kind == DeviceKind.CAMERA;
    Said name =
        label.isEmpty() ? (camera ? EntryWords.CAMERA : EntryWords.MICROPHONE) : verbatim(label);
    return camera
        ? CheckWords.CAMERA_WORKS.of(name)
        : (silent ? CheckWords.MICROPHONE_SILENT : CheckWords.MICROPHONE_HEARD).of(name);
  }

  private static Phrase answered(Check from, Said.Amount ms) {
    return switch (from) {
      case RELAY -> CheckWords.RELAY_WORKS.of(ms);
      case DIRECT -> CheckWords.DIRECT_WORKS.of(ms);
      case SERVER, BROWSER, MICROPHONE, CAMERA, ADDRESS -> CheckWords.SERVER_ANSWERS.of(ms);
    };
  }

  private static Phrase of(Finding.Plain plain) {
    return switch (plain) {
      case BROWSER_FINE -> CheckWords.BROWSER_FINE;
      case WITHOUT_WEBRTC -> EntryWords.NO_WEBRTC;
      case INSECURE -> EntryWords.INSECURE;
      case WITHOUT_WEB_SOCKET -> CheckWords.WITHOUT_WEB_SOCKET;
      case SERVER_AWAY -> CheckWords.SERVER_OUT_OF_REACH;
      case SERVER_SILENT -> CheckWords.SERVER_SILENT;
      case SERVER_REFUSED -> CheckWords.SERVER_REFUSED;
      case SERVER_GARBLED -> CheckWords.SERVER_GARBLED;
      case ADDRESS_FOUND -> CheckWords.ADDRESS_FOUND;
      case ADDRESS_SAME -> CheckWords.ADDRESS_SAME;
      case ADDRESS_NEAR -> CheckWords.ADDRESS_NEAR;
      case STUN_SILENT -> CheckWords.STUN_SILENT;
      case STUN_MISSING -> CheckWords.STUN_MISSING;
      case DIRECT_FAILED -> CheckWords.DIRECT_FAILED;
      case RELAY_MISSING -> CheckWords.RELAY_MISSING;
      case RELAY_REFUSED -> CheckWords.RELAY_REFUSED;
      case RELAY_SILENT -> CheckWords.RELAY_SILENT;
      case RELAY_FAILED -> CheckWords.RELAY_BLOCKED;
      case NOT_TRIED -> CheckWords.NOT_TRIED;
    };
  }

  /** What all of it means. */
  static Phrase of(Summary summary) {
    return switch (summary) {
      case FINE -> CheckWords.CALLS_WORK;
      case MOSTLY -> CheckWords.CALLS_WORK_MOSTLY;
      case OVER_RELAY -> CheckWords.CALLS_OVER_RELAY;
      case NEARBY -> CheckWords.CALLS_NEARBY;
      case UNHEARD -> CheckWords.CALLS_UNHEARD;
      case UNSEEN -> CheckWords.CALLS_UNSEEN;
      case NO_WAY -> CheckWords.CALLS_BLOCKED;
      case NO_SERVER -> CheckWords.CALLS_WITHOUT_SERVER;
      case NO_BROWSER -> CheckWords.CALLS_NOT_HERE;
    };
  }
}
