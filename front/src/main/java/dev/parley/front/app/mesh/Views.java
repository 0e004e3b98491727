package dev.parley.front.app.mesh;

import dev.parley.front.app.stage.PictureFit;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerMessage.Viewing;
import org.jspecify.annotations.Nullable;

/** How large pictures must be for what is drawn of them. */
public final class Views {
  private static final double USUAL_RATIO = 16.0 / 9;

  private Views() {}

  /**
   * What someone is to be told.
   *
   * @param camera how large the tile of their camera is, in device pixels; unknown = not drawn
   * @param picture the shape of their picture
   * @param screen how large the tile of their screen is; null = not known, or they share none
   * @param shown the shape of that picture
   * @param visible whether anything can be seen at all
   * @param saving what the person here does without
   */
  public static Viewing of(
      Size camera,
      Size picture,
      @Nullable Size screen,
      Size shown,
      boolean visible,
      Saving saving) {
    if (!visible || saving == Saving.PICTURES) {
      return new Viewing(0, 0);
    }
    int cameraHeight = height(camera, picture, fit(camera, picture));
    int screenHeight =
        screen == null ? Demand.USUAL.screenHeight() : height(screen, shown, PictureFit.CONTAIN);
    return saving == Saving.DATA
        ? new Viewing(
            Math.min(cameraHeight, Sharpness.H180.height()),
            Math.min(screenHeight, Sharpness.H720.height()))
        : new Viewing(cameraHeight, screenHeight);
  }

  private static PictureFit fit(Size tile, Size picture) {
    return PictureFit.of(ratio(picture), tile.ratio());
  }

  /** Of the whole picture, what is cut off included. */
  private static int height(Size tile, Size picture, PictureFit fit) {
    if (!tile.known()) {
      return 0;
    }
    double byWidth = tile.width() / ratio(picture);
    return Sharpness.round(
        switch (fit) {
          case COVER -> Math.max(tile.height(), byWidth);
          case CONTAIN -> Math.min(tile.height(), byWidth);
        });
  }

  private static double ratio(Size picture) {
    return picture.known() ? picture.ratio() : USUAL_RATIO;
  }
}
