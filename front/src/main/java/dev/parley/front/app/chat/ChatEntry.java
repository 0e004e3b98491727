package dev.parley.front.app.chat;

import dev.parley.protocol.PeerId;

/**
 * One line of chat.
 *
 * @param from who wrote it
 * @param kind how it came here
 * @param name the writer's name at that time
 * @param n counts the writer's messages: 1, 2, 3, ...; 0 = it is none of theirs
 * @param text as it was written
 * @param at when it was written by this page's clock, in ms since the epoch
 * @param toldBy whose word it is, if it is {@link Kind#TOLD}
 */
public record ChatEntry(
    PeerId from, Kind kind, String name, long n, String text, long at, String toldBy) {

  /** How a line came here. */
  public enum Kind {
    /** It was written here. */
    OWN,
    /** Its writer sent it. */
    HEARD,
    /** Its writer has gone; someone else told it. */
    TOLD,
    /** Said by the page to the person here: what commands there are. */
    HELP,
    /** Said by the page: the text is no command. */
    UNKNOWN
  }

  /** Written here. */
  static ChatEntry own(PeerId self, String name, long n, String text, long at) {
    return new ChatEntry(self, Kind.OWN, name, n, text, at, "");
  }

  /** Whether it was written here. */
  public boolean own() {
    return kind == Kind.OWN;
  }

  /** Whether it is a message of someone else. */
  public boolean ofOthers() {
    return kind == Kind.HEARD || kind == Kind.TOLD;
  }

  /** A line that is so old, in ms, was written then; no one's word makes it older than clocks. */
  public static long written(long now, long age) {
    return Math.max(0, now - age);
  }

  /** How long ago it was written, in ms. */
  public long age(long now) {
    return Math.max(0, now - at);
  }

  boolean isSameLineAs(ChatEntry other) {
    return n == other.n && from.equals(other.from);
  }

  /** Whether it belongs below: the order of one writer counts more than what clocks say. */
  boolean follows(ChatEntry other) {
    return from.equals(other.from) ? n > other.n : at > other.at;
  }
}
