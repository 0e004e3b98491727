package dev.parley.server.room;

import dev.parley.protocol.PeerId;

/** What the registry says to a {@link Question}. */
public sealed interface Answer {

  /**
   * It is done, or there was nothing to do any more.
   *
   * @param view the room as it is now
   */
  record Done(RoomView view) implements Answer {}

  /**
   * To {@link Question.Find}: there is such a seat.
   *
   * @param view its room
   * @param peer whose it is, one of the members
   */
  record Found(RoomView view, PeerId peer) implements Answer {}

  /**
   * To {@link Question.Admit}: all places of the room are taken.
   *
   * @param view the room as it is now
   */
  record Full(RoomView view) implements Answer {}

  /**
   * To {@link Question.Admit}: someone sits there under this id.
   *
   * @param view the room as it is now
   */
  record Taken(RoomView view) implements Answer {}

  /** To {@link Question.Find} and {@link Question.Take}: there is no such seat. */
  record Nowhere() implements Answer {}

  /** The registry cannot be reached, or not within a moment; it may have done it or not. */
  record Unavailable() implements Answer {}
}
