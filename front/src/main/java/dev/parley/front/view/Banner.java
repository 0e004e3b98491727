package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.EntryWords.CAMERA_BUSY;
import static dev.parley.front.view.words.EntryWords.CAMERA_DENIED;
import static dev.parley.front.view.words.EntryWords.CAMERA_FAILED;
import static dev.parley.front.view.words.EntryWords.CAMERA_NOT_FOUND;
import static dev.parley.front.view.words.EntryWords.CAMERA_UNAVAILABLE;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_BUSY;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_DENIED;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_FAILED;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_NOT_FOUND;
import static dev.parley.front.view.words.EntryWords.MICROPHONE_UNAVAILABLE;

import dev.parley.front.app.Problem;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.view.words.EntryWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;

/** Boxes that say what is wrong, in plain words. */
final class Banner {

  private Banner() {}

  /** Something does not work; told at once by a screen reader. */
  static Html problem(Said words) {
    return element(
        "p",
        Attribute.classes("banner banner-problem"),
        Attribute.of("role", "alert"),
        icon("circle-alert"),
        element("span", text(words)));
  }

  /** Something worth knowing. */
  static Html hint(Said words) {
    return element("p", Attribute.classes("banner"), icon("info"), element("span", text(words)));
  }

  static Phrase words(Problem problem) {
    return switch (problem) {
      case ROOM_NAME_EMPTY -> EntryWords.ROOM_NAME_EMPTY;
      case KEY_FAILED -> EntryWords.KEY_FAILED;
      case ROOM_FULL -> EntryWords.ROOM_FULL;
      case SERVER_FULL -> EntryWords.SERVER_FULL;
      case REFUSED -> EntryWords.REFUSED;
    };
  }

  /** Why a device gives nothing; speakers are not asked. */
  static Phrase words(DeviceKind device, CaptureProblem problem) {
    boolean camera = device == DeviceKind.CAMERA;
    return switch (problem) {
      case DENIED -> camera ? CAMERA_DENIED : MICROPHONE_DENIED;
      case NOT_FOUND -> camera ? CAMERA_NOT_FOUND : MICROPHONE_NOT_FOUND;
      case BUSY -> camera ? CAMERA_BUSY : MICROPHONE_BUSY;
      case UNAVAILABLE -> camera ? CAMERA_UNAVAILABLE : MICROPHONE_UNAVAILABLE;
      case FAILED -> camera ? CAMERA_FAILED : MICROPHONE_FAILED;
    };
  }
}
