package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;
import dev.parley.front.view.words.Phrase.With2;
import dev.parley.front.view.words.Said.Amount;

/** Words for talking by other means than voice: chat, commands, reactions, hands. */
public final class TalkWords {
  private static final Area AREA = new Area(4);

  // Chat
  public static final With<Said> AS_TOLD_BY = AREA.with("as told by {name}");
  public static final Phrase EMOJI = AREA.text("Emoji");
  public static final Phrase TYPING = AREA.text("Typing");
  public static final With<Said> ONE_TYPING = AREA.with("{name} is typing…");
  public static final With2<Said, Said> TWO_TYPING = AREA.with2("{first} and {second} are typing…");
  public static final With<Amount> MANY_TYPING = AREA.with("{count} people are typing…");

  // Commands
  public static final Phrase COMMANDS = AREA.text("Commands");
  public static final With<Said> NO_COMMAND =
      AREA.with(
          "{command} is no command and was not sent. /help lists them all. To send a message that"
              + " begins with a slash, write two.");
  public static final Phrase COMMAND_REACT = AREA.text("Pick a reaction");
  public static final Phrase COMMAND_MORE = AREA.text("Settings and more");
  public static final Phrase COMMAND_LEAVE = AREA.text("Leave the call");
  public static final Phrase COMMAND_ME = AREA.text("Say what you do, as in /me waves");
  public static final Phrase COMMAND_CLEAR = AREA.text("Clear the chat for yourself");
  public static final Phrase COMMAND_HELP = AREA.text("List the commands");

  // Reactions and hands
  public static final Phrase REACT = AREA.text("React");
  public static final With2<Said, Said> REACTED = AREA.with2("{name} reacted with {emoji}");
  public static final Phrase RAISE_HAND = AREA.text("Raise hand");
  public static final Phrase LOWER_HAND = AREA.text("Lower your hand");
  public static final Phrase SWITCH_HAND = AREA.text("Raise or lower your hand");
  public static final With<Said> RAISED_HAND = AREA.with("{name} raised a hand");
  public static final With<Amount> HAND_UP = AREA.with("Hand raised, number {place}");

  // Emoji
  public static final Phrase EMOJI_THUMBS_UP = AREA.text("Thumbs up");
  public static final Phrase EMOJI_HEART = AREA.text("Heart");
  public static final Phrase EMOJI_TEARS_OF_JOY = AREA.text("Tears of joy");
  public static final Phrase EMOJI_PARTY = AREA.text("Party");
  public static final Phrase EMOJI_APPLAUSE = AREA.text("Applause");
  public static final Phrase EMOJI_SURPRISED = AREA.text("Surprised");
  public static final Phrase EMOJI_THANK_YOU = AREA.text("Thank you");
  public static final Phrase EMOJI_THUMBS_DOWN = AREA.text("Thumbs down");
  public static final Phrase EMOJI_SMILE = AREA.text("Smile");
  public static final Phrase EMOJI_GRIN = AREA.text("Grin");
  public static final Phrase EMOJI_LAUGHING = AREA.text("Laughing");
  public static final Phrase EMOJI_WINK = AREA.text("Wink");
  public static final Phrase EMOJI_HAPPY = AREA.text("Happy");
  public static final Phrase EMOJI_IN_LOVE = AREA.text("In love");
  public static final Phrase EMOJI_AMAZED = AREA.text("Amazed");
  public static final Phrase EMOJI_COOL = AREA.text("Cool");
  public static final Phrase EMOJI_THINKING = AREA.text("Thinking");
  public static final Phrase EMOJI_PHEW = AREA.text("Phew");
  public static final Phrase EMOJI_UPSIDE_DOWN = AREA.text("Upside down");
  public static final Phrase EMOJI_NEUTRAL = AREA.text("Neutral");
  public static final Phrase EMOJI_ROLLING_EYES = AREA.text("Rolling eyes");
  public static final Phrase EMOJI_SAD = AREA.text("Sad");
  public static final Phrase EMOJI_CRYING = AREA.text("Crying");
  public static final Phrase EMOJI_SCREAMING = AREA.text("Screaming");
  public static final Phrase EMOJI_ANGRY = AREA.text("Angry");
  public static final Phrase EMOJI_MIND_BLOWN = AREA.text("Mind blown");
  public static final Phrase EMOJI_SLEEPING = AREA.text("Sleeping");
  public static final Phrase EMOJI_HUG = AREA.text("Hug");
  public static final Phrase EMOJI_HANDSHAKE = AREA.text("Handshake");
  public static final Phrase EMOJI_WAVE = AREA.text("Wave");
  public static final Phrase EMOJI_OK = AREA.text("OK");
  public static final Phrase EMOJI_VICTORY = AREA.text("Victory");
  public static final Phrase EMOJI_FINGERS_CROSSED = AREA.text("Fingers crossed");
  public static final Phrase EMOJI_STRONG = AREA.text("Strong");
  public static final Phrase EMOJI_EYES = AREA.text("Eyes");
  public static final Phrase EMOJI_FIRE = AREA.text("Fire");
  public static final Phrase EMOJI_SPARKLES = AREA.text("Sparkles");
  public static final Phrase EMOJI_HUNDRED = AREA.text("Hundred");
  public static final Phrase EMOJI_DONE = AREA.text("Done");
  public static final Phrase EMOJI_QUESTION = AREA.text("Question");

  private TalkWords() {}
}
