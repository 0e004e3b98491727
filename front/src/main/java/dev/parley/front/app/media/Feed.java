package dev.parley.front.app.media;

/**
 * What of a person is heard or seen, each by an element of its own: Chromium plays no sound of a
 * stream whose picture never comes, as that of someone without a camera.
 */
public sealed interface Feed {

  /** What does not come and go. */
  enum Own implements Feed {
    /** What their microphone takes. */
    VOICE,
    /** What their camera takes. */
    CAMERA
  }

  /**
   * What they share, with its sound.
   *
   * @param stream id of the stream that carries it; empty = none came yet
   */
  record Screen(String stream) implements Feed {}
}
