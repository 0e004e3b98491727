package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With2;
import dev.parley.front.view.words.Said.Amount;

/** Words on the way into a call and out of one, and for devices, theme and language. */
public final class EntryWords {
  private static final Area AREA = new Area(0);

  // All screens but the call
  public static final Phrase TO_HOME = AREA.text("Parley, home");
  public static final Phrase LANGUAGE = AREA.text("Language");
  public static final Phrase THEME = AREA.text("Theme");
  public static final Phrase THEME_SYSTEM = AREA.text("System");
  public static final Phrase THEME_DARK = AREA.text("Dark");
  public static final Phrase THEME_LIGHT = AREA.text("Light");
  public static final Phrase THEME_IS_SYSTEM = AREA.text("Theme: as the system");
  public static final Phrase THEME_IS_DARK = AREA.text("Theme: dark");
  public static final Phrase THEME_IS_LIGHT = AREA.text("Theme: light");

  // Home
  public static final Phrase FACE_TO_FACE = AREA.text("Talk face to face.");
  public static final Phrase NOBODY_BETWEEN = AREA.text("Nobody in between.");
  public static final Phrase LEAD =
      AREA.text(
          "Video, voice and chat that travel straight from you to the people you talk to. No"
              + " account, nothing to install.");
  public static final Phrase ROOM_NAME = AREA.text("Room name");
  public static final Phrase ROOM_NAME_EXAMPLE = AREA.text("amber falcon quiet river");
  public static final Phrase YOUR_NAME = AREA.text("Your name");
  public static final Phrase YOUR_NAME_HINT = AREA.text("How others will see you");
  public static final Phrase JOIN = AREA.text("Join");
  public static final Phrase NEW_ROOM = AREA.text("New room");
  public static final Phrase JOINING_MAKES_ROOM =
      AREA.text(
          "Joining makes the room. Whoever knows its name can come in, so a new room gets one that"
              + " nobody can guess.");
  public static final Phrase NO_WEBRTC =
      AREA.text(
          "This browser cannot make calls: it has no WebRTC. A current Firefox, Chrome, Edge or"
              + " Safari can.");
  public static final Phrase INSECURE =
      AREA.text(
          "This page was opened over an insecure connection, so the browser gives it neither"
              + " encryption nor camera. Open it with https://, or on this computer as localhost.");
  public static final Phrase SEALED = AREA.text("Sealed end to end");
  public static final Phrase SEALED_WORDS =
      AREA.text("The server introduces you and cannot listen.");
  public static final Phrase STRAIGHT = AREA.text("Straight to each other");
  public static final Phrase STRAIGHT_WORDS = AREA.text("No media server in the middle.");
  public static final Phrase YOURS = AREA.text("Yours to host");
  public static final Phrase YOURS_WORDS = AREA.text("One command, on any machine with Java.");

  // Lobby
  public static final Phrase YOUR_PREVIEW = AREA.text("Your camera preview");
  public static final Phrase STARTING_CAMERA = AREA.text("Starting your camera…");
  public static final Phrase CAMERA_IS_OFF = AREA.text("Your camera is off");
  public static final Phrase MICROPHONE_LEVEL = AREA.text("Microphone level");
  public static final Phrase ABOUT_TO_JOIN = AREA.text("You are about to join");
  public static final Phrase GUESSABLE =
      AREA.text("This name is easy to guess. For something private, use a new room instead.");
  public static final Phrase JOINING = AREA.text("Joining…");
  public static final Phrase JOIN_ANYWAY =
      AREA.text("You can join all the same: you will see, hear and write.");
  public static final Phrase TRY_AGAIN = AREA.text("Try again");

  // To the connection check
  public static final Phrase CONNECTION_CHECK = AREA.text("Connection check");

  // Why one cannot join
  public static final Phrase OFFLINE =
      AREA.text(
          "You are offline. You can try your camera and microphone and choose settings; for a call"
              + " you need a network.");
  public static final Phrase ROOM_NAME_EMPTY =
      AREA.text("This room has no name. Go back and type one.");
  public static final Phrase KEY_FAILED =
      AREA.text("The key of this room could not be made. Please reload the page.");
  public static final Phrase ROOM_FULL =
      AREA.text("This room is full. Try again when someone has left.");
  public static final Phrase SERVER_FULL =
      AREA.text("This server has as many rooms as it can hold. Try again later.");
  public static final Phrase REFUSED =
      AREA.text(
          "The server did not understand this page. It may have been updated: reload the page.");

  // Devices
  public static final Phrase DEVICES = AREA.text("Devices");
  public static final Phrase MICROPHONE = AREA.text("Microphone");
  public static final Phrase CAMERA = AREA.text("Camera");
  public static final Phrase SPEAKER = AREA.text("Speaker");
  public static final Phrase SYSTEM_DEFAULT = AREA.text("System default");
  public static final With2<Phrase, Amount> NUMBERED_DEVICE = AREA.with2("{device} {number}");
  public static final Phrase MICROPHONE_DENIED =
      AREA.text(
          "The browser was told not to give this page your microphone. You can change that beside"
              + " the address.");
  public static final Phrase MICROPHONE_NOT_FOUND = AREA.text("No microphone was found.");
  public static final Phrase MICROPHONE_BUSY =
      AREA.text("Your microphone is in use by another program.");
  public static final Phrase MICROPHONE_UNAVAILABLE =
      AREA.text("This browser gives pages no microphone.");
  public static final Phrase MICROPHONE_FAILED = AREA.text("Your microphone could not be started.");
  public static final Phrase CAMERA_DENIED =
      AREA.text(
          "The browser was told not to give this page your camera. You can change that beside the"
              + " address.");
  public static final Phrase CAMERA_NOT_FOUND = AREA.text("No camera was found.");
  public static final Phrase CAMERA_BUSY = AREA.text("Your camera is in use by another program.");
  public static final Phrase CAMERA_UNAVAILABLE = AREA.text("This browser gives pages no camera.");
  public static final Phrase CAMERA_FAILED = AREA.text("Your camera could not be started.");

  // Ended
  public static final Phrase YOU_LEFT = AREA.text("You left the call");
  public static final Phrase YOU_LEFT_WORDS =
      AREA.text("The others can go on without you. Your camera and microphone are off.");
  public static final Phrase REJOIN = AREA.text("Rejoin");
  public static final Phrase BACK_TO_START = AREA.text("Back to start");
  public static final Phrase CALL_LEFT_TITLE = AREA.text("Call left · Parley");

  private EntryWords() {}
}
