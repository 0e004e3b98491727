package dev.parley.front.app.media;

import dev.parley.front.app.stage.Size;

/**
 * A screen, window or tab that someone shows to everyone.
 *
 * @param stream id of the stream that carries it
 * @param picture size of its picture
 */
public record SharedScreen(String stream, Size picture) {

  /** One that was just told of; nothing of it is seen yet. */
  public SharedScreen(String stream) {
    this(stream, Size.UNKNOWN);
  }

  /** The same with a picture of that size. */
  public SharedScreen with(Size next) {
    return new SharedScreen(stream, next);
  }
}
