package dev.parley.protocol;

/**
 * What belongs to talking besides the lines themselves. Said on the chat channel, straight to each
 * peer; never as a {@link Signal.Detour} and never through the server.
 */
public sealed interface TalkMessage extends PeerMessage {

  /** The person is writing. Sent every few seconds while they do; never when they have stopped. */
  record Typing() implements TalkMessage {}

  /**
   * A feeling that is shown for a moment. Sent when someone picks one; never again when it was
   * lost.
   *
   * @param emoji 1 to {@value Limits#MAX_EMOJI_LENGTH} characters; a receiver shows what it knows
   */
  record Reaction(String emoji) implements TalkMessage {
    /** Refuses what no emoji may be. */
    public Reaction {
      Bounds.requireText(emoji, Limits.MAX_EMOJI_LENGTH, "emoji");
    }
  }

  /**
   * Asks for the lines of people who have gone. Sent to one peer at a time by someone who has just
   * come, to the one longest in the room first; never to one who came later.
   */
  record HistoryRequest() implements TalkMessage {}

  /**
   * A line that someone wrote who is not in the call any more, as the sender has it. Sent only
   * after {@link HistoryRequest}, oldest first; never for a line of someone who is here, who tells
   * it in a {@link PeerMessage.ChatMessage}.
   *
   * @param from who wrote it, by the sender's word
   * @param n the writer's number of it
   * @param age how long ago it was written when it was sent, in ms by the sender's clock
   * @param name what the writer was called
   * @param text 1 to {@value Limits#MAX_CHAT_LENGTH} characters, plain text
   */
  record HistoryLine(PeerId from, long n, long age, String name, String text)
      implements TalkMessage {
    /** Refuses what no line may be. */
    public HistoryLine {
      Bounds.requireCount(n, 1, "n");
      Bounds.requireCount(age, 0, "age");
      Bounds.requireLength(name, Limits.MAX_NAME_LENGTH, "name");
      Bounds.requireText(text, Limits.MAX_CHAT_LENGTH, "text");
    }
  }

  /** That was all. Sent after the last {@link HistoryLine}, and at once if there is none. */
  record HistoryEnd() implements TalkMessage {}
}
