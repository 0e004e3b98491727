package dev.parley.front.app;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking the others for what people wrote who have gone; see {@link HistoryUpdate}.
 *
 * @param since when this page came into the room, in ms; what was written before is no news
 * @param toAsk who was there before and was not asked yet, the one longest in the room first
 * @param asked who is to answer; null = nobody
 * @param heardAt when they were asked, or last told something
 * @param lines how many lines they have told
 * @param length how many characters these have
 */
record History(
    long since, List<PeerId> toAsk, @Nullable PeerId asked, long heardAt, int lines, int length) {

  /** Before it is known who is there. */
  static final History UNKNOWN = since(0, List.of());

  /** Copies the list. */
  History {
    toAsk = List.copyOf(toAsk);
  }

  static History since(long now, List<PeerId> found) {
    return new History(now, found, null, 0, 0, 0);
  }

  History asking(PeerId peer, long now) {
    List<PeerId> left = new ArrayList<>(toAsk);
    left.remove(peer);
    return new History(since, left, peer, now, 0, 0);
  }

  History askingNobody() {
    return new History(since, toAsk, null, 0, 0, 0);
  }

  History told(int characters, long now) {
    return new History(since, toAsk, asked, now, lines + 1, length + characters);
  }

  History over() {
    return since(since, List.of());
  }
}
