package dev.parley.front.app;

import dev.parley.delivery.ReplayWindow;

/**
 * How far this page and another have counted with each other. The numbers only grow for as long as
 * both pages live, also when one is gone from the call for a while.
 *
 * @param signalsSent number of the last sealed signal sent
 * @param signalsSeen numbers of the signals received; one that comes again is a replay
 * @param link number of the last connection made
 * @param chatSeen {@code n} of their last chat message that was shown
 * @param chatConfirmed {@code n} of the own last chat message that they have
 */
record PeerNumbers(
    long signalsSent, ReplayWindow signalsSeen, int link, long chatSeen, long chatConfirmed) {
  static final PeerNumbers NONE = new PeerNumbers(0, ReplayWindow.EMPTY, 0, 0, 0);

  PeerNumbers sentSignal() {
    return new PeerNumbers(signalsSent + 1, signalsSeen, link, chatSeen, chatConfirmed);
  }

  PeerNumbers sawSignal(long seq) {
    return new PeerNumbers(signalsSent, signalsSeen.take(seq), link, chatSeen, chatConfirmed);
  }

  PeerNumbers withLink(int next) {
    return new PeerNumbers(signalsSent, signalsSeen, next, chatSeen, chatConfirmed);
  }

  PeerNumbers withChatSeen(long n) {
    return new PeerNumbers(signalsSent, signalsSeen, link, n, chatConfirmed);
  }

  PeerNumbers withChatConfirmed(long n) {
    return new PeerNumbers(signalsSent, signalsSeen, link, chatSeen, n);
  }
}
