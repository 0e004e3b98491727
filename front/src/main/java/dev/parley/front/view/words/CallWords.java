package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;
import dev.parley.front.view.words.Said.Amount;

/** Words of the call: its stage, its controls, and what opens beside or above them. */
public final class CallWords {
  private static final Area AREA = new Area(1);

  // Toolbar
  public static final Phrase CALL_CONTROLS = AREA.text("Call controls");
  public static final Phrase SHARE_SCREEN = AREA.text("Share screen");
  public static final Phrase STOP_SHARING = AREA.text("Stop sharing your screen");
  public static final Phrase CHAT = AREA.text("Chat");
  public static final Phrase PEOPLE = AREA.text("People");
  public static final Phrase INVITE = AREA.text("Invite");
  public static final Phrase MORE = AREA.text("More");
  public static final Phrase LEAVE = AREA.text("Leave");
  public static final With<Amount> UNREAD = AREA.with("{count} unread");
  public static final With<Amount> MORE_THAN = AREA.with("{count}+");

  // Stage
  public static final Phrase STAGE = AREA.text("Stage");
  public static final Phrase YOU = AREA.text("You");
  public static final Phrase GUEST = AREA.text("Guest");
  public static final Phrase ALONE = AREA.text("You are the only one here");
  public static final Phrase ALONE_WORDS =
      AREA.text("Send this link to the people you want to talk to.");
  public static final Phrase MUTED = AREA.text("Muted");
  public static final Phrase SILENCED = AREA.text("Silenced for you");
  public static final Phrase YOUR_CAMERA = AREA.text("Your camera");
  public static final With<Said> CAMERA_OF = AREA.with("{name}'s camera");
  public static final Phrase YOUR_SCREEN = AREA.text("Your screen");
  public static final With<Said> SCREEN_OF = AREA.with("{name}'s screen");
  public static final Phrase WAITING_FOR_PICTURE = AREA.text("Waiting for the picture…");

  // Chat
  public static final Phrase MESSAGES = AREA.text("Messages");
  public static final Phrase NO_MESSAGES = AREA.text("No messages yet");
  public static final Phrase KEPT_NOWHERE =
      AREA.text("What you write goes straight to the others and is kept nowhere.");
  public static final Phrase ATTACH_FILE = AREA.text("Attach file");
  public static final Phrase ATTACH_FILE_WORDS = AREA.text("Send files to everyone here");
  public static final Phrase MESSAGE = AREA.text("Message");
  public static final Phrase MESSAGE_HINT = AREA.text("Write to everyone here");
  public static final Phrase SEND = AREA.text("Send");

  // People
  public static final With<Said> NAME_AND_YOU = AREA.with("{name} (you)");
  public static final Phrase MICROPHONE_ON = AREA.text("Microphone on");
  public static final Phrase MICROPHONE_OFF = AREA.text("Microphone off");
  public static final Phrase CAMERA_ON = AREA.text("Camera on");
  public static final Phrase CAMERA_OFF = AREA.text("Camera off");
  public static final With<Said> SILENCE = AREA.with("Silence {name}");
  public static final With<Said> VOLUME_OF = AREA.with("Volume of {name}");
  public static final Phrase INVITE_SOMEONE = AREA.text("Invite someone");

  // Dialogs
  public static final Phrase CLOSE = AREA.text("Close");
  public static final Phrase INVITE_WORDS =
      AREA.text("Whoever has this link can join this call. It is the key to the room.");
  public static final Phrase INVITE_LINK = AREA.text("Invite link");
  public static final Phrase COPY_LINK = AREA.text("Copy link");
  public static final Phrase SHARE = AREA.text("Share…");
  public static final Phrase SETTINGS = AREA.text("Settings");
  public static final Phrase SOUNDS = AREA.text("Soft sounds when people come, go and write");
  public static final Phrase SOUNDS_OFF = AREA.text("Turn sounds off");
  public static final Phrase SOUNDS_ON = AREA.text("Turn sounds on");
  public static final Phrase DATA_SAVER = AREA.text("Data saver");
  public static final Phrase AUDIO_ONLY = AREA.text("Audio only");
  public static final Phrase HIDE_ADDRESS =
      AREA.text("Hide my address: everything goes over a relay");
  public static final Phrase HIDE_ADDRESS_WITHOUT_RELAY =
      AREA.text("Hide my address: needs a relay, and none is set up here");

  // Keyboard shortcuts
  public static final Phrase SHORTCUTS = AREA.text("Keyboard shortcuts");
  public static final Phrase SWITCH_MICROPHONE = AREA.text("Microphone on or off");
  public static final Phrase SWITCH_CAMERA = AREA.text("Camera on or off");
  public static final Phrase SWITCH_SCREEN = AREA.text("Share your screen or stop");
  public static final Phrase SWITCH_CHAT = AREA.text("Open or close the chat");
  public static final Phrase SEE_PEOPLE = AREA.text("See who is here");
  public static final Phrase THIS_LIST = AREA.text("This list");
  public static final Phrase KEY_SPACE = AREA.text("Space");
  public static final Phrase HOLD_TO_TALK = AREA.text("Hold to talk while your microphone is off");
  public static final Phrase KEY_ESCAPE = AREA.text("Esc");
  public static final Phrase CLOSE_TOPMOST = AREA.text("Close what is open");

  private CallWords() {}
}
