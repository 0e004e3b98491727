package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;
import dev.parley.front.view.words.Phrase.With2;
import dev.parley.front.view.words.Phrase.With3;
import dev.parley.front.view.words.Said.Amount;

/** Words for what happens in a call: news, troubles with links, and files on their way. */
public final class StateWords {
  private static final Area AREA = new Area(2);

  // The connection to the server
  public static final Phrase RECONNECTING_TO_SERVER = AREA.text("Reconnecting to the server…");
  public static final Phrase SERVER_AWAY = AREA.text("The server is out of reach. Trying again…");

  // Notices
  public static final Phrase NOTICES = AREA.text("Notices");
  public static final With<Said> JOINED = AREA.with("{name} joined");
  public static final With<Said> LEFT = AREA.with("{name} left");
  public static final With<Said> LOST_CONNECTION = AREA.with("{name} lost connection");
  public static final With<Said> WROTE = AREA.with("New message from {name}");
  public static final Phrase LINK_COPIED = AREA.text("Invite link copied");
  public static final Phrase LINK_NOT_COPIED =
      AREA.text("The browser did not allow copying. Select the link instead.");
  public static final Phrase MICROPHONE_CHANGED =
      AREA.text("Your microphone was unplugged or taken away");
  public static final Phrase CAMERA_CHANGED = AREA.text("Your camera was unplugged or taken away");
  public static final With<Said> SHARES_SCREEN = AREA.with("{name} shares a screen");
  public static final Phrase SCREEN_FAILED = AREA.text("Your screen could not be shared");
  public static final Phrase NOT_HEARD = AREA.text("Nobody hears you: your microphone is off");
  public static final With<Said> OFFERS_FILE = AREA.with("{name} offers a file");
  public static final Phrase NOBODY_FOR_FILE = AREA.text("Nobody is here to send a file to");
  public static final With2<Amount, Phrase> TOO_MANY_FILES =
      AREA.with2("At most {count} files at a time, of {size} each");
  public static final Phrase LANGUAGE_FAILED = AREA.text("This language could not be loaded");

  // Links
  public static final With<Said> AWAY = AREA.with("{name} is reconnecting…");
  public static final Phrase CONNECTING = AREA.text("Connecting…");
  public static final With<Said> RECONNECTING = AREA.with("Reconnecting to {name}…");
  public static final With<Said> NETWORK_CHANGED =
      AREA.with("{name}'s network changed. Reconnecting…");
  public static final With<Said> NO_ANSWER = AREA.with("{name} does not answer. Still trying…");
  public static final With<Said> NO_RELAY =
      AREA.with("No direct way to {name}. Only a relay would work, and none is set up.");
  public static final With<Said> RELAY_FAILED =
      AREA.with("No way to {name}, not even over the relay. Still trying…");
  public static final Phrase DIRECT = AREA.text("Direct");
  public static final With<Amount> DIRECT_WITHIN = AREA.with("Direct, {milliseconds} ms");
  public static final Phrase RELAYED = AREA.text("Relayed");
  public static final With<Amount> RELAYED_WITHIN = AREA.with("Relayed, {milliseconds} ms");

  // How links do
  public static final Phrase CONNECTION_GOOD = AREA.text("Connection good");
  public static final Phrase CONNECTION_FAIR = AREA.text("Connection fair");
  public static final Phrase CONNECTION_POOR = AREA.text("Connection poor");
  public static final With<Said> CONNECTION_TO = AREA.with("Connection to {name}");
  public static final With<Said> TOO_SLOW = AREA.with("{name}'s network is too slow for pictures");
  public static final Phrase CHOSE_AUDIO_ONLY = AREA.text("You chose audio only");
  public static final Phrase IS_SENT = AREA.text("Sending");
  public static final Phrase IS_RECEIVED = AREA.text("Receiving");
  public static final Phrase IS_LOST = AREA.text("Lost");
  public static final Phrase ROUND_TRIP = AREA.text("Round trip");
  public static final Phrase PICTURE = AREA.text("Picture");
  public static final With<Amount> KILOBITS = AREA.with("{number} kbit/s");
  public static final With<Amount> PERCENT = AREA.with("{number} %");
  public static final With<Amount> MILLISECONDS = AREA.with("{number} ms");
  public static final With<Amount> LINES = AREA.with("{number}p");
  public static final With<Amount> PICTURES_A_SECOND = AREA.with("{number} fps");
  public static final With3<Phrase, Said, Phrase> LAST_MINUTE =
      AREA.with3("{what} in the last minute: now {now}, at most {most}");

  // Files
  public static final Phrase FILES = AREA.text("Files");
  public static final With<Amount> BYTES = AREA.with("{number} B");
  public static final With<Amount> KILOBYTES = AREA.with("{number} kB");
  public static final With<Amount> MEGABYTES = AREA.with("{number} MB");
  public static final With<Amount> GIGABYTES = AREA.with("{number} GB");
  public static final Phrase ACCEPT = AREA.text("Accept");
  public static final With<Said> ACCEPT_FILE = AREA.with("Accept {file}");
  public static final Phrase DECLINE = AREA.text("Decline");
  public static final With<Said> DECLINE_FILE = AREA.with("Decline {file}");
  public static final Phrase SAVE = AREA.text("Save");
  public static final With<Said> SAVE_FILE = AREA.with("Save {file}");
  public static final Phrase CANCEL = AREA.text("Cancel");
  public static final With<Said> CANCEL_FILE = AREA.with("Cancel {file}");
  public static final Phrase REMOVE = AREA.text("Remove");
  public static final With<Said> REMOVE_FILE = AREA.with("Remove {file}");

  // A file to someone
  public static final With<Said> UNDECIDED = AREA.with("{name} has not decided yet");
  public static final With2<Said, Amount> TO_NAME = AREA.with2("To {name}, {percent} %");
  public static final With<Said> WAITING_FOR_CONNECTION =
      AREA.with("Waiting for the connection to {name}");
  public static final With<Said> THEY_COMPARE = AREA.with("{name} has all of it and compares");
  public static final With<Said> DELIVERED = AREA.with("{name} has it");
  public static final With<Said> DAMAGED_THERE =
      AREA.with("Arrived damaged at {name}. Send it again.");
  public static final With<Said> THEY_DECLINED = AREA.with("{name} does not want it");
  public static final With<Said> NOT_SENT = AREA.with("Could not be sent to {name}");

  // A file of someone
  public static final With2<Phrase, Said> SIZE_FROM = AREA.with2("{size} from {name}");
  public static final With3<Phrase, Said, Phrase> TOO_LARGE =
      AREA.with3("{size} from {name}. Too large: this browser can keep files of {most} in all.");
  public static final Phrase WHERE_TO = AREA.text("Where do you want to keep it?");
  public static final With3<Amount, Phrase, Said> RECEIVING =
      AREA.with3("{percent} % of {size} from {name}");
  public static final Phrase COMPARING = AREA.text("Being compared with what was sent");
  public static final With2<Phrase, Said> SAVED = AREA.with2("{size} from {name}, saved");
  public static final With<Said> DAMAGED_HERE =
      AREA.with("Arrived damaged and was thrown away. Ask {name} to send it again.");
  public static final Phrase DECLINED = AREA.text("Declined");
  public static final With<Said> TAKEN_BACK = AREA.with("{name} took it back");
  public static final With<Said> LOST = AREA.with("{name} left before all of it was here");
  public static final Phrase NOT_WRITTEN = AREA.text("Could not be written");

  private StateWords() {}
}
