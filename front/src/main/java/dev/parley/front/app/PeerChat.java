package dev.parley.front.app;

/**
 * How the chat written here gets to another person, see {@link ChatUpdate}; and what they say.
 *
 * @param first {@code n} of the first message that is meant for them
 * @param sent {@code n} of the last one that was sent on the present way
 * @param sentAt when something was last sent, in ms
 * @param heard what they have lately said
 */
public record PeerChat(long first, long sent, long sentAt, Heard heard) {

  /** For someone who has just come: what was written before is not kept any more. */
  static PeerChat startingWith(long first) {
    return new PeerChat(first, first - 1, 0, Heard.NOTHING);
  }

  /** Whether they are writing. */
  public boolean typing() {
    return heard.typingAt() != 0;
  }

  PeerChat withSent(long next) {
    return new PeerChat(first, next, sentAt, heard);
  }

  PeerChat withFirst(long next) {
    return new PeerChat(next, sent, sentAt, heard);
  }

  PeerChat sentAt(long now) {
    return new PeerChat(first, sent, now, heard);
  }

  PeerChat with(Heard next) {
    return new PeerChat(first, sent, sentAt, next);
  }
}
