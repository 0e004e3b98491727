package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.Problem;
import dev.parley.front.app.media.CaptureProblem;

/** Boxes that say what is wrong, in plain words. */
final class Banner {

  private Banner() {}

  /** Something does not work; told at once by a screen reader. */
  static Html problem(String words) {
    return element(
        "p",
        Attribute.classes("banner banner-problem"),
        Attribute.of("role", "alert"),
        icon("circle-alert"),
        element("span", text(words)));
  }

  /** Something worth knowing. */
  static Html hint(String words) {
    return element("p", Attribute.classes("banner"), icon("info"), element("span", text(words)));
  }

  static String words(Problem problem) {
    return switch (problem) {
      case ROOM_NAME_EMPTY -> "This room has no name. Go back and type one.";
      case KEY_FAILED -> "The key of this room could not be made. Please reload the page.";
      case ROOM_FULL -> "This room is full. Try again when someone has left.";
      case SERVER_FULL -> "This server has as many rooms as it can hold. Try again later.";
      case REFUSED ->
          "The server did not understand this page. It may have been updated: reload the page.";
    };
  }

  static String words(String device, CaptureProblem problem) {
    return switch (problem) {
      case DENIED ->
          "The browser was told not to give this page your "
              + device
              + ". You can change that beside the address.";
      case NOT_FOUND -> "No " + device + " was found.";
      case BUSY -> "Your " + device + " is in use by another program.";
      case UNAVAILABLE -> "This browser gives pages no " + device + ".";
      case FAILED -> "Your " + device + " could not be started.";
    };
  }
}
