package dev.parley.server.room;

import dev.parley.delivery.Outgoing;
import java.util.List;

/** The letters of a seat here to one on another node, until the client there has confirmed them. */
final class Post implements Receiver {
  /** What a letter counts for besides its body. */
  private static final int LETTER_BYTES = 96;

  private Outgoing<String> kept;

  /** Number of the last letter that the other node is known to have. */
  private long received;

  /** Number of the last letter that was sent since the last look. */
  private long seenWaiting;

  /** Up to where the other node had come when letters were last sent again; -1 = never. */
  private long sentAgainAfter = -1;

  private boolean over;

  Post(long forgotten) {
    kept = Outgoing.startingAfter(forgotten);
    received = forgotten;
  }

  /** Whether one more can be kept without giving one up that may not have come. */
  boolean hasPlace(int length) {
    boolean full =
        kept.count() >= Outgoing.MAX_MESSAGES
            || kept.bytes() + length + LETTER_BYTES > Outgoing.MAX_BYTES;
    return !full || received > kept.forgotten();
  }

  /** Takes a letter; returns its number. */
  long add(String body) {
    long number = kept.next();
    kept = kept.add(body, body.length() + LETTER_BYTES);
    return number;
  }

  /** The number of the oldest letter that is kept. */
  long first() {
    return kept.forgotten() + 1;
  }

  /** The number of the newest letter. */
  long last() {
    return kept.next() - 1;
  }

  int bytes() {
    return kept.bytes();
  }

  /** The letters after that number which are kept, oldest first. */
  List<String> after(long number) {
    return kept.after(number);
  }

  void receipt(long have, long settled) {
    received = Math.max(received, Math.min(have, last()));
    kept = kept.confirmed(settled);
  }

  /** The receiver is elsewhere now: what is known there is not known here. */
  void startAgain() {
    received = kept.forgotten();
    sentAgainAfter = -1;
  }

  /** Whether letters are to be sent again, as those after {@code have} are wanted: once. */
  boolean lacks(long have) {
    boolean already = sentAgainAfter == have;
    sentAgainAfter = have;
    return !already && have < last();
  }

  long received() {
    return Math.max(received, kept.forgotten());
  }

  /** Whether letters are on the way that were on the way at the last look, too. */
  boolean waitsStill() {
    boolean still = seenWaiting > received();
    seenWaiting = last();
    if (still) {
      sentAgainAfter = -1;
    }
    return still;
  }

  /** The receiver is gone. */
  void end() {
    over = true;
  }

  @Override
  public boolean has(long number) {
    return over || kept.forgotten() >= number;
  }
}
