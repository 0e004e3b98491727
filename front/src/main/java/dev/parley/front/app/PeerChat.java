package dev.parley.front.app;

/**
 * How far the chat with another person has come.
 *
 * @param seen {@code n} of their last message
 * @param sent {@code n} of the own last message that was sent to them
 * @param open generation of the link whose chat channel is open; 0 = none yet
 */
public record PeerChat(long seen, long sent, int open) {

  PeerChat withSeen(long next) {
    return new PeerChat(next, sent, open);
  }

  PeerChat withSent(long next) {
    return new PeerChat(seen, next, open);
  }

  PeerChat withOpen(int generation) {
    return new PeerChat(seen, sent, generation);
  }
}
