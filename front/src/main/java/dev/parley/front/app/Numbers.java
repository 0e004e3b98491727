package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import java.util.Map;

/**
 * How far this page has counted. Its peer id lasts as long as the page, and so must its numbers:
 * whoever comes back into a call and counts from 1 again is taken for a replay.
 *
 * @param peers with each other page, kept even when it has gone
 * @param chat how many messages were written here
 * @param calls how many calls there were before this one
 */
record Numbers(Map<PeerId, PeerNumbers> peers, long chat, int calls) {
  static final Numbers NONE = new Numbers(Map.of(), 0, 0);

  Numbers {
    peers = Map.copyOf(peers);
  }
}
