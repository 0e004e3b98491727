package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;
import dev.parley.front.view.words.Phrase.With2;

/** Words for whom one is really connected with. */
public final class SafetyWords {
  private static final Area AREA = new Area(3);

  // The safety code
  public static final Phrase VERIFY = AREA.text("Verify");
  public static final Phrase SAFETY_CODE = AREA.text("Safety code");
  public static final Phrase CLOSE_CODE = AREA.text("Close safety code");
  public static final Phrase MAKING_CODE = AREA.text("Making a safety code with everyone here…");
  public static final Phrase COMPARE_CODE =
      AREA.text(
          "Read it aloud to each other. If everyone has the same, in the same order, nobody sits"
              + " in between.");
  public static final With<Said> IN_NUMBERS = AREA.with("In numbers: {numbers}");
  public static final Phrase IT_MATCHES = AREA.text("It matches");
  public static final Phrase IT_DIFFERS = AREA.text("It differs");
  public static final Phrase CODE_MATCHED =
      AREA.text(
          "You compared it, and it matches. The devices of the people here are verified from now"
              + " on.");
  public static final Phrase CODE_DIFFERED =
      AREA.text(
          "Then someone may sit in between and listen. Say nothing secret here. Leave, and meet in"
              + " a new room whose name you agree on in another way.");
  public static final Phrase NEW_CODE = AREA.text("New code");
  public static final Phrase CODE_READY = AREA.text("There is a safety code to compare");

  // Why there is no code
  public static final With<Said> CODE_SILENT =
      AREA.with("No safety code: no answer from {names}. Try again when everyone is connected.");
  public static final Phrase NO_CODE = AREA.text("No safety code could be made. Try again.");
  public static final With<Said> CODE_CHANGED =
      AREA.with("The safety code is not valid any more. New, gone or newly connected: {names}.");
  public static final Phrase CODE_ALONE =
      AREA.text("Nobody is here to compare a safety code with.");
  public static final Phrase CODE_PEOPLE =
      AREA.text("Not everyone sees the same people yet. Try again in a moment.");
  public static final With<Said> CODE_LINKS =
      AREA.with(
          "The two ends of a link do not fit together: {names}. If that stays so, someone sits in"
              + " between: say nothing secret here.");
  public static final With<Said> AND_THIS_PAGE = AREA.with("{name} and this page");
  public static final With2<Said, Said> AND = AREA.with2("{first} and {second}");
  public static final With2<Said, Said> COMMA = AREA.with2("{first}, {second}");

  // Devices
  public static final Phrase NEW_DEVICE = AREA.text("New device");
  public static final Phrase KNOWN_DEVICE = AREA.text("Same device as last time");
  public static final With<Said> KNOWN_DEVICE_OF =
      AREA.with("Same device as last time, then {name}");
  public static final Phrase VERIFIED_DEVICE = AREA.text("Verified device");
  public static final With<Said> VERIFIED_DEVICE_OF = AREA.with("Verified device of {name}");
  public static final Phrase UNPROVEN_DEVICE = AREA.text("Could not prove which device it is");
  public static final Phrase DEVICES_WORDS =
      AREA.text(
          "This browser knows the devices of people you met, and they know this one, by keys that"
              + " only people in a call see.");
  public static final Phrase FORGET_DEVICES = AREA.text("Forget known devices");
  public static final Phrase DEVICES_FORGOTTEN = AREA.text("No device is known any more");

  // The lock of the room
  public static final Phrase LOCK_ROOM = AREA.text("Lock the room");
  public static final Phrase UNLOCK_ROOM = AREA.text("Unlock the room");
  public static final Phrase LOCKED = AREA.text("Locked");
  public static final With<Said> LOCKED_BY = AREA.with("{name} locked the room");
  public static final With<Said> UNLOCKED_BY = AREA.with("{name} unlocked the room");
  public static final With<Said> KNOCKS = AREA.with("{name} wants to come in");
  public static final Phrase KNOCK_WORDS =
      AREA.text("The room is locked. Whoever comes in can see and hear everyone.");
  public static final With<Said> LET_IN = AREA.with("Let {name} in");
  public static final Phrase NOT_NOW = AREA.text("Not now");
  public static final Phrase ROOM_IS_LOCKED = AREA.text("This room is locked");
  public static final Phrase ROOM_IS_LOCKED_WORDS =
      AREA.text("The people in it see that you are here. You come in when someone lets you in.");
  public static final Phrase WAITING_AT_DOOR = AREA.text("Waiting to be let in…");

  // Removing someone
  public static final With<Said> REMOVE_PERSON = AREA.with("Remove {name}");
  public static final With<Said> REMOVED = AREA.with("{name} is removed for you");
  public static final Phrase REMOVED_WORDS =
      AREA.text(
          "You do not see or hear each other any more; the others still do. Whoever reloads the"
              + " page comes as someone new: to keep them out, lock the room.");
  public static final Phrase SUGGEST_TO_OTHERS = AREA.text("Suggest it to the others");
  public static final Phrase UNDO = AREA.text("Undo");
  public static final With<Said> UNDO_REMOVING = AREA.with("Connect with {name} again");
  public static final With2<Said, Said> SUGGESTS = AREA.with2("{name} suggests removing {other}");
  public static final Phrase SUGGESTS_WORDS =
      AREA.text("That is for you alone: nobody can remove someone for others.");
  public static final Phrase REMOVE_FOR_ME = AREA.text("Remove for me");
  public static final Phrase KEEP = AREA.text("Keep");
  public static final With<Said> SUGGESTED = AREA.with("{name} suggests removing someone");
  public static final With<Said> PARTED = AREA.with("{name} has closed the connection to you");

  private SafetyWords() {}
}
