package dev.parley.front.app.mesh;

import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerMessage.Viewing;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that come over a link.
 *
 * @param camera size of the tile of their camera, in device pixels; null = there never was one
 * @param screen the same for their screen
 * @param told what they were told of that; null = nothing, on this connection
 * @param toldAt when, in ms
 * @param paused whether they have said that their camera waits
 */
public record Incoming(
    @Nullable Size camera,
    @Nullable Size screen,
    @Nullable Viewing told,
    long toldAt,
    boolean paused) {

  /** Before anything was drawn and said. */
  static final Incoming NONE = new Incoming(null, null, null, 0, false);

  /** The same over another connection, where nothing was said yet. */
  Incoming untold() {
    return new Incoming(camera, screen, null, 0, false);
  }

  /** With a tile of another size. */
  public Incoming drawn(boolean ofScreen, @Nullable Size size) {
    return ofScreen
        ? new Incoming(camera, size, told, toldAt, paused)
        : new Incoming(size, screen, told, toldAt, paused);
  }

  /** After they were told. */
  public Incoming telling(Viewing next, long now) {
    return new Incoming(camera, screen, next, now, paused);
  }

  /** After they have said so. */
  public Incoming paused(boolean next) {
    return new Incoming(camera, screen, told, toldAt, next);
  }

  /** Whether the picture of their camera should be coming, if it is on. */
  public boolean due() {
    return !paused && (told == null || told.cameraHeight() > 0);
  }
}
