package dev.parley.front.app;

import dev.parley.front.app.chat.ChatLog;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far this page has counted. Its peer id lasts as long as the page, and so must its numbers:
 * whoever comes back into a call and counts from 1 again is taken for a replay.
 *
 * @param peers with each other page, kept even when it has gone
 * @param room of the last call; null = there was none
 * @param chat of the last call
 * @param calls how many calls there were before this one
 */
record Numbers(Map<PeerId, PeerNumbers> peers, @Nullable RoomId room, ChatLog chat, int calls) {
  static final Numbers NONE = new Numbers(Map.of(), null, ChatLog.EMPTY, 0);

  Numbers {
    peers = Map.copyOf(peers);
  }

  /** What was written in a room before the page comes there again. */
  ChatLog chatIn(RoomId next) {
    return next.equals(room) ? chat.read() : chat.elsewhere();
  }
}
