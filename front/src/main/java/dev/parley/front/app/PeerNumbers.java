package dev.parley.front.app;

import dev.parley.delivery.ReplayWindow;
import dev.parley.protocol.PeerId;

/**
 * How far this page and another have counted with each other. The numbers only grow for as long as
 * both pages live, also when one is gone from the call for a while.
 *
 * @param signalsSent number of the last sealed signal sent
 * @param signalsSeen numbers of the signals received; one that comes again is a replay
 * @param described number of the newest offer or answer received; one that comes later and is older
 *     was overtaken by what the sender decided since
 * @param link number of the last connection made; negative = none
 * @param chatSeen {@code n} of their last chat message that was shown
 * @param chatConfirmed {@code n} of the own last chat message that they have
 */
record PeerNumbers(
    long signalsSent,
    ReplayWindow signalsSeen,
    long described,
    int link,
    long chatSeen,
    long chatConfirmed) {
  /** Number of the signal that may be sealed before it is known who gets it. */
  static final int OFFER_AHEAD = 1;

  /**
   * Number of the connection that it offers; all others have larger ones, so that an answer that
   * comes when it was given up is taken for no other.
   */
  static final int LINK_AHEAD = 0;

  private static final int NO_LINK = -1;

  static final PeerNumbers NONE =
      new PeerNumbers(OFFER_AHEAD, ReplayWindow.EMPTY, 0, NO_LINK, 0, 0);

  /** Whether no connection was made yet. */
  boolean haveNeverMet() {
    return link == NO_LINK;
  }

  PeerNumbers sentSignal() {
    return new PeerNumbers(signalsSent + 1, signalsSeen, described, link, chatSeen, chatConfirmed);
  }

  PeerNumbers sawSignal(long seq) {
    return new PeerNumbers(
        signalsSent, signalsSeen.take(seq), described, link, chatSeen, chatConfirmed);
  }

  PeerNumbers sawDescription(long seq) {
    return new PeerNumbers(signalsSent, signalsSeen, seq, link, chatSeen, chatConfirmed);
  }

  /**
   * The number of the next connection if {@code offering} makes it: odd for the peer with the
   * smaller id, even for the other, so the two never make the same connection at once.
   */
  int nextLink(PeerId offering, PeerId answering) {
    boolean odd = offering.compareTo(answering) < 0;
    int next = Math.max(link, LINK_AHEAD) + 1;
    return (next % 2 == 1) == odd ? next : next + 1;
  }

  PeerNumbers withLink(int next) {
    return new PeerNumbers(signalsSent, signalsSeen, described, next, chatSeen, chatConfirmed);
  }

  PeerNumbers withChatSeen(long n) {
    return new PeerNumbers(signalsSent, signalsSeen, described, link, n, chatConfirmed);
  }

  PeerNumbers withChatConfirmed(long n) {
    return new PeerNumbers(signalsSent, signalsSeen, described, link, chatSeen, n);
  }
}
