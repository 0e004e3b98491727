package dev.parley.front.app;

/**
 * How the chat written here gets to another person; see {@link ChatUpdate}.
 *
 * @param first {@code n} of the first message that is meant for them
 * @param sent {@code n} of the last one that was sent on the present way
 * @param sentAt when something was last sent, in ms
 */
public record PeerChat(long first, long sent, long sentAt) {

  /** For someone who has just come: nothing that was written before is for them. */
  static PeerChat startingAfter(long written) {
    return new PeerChat(written + 1, written, 0);
  }

  PeerChat withSent(long next) {
    return new PeerChat(first, next, sentAt);
  }

  PeerChat withFirst(long next) {
    return new PeerChat(next, sent, sentAt);
  }

  PeerChat sentAt(long now) {
    return new PeerChat(first, sent, now);
  }
}
