package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import java.util.Map;

/**
 * How far this page has counted. Its peer id lasts as long as the page, and so must its numbers:
 * whoever comes back into a call and counts from 1 again is taken for a replay.
 *
 * @param signals numbers of signals, kept even when a peer has gone
 * @param chat how many messages were written here
 */
record Numbers(Map<PeerId, SignalCounters> signals, long chat) {
  static final Numbers NONE = new Numbers(Map.of(), 0);

  Numbers {
    signals = Map.copyOf(signals);
  }
}
